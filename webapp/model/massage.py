"""What the hands do: positions, techniques, spots, points, routines.

Ids are file names, URLs, diary values and picture names; they never change. Times are whole seconds.
`sources` are ids of the content reference: S01-S73 (the article this began with), R.. (literature), E../L.. (its corrections).
"""

from typing import Annotated, Literal

from webapp.model.base import Item
from webapp.model.text import Text, note

Area = Literal["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12", "a13", "a14"]
Force = Literal["stroke", "knead", "press", "roll"]
Who = Literal["partner", "solo"]

GIVER = note(
    "Said and shown to the person who gives the massage (or who massages alone). At most 12 words, imperative."
)
RECEIVER = note("Said and shown to the person who receives the massage. At most 12 words, imperative.")


class Position(Item, frozen=True, kw_only=True):
    """How the people sit or lie. `place` groups positions, so that a routine can count its changes."""

    name: Annotated[Text, note("Name of a body position, a few words")]
    place: Literal["bed", "floor", "chair", "standing"]
    who: Who
    giver: Annotated[Text, GIVER]
    receiver: Annotated[Text | None, RECEIVER] = None
    detail: Annotated[tuple[Text, ...], note("How to get into the position, in full sentences")] = ()
    kneeling: bool = False
    """Whether the giver (or the person alone) has to kneel or get down to the floor."""


class Step(Item, frozen=True, kw_only=True):
    """One thing the hands do. Its full id is `<technique>-<step>`.

    A stroke repeats every `pace` seconds. A hold presses `hold` seconds, lets go for `release` seconds, and so on to the end of the step.
    `seconds` is the time of the step on one knee; 0 = whatever is left of the routine part's time.
    """

    giver: Annotated[Text, GIVER]
    receiver: Annotated[Text | None, RECEIVER] = None
    detail: Annotated[Text | None, note("The same step in full sentences, for reading")] = None
    seconds: int = 0
    pace: int = 3
    hold: int = 0
    release: int = 0
    force: Force = "stroke"
    thumbs: bool = False
    areas: tuple[Area, ...] = ()
    picture: str = ""
    """Picture id; empty = the step's full id."""


class Dose(Item, frozen=True, kw_only=True):
    """Time on one knee: what is usual and what is never exceeded, in seconds and in words."""

    seconds: int
    cap: int
    words: Annotated[Text, note("The dose in words: usual and most")]


class Technique(Item, frozen=True, kw_only=True):
    """One way to massage, for a giver and a receiver or alone. Its areas, force and thumbs follow from its steps."""

    name: Annotated[Text, note("Name of a massage technique", "technique")]
    summary: Annotated[Text, note("The technique in one sentence")]
    who: Who
    position: str
    also: str = ""
    """Another position that does as well."""
    dose: Dose
    steps: tuple[Step, ...]
    oil: Literal["no", "helps"] = "no"
    pressure: Annotated[Text, note("How hard to press, on a scale from 0 to 10")]
    prepare: Annotated[tuple[Text, ...], note("What to do before the first stroke, in order")] = ()
    careful: Annotated[tuple[Text, ...], note("What to watch out for. A forbidden thing starts with Do not.")] = ()
    twin: str = ""
    """The same technique for the other `who`."""
    gentle: str = ""
    """Technique that may stand in when only light strokes are allowed."""
    thumbless: str = ""
    """Technique that may stand in when the giver's thumbs or hands are sore."""
    tool: Literal["", "stick", "ball", "roller"] = ""
    sources: tuple[str, ...]

    @property
    def areas(self) -> frozenset[str]:
        return frozenset(area for step in self.steps for area in step.areas)


class Spot(Item, frozen=True, kw_only=True):
    """A place to press, felt by its landmarks: a tender spot (p1-p5) or a classical acupressure point (by code)."""

    name: Annotated[Text, note("Name of a place on the leg", "spot")]
    where: Annotated[Text, note("Where the place is, in one sentence")]
    find: Annotated[tuple[Text, ...], note("How to find the place by touch, in order")]
    tool: Annotated[Text, note("What to press with")]
    company: Annotated[Text, note("Whether one can do this alone, with a partner, or only a practitioner")]
    pressure: Annotated[Text, note("How hard, on a scale from 0 to 10")]
    never: Annotated[tuple[Text, ...], note("Things never to do here. Each starts with Do not.")]
    care: Annotated[Text | None, note("A warning that belongs to this place alone")] = None
    giver: Annotated[Text, GIVER]
    receiver: Annotated[Text, RECEIVER]
    alone: Annotated[Text, note("Said and shown to a person who massages alone, at this place. At most 12 words.")]
    partner: str
    """Technique with which a partner works here."""
    solo: str
    """Technique with which one works here alone."""
    areas: tuple[Area, ...]
    view: Literal["front", "outer", "inner", "back"]
    shape: Literal["spot", "deep", "strip", "strap"] = "spot"
    muscle: Literal["", "vl", "vm", "itb", "rf", "pt", "qt"] = ""
    """The part of the picture that is meant."""
    sources: tuple[str, ...]


class PointNames(Item, frozen=True, kw_only=True):
    """A classical point's names in the scripts of its tradition; not translated. Source: clinical reference 6.2."""

    code: str
    pinyin: str
    hans: str
    hant: str
    ja: str
    kana: str
    ko: str


class Point(Spot, frozen=True, kw_only=True):
    """A classical acupressure point. Evidence for these is weak, and the page says so."""

    names: PointNames


class Part(Item, frozen=True, kw_only=True):
    """A technique in a routine: `seconds` on one knee, on the technique's own areas or at one spot."""

    technique: str
    seconds: int
    spot: str = ""
    hold: int = 0
    """Seconds of one press where it is shorter than the technique's own; 0 = the technique's."""


class Routine(Item, frozen=True, kw_only=True):
    """A session that somebody can start. The same parts are done on each knee that is chosen."""

    name: Annotated[Text, note("Name of a routine", "routine")]
    summary: Annotated[Text, note("What the routine is and for whom, in one or two sentences")]
    need: Annotated[Text, note("What to have at hand, very short, like: Bed, plain oil")]
    who: Who
    minutes: int
    """Whole session on both knees, get-ready and rests included, rounded. A test holds it to the timeline."""
    parts: tuple[Part, ...]
    suits: tuple[Literal["stiff", "sore", "tired"], ...] = ()
    beginner: bool = False
    picture: str
    sources: tuple[str, ...]
