"""The content's shapes: frozen values with ids, numbers and texts. No I/O, no web."""

from webapp.model.base import Item
from webapp.model.massage import Part, Point, Position, Routine, Spot, Step, Technique
from webapp.model.reading import Advice, Article, Dropped, Evidence, Picture, Question, Source
from webapp.model.safety import Card, Condition, Effect, Emergency, Flag, Limit, Place, Screen, Stop
from webapp.model.text import Text

__all__ = ["Item", "Library", "Part", "Step", "Text"]


class Library(Item, frozen=True, kw_only=True):
    """Everything that the app knows, by kind and id, in the order that people see."""

    positions: dict[str, Position]
    techniques: dict[str, Technique]
    spots: dict[str, Spot]
    points: dict[str, Point]
    routines: dict[str, Routine]
    articles: dict[str, Article]
    questions: dict[str, Question]
    evidence: dict[str, Evidence]
    advice: dict[str, Advice]
    pictures: dict[str, Picture]
    sources: dict[str, Source]
    dropped: dict[str, Dropped]
    screens: dict[str, Screen]
    flags: dict[str, Flag]
    conditions: dict[str, Condition]
    effects: dict[str, Effect]
    limits: dict[str, Limit]
    areas: dict[str, Place]
    cards: dict[str, Card]
    stops: dict[str, Stop]
    emergency: dict[str, Emergency]
