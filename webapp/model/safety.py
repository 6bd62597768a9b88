"""Safe for this person, today: what is asked, what an answer does to the plan, whom to see.

All rules stand in content/{screens,flags,conditions,effects,limits,areas,cards,stops,emergency}.toml, none in code.
Source: clinical reference, section 5; `sources` are its ids (R.., S.., RF.., or "inf" where it marks an inference).
"""

from typing import Annotated, Literal

from webapp.model.base import Item
from webapp.model.massage import Area, Force
from webapp.model.text import Text, note

Urgency = Literal["emergency", "today", "days", "routine"]
SIGN = note("One line of a list of signs under a yes/no question; the reader ticks it when it is true. No full stop.")
WHY = note("Said to the person: the answer that they gave. One whole sentence; stands after: skipped today.")


class Screen(Item, frozen=True, kw_only=True):
    """One yes/no question. Yes opens the list of its options, unless there is only one."""

    when: Literal["next", "today", "profile", "session"]
    """`today`: before every session. `next`: when an earlier day had a session. `profile`: once, then after 90 days.

    `session`: never asked; the player answers it when something hurts. It ends at local midnight.
    """
    question: Annotated[Text, note("Safety question, answered with Yes or No. Keep every sign.")]
    hint: Annotated[Text | None, note("How to look or feel, under a safety question")] = None
    options: tuple[str, ...]
    """Ids of flags and conditions."""
    picture: str = ""
    sources: tuple[str, ...]


class Flag(Item, frozen=True, kw_only=True):
    """A red flag: no massage, see somebody. `stops = false`: only says whom to see (a routine visit)."""

    name: Annotated[Text, note("Short name of a warning sign, on the safety page")]
    signs: Annotated[tuple[Text, ...], SIGN]
    card: str
    stops: bool = True
    sources: tuple[str, ...]


class Rule(Item, frozen=True, kw_only=True):
    """What one answer does. `scope` says where: everything, one leg, given areas of one knee, or a marked place."""

    effect: Literal["block", "ask", "gentle", "area", "oil", "hands"]
    scope: Literal["session", "leg", "knee", "areas", "place"] = "session"
    areas: tuple[Area, ...] = ()
    optional: bool = False
    """For scope `place`: the person may say that no such place is on the legs."""


class Condition(Item, frozen=True, kw_only=True):
    name: Annotated[Text, SIGN]
    reason: Annotated[Text, WHY]
    rules: tuple[Rule, ...]
    tips: Annotated[tuple[Text, ...], note("Advice that is shown when this answer was given. One sentence.")] = ()
    ask: Annotated[Text | None, note("Words to say to a doctor, nurse or physio; one question, spoken by the user")] = (
        None
    )
    card: str = ""
    """Care card: of a block; beside a plan that goes on, a hint whom to see."""
    sources: tuple[str, ...]


class Effect(Item, frozen=True, kw_only=True):
    """What an effect still allows. `pressure` in points of 10."""

    words: Annotated[Text, note("What changes in today's massage; one sentence")]
    forces: tuple[Force, ...] = ("stroke", "knead", "press", "roll")
    thumbs: bool = True
    oil: bool = True
    pressure: int = 5
    sources: tuple[str, ...]


class Limit(Item, frozen=True, kw_only=True):
    """A number that no plan exceeds, or after which an answer is asked again."""

    value: int
    unit: Literal["s", "min", "days", "of 10"]
    sources: tuple[str, ...]


class Place(Item, frozen=True, kw_only=True):
    """An area of the leg that people can mark as sore. Id = area code."""

    name: Annotated[Text, note("A place on the leg, in a list with tick boxes under the heading Left leg or Right leg")]
    marked: Annotated[Text, note("The reason why a step is skipped today; one whole sentence")]
    overlaps: tuple[Area, ...] = ()
    """Areas that share skin with this one: to mark either keeps the hands off both."""
    forces: tuple[Force, ...] = ("stroke", "knead", "press", "roll")
    """Forces that a technique or spot may use there at all."""
    sources: tuple[str, ...]


class Card(Item, frozen=True, kw_only=True):
    """Care card: what to do, never a diagnosis. Urgency is told by head colour, icon and words."""

    urgency: Urgency
    title: Annotated[Text, note("Heading of a card that says whom to see and when. Keep how urgent it is.")]
    lead: Annotated[Text, note("Why no massage now, in one to three short sentences. No diagnosis.")]
    do: Annotated[tuple[Text, ...], note("What to do now, on a care card")] = ()
    do_not: Annotated[tuple[Text, ...], note("Starts with Do not. Keep the not.")] = ()
    say: Annotated[Text | None, note("Words to say on the phone to the emergency service, spoken by the user")] = None
    now: Annotated[
        Text | None, note("Last line of a care card: when to call the emergency number. Keep it urgent.")
    ] = None
    sources: tuple[str, ...]


class Stop(Item, frozen=True, kw_only=True):
    """A sign during a session. Those with an `answer` are the choices under "It hurts"."""

    sign: Annotated[Text, note("A sign to stop, in a list under: Stop at once if")]
    next: Annotated[Text, note("What to do after stopping because of this sign. One or two short sentences.")]
    answer: Annotated[Text | None, note("Answer to: What do you feel? Two to six words on a button")] = None
    effect: Annotated[Text | None, note("Small print on that button: what the app does now. Up to six words.")] = None
    action: Literal["ease", "skip", "stop"] = "stop"
    card: str = ""
    option: str = ""
    """Flag or condition that counts as answered Yes from then on."""
    sources: tuple[str, ...]


class Emergency(Item, frozen=True, kw_only=True):
    """Emergency number (ambulance) of a CLDR region. `zones`: starts of the time zones in which the region is believed."""

    number: str
    zones: tuple[str, ...]
    sources: tuple[str, ...]
