"""What people read: articles, questions, evidence, advice, pictures, sources."""

from typing import Annotated, Literal

from webapp.model.base import Item
from webapp.model.text import Text, note


class Section(Item, frozen=True, kw_only=True):
    heading: Annotated[Text | None, note("Heading inside an article")] = None
    text: Annotated[tuple[Text, ...], note("A paragraph of an article")] = ()
    points: Annotated[tuple[Text, ...], note("A list under the paragraphs of an article")] = ()
    evidence: tuple[str, ...] = ()
    """Ids of evidence sentences that stand in this section, each with its source."""


class Article(Item, frozen=True, kw_only=True):
    """One page of Learn. The answer stands in the lead; each claim of a study ends with its source."""

    title: Annotated[Text, note("Title of an article")]
    lead: Annotated[Text, note("The answer of the article in one or two sentences")]
    sections: tuple[Section, ...]
    picture: str = ""
    reviewed: str
    """ISO date of the last review."""
    sources: tuple[str, ...]


class Question(Item, frozen=True, kw_only=True):
    question: Annotated[Text, note("A question that users ask")]
    answer: Annotated[tuple[Text, ...], note("Answer to a question; one paragraph each")]
    sources: tuple[str, ...]


class Evidence(Item, frozen=True, kw_only=True):
    """One sentence about one study or guideline. No selling."""

    sentence: Annotated[Text, note("What one study or guideline says. Keep every number and every limit.")]
    year: int = 0
    """0 = the source gives none."""
    sources: tuple[str, ...]


class Advice(Item, frozen=True, kw_only=True):
    """One line of a do / do not list. `do not` lines repeat these words."""

    group: Literal["before", "during", "after", "oil", "partner", "pressure", "stop", "giver"]
    allowed: bool = True
    text: Annotated[Text, note("Safety advice. Keep every not, every side and every number.")]
    sources: tuple[str, ...]


class Dropped(Item, frozen=True, kw_only=True):
    """An item of the article this began with that is not published, and why. Not for readers."""

    reason: str


class Source(Item, frozen=True, kw_only=True):
    """A citation; never translated. `link` is a DOI, a PMC id or a page address without its scheme, or empty."""

    cite: str
    link: str = ""


class Badge(Item, frozen=True, kw_only=True):
    """Place of a numbered arrow badge in a picture that stands still, in percent."""

    x: float
    y: float


class Picture(Item, frozen=True, kw_only=True):
    """Words for a picture: what a sighted person learns from it. With left and right forms where it shows one knee."""

    alt: Annotated[Text | None, note("Text alternative of a picture")] = None
    alt_left: Annotated[Text | None, note("Text alternative of a picture of the left knee")] = None
    alt_right: Annotated[Text | None, note("Text alternative of a picture of the right knee")] = None
    arrows: tuple[Badge, ...] = ()
