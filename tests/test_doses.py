"""Techniques and routines keep to the doses, and gentle forms are gentle."""

import re
from itertools import pairwise
from typing import Any

import pytest

from webapp.content import load
from webapp.model.massage import Routine, Spot, Technique

LIBRARY = load()
PLACES = LIBRARY.spots | LIBRARY.points

FRICTION_PASSES = {"usual": 5, "most": 10}
MOST = {"lift": 600, "quad": 600, "palm": 600, "spot": 120, "roller": 120, "side": 180}
"""The longest time on one knee in seconds, by kind: the first word of an id. From the content reference 3.4.

A new kind has its line here, with its source. Friction counts passes instead.
"""


def cases(shelf: dict[str, Any]) -> Any:
    return pytest.mark.parametrize("item", [pytest.param(item, id=key) for key, item in shelf.items()])


@cases(LIBRARY.techniques)
def test_dose_is_within_its_cap(item: Technique) -> None:
    kind = item.id.split("-")[0]
    if kind == "friction":
        glide, press = item.steps
        passes = {
            "usual": (item.dose.seconds - glide.seconds) / press.pace,
            "most": (item.dose.cap - glide.seconds) / press.pace,
        }
        assert passes == FRICTION_PASSES
    else:
        assert kind in MOST, f"{item.id}: no cap for the kind {kind!r} in MOST"
        assert item.dose.cap == MOST[kind], f"{item.id}: the cap of {kind!r} is {MOST[kind]}, not {item.dose.cap}"
        assert item.dose.seconds <= item.dose.cap, f"{item.id}: usually {item.dose.seconds} s, at most {item.dose.cap}"
    assert item.steps[-1].seconds == 0, "the last step takes what is left of the part"
    assert all(step.hold <= 10 for step in item.steps)


@cases(LIBRARY.techniques)
def test_gentle_and_thumbless_forms_are_that(item: Technique) -> None:
    if item.gentle:
        assert is_gentle(LIBRARY.techniques[item.gentle]), f"{item.id}: {item.gentle} is not gentle"
    else:
        assert is_gentle(item), f"{item.id}: kneads or presses, but names no gentle technique"
    if item.thumbless:
        assert is_thumbless(LIBRARY.techniques[item.thumbless]), f"{item.id}: {item.thumbless} needs thumbs"
    else:
        assert is_thumbless(item), f"{item.id}: needs thumbs, but names no thumbless technique"
    others = {item.gentle, item.thumbless} - {""}
    assert all(LIBRARY.techniques[other].who == item.who for other in others), f"{item.id}: stands in for other hands"
    if item.twin:
        twin = LIBRARY.techniques[item.twin]
        assert (twin.twin, twin.who != item.who) == (item.id, True), f"{item.id}: {twin.id} is not its twin"


def is_gentle(technique: Technique) -> bool:
    return all(step.force == "stroke" for step in technique.steps)


def is_thumbless(technique: Technique) -> bool:
    return not any(step.thumbs for step in technique.steps)


@cases(LIBRARY.techniques)
def test_nobody_works_behind_the_knee(item: Technique) -> None:
    assert "a8" not in item.areas
    assert all(step.areas for step in item.steps)


STEPS = {
    f"{technique.id}-{step.id}": (technique, step)
    for technique in LIBRARY.techniques.values()
    for step in technique.steps
}


def test_ids_of_steps_are_names_of_files() -> None:
    assert all(re.fullmatch(r"[a-z-]+", name) for name in STEPS)


def test_pictures_of_routines_are_positions_of_theirs() -> None:
    for routine in LIBRARY.routines.values():
        positions = {LIBRARY.techniques[part.technique].position for part in routine.parts}
        assert routine.picture.removeprefix("position-") in positions, routine.id


@cases(PLACES)
def test_spot_has_a_technique_for_each_way(item: Spot) -> None:
    assert LIBRARY.techniques[item.partner].who == "partner"
    assert LIBRARY.techniques[item.solo].who == "solo"


def test_strap_gets_light_strokes_only() -> None:
    strap = LIBRARY.spots["p5"]
    steps = [step for id in (strap.partner, strap.solo) for step in LIBRARY.techniques[id].steps]
    assert {step.force for step in steps} == {"stroke"}


# Routines


@cases(LIBRARY.routines)
def test_routine_is_of_one_kind_and_within_caps(item: Routine) -> None:
    worked: dict[tuple[str, str], int] = {}
    for part in item.parts:
        technique = LIBRARY.techniques[part.technique]
        assert technique.who == item.who
        assert part.seconds > sum(step.seconds for step in technique.steps)
        assert not part.spot or part.seconds <= 120
        assert not part.spot or part.technique in (PLACES[part.spot].partner, PLACES[part.spot].solo)
        place = (technique.tool or part.technique, part.spot)
        worked[place] = worked.get(place, 0) + part.seconds
        assert worked[place] <= technique.dose.cap
    assert sum(part.seconds for part in item.parts if part.technique.startswith("roller")) <= 120


def test_first_presses_are_short() -> None:
    presses = [part for part in LIBRARY.routines["beginner"].parts if part.spot]
    assert presses and all((part.hold, part.seconds) == (5, 3 * (5 + 3)) for part in presses)


@cases(LIBRARY.routines)
def test_routine_lasts_as_long_as_it_says(item: Routine) -> None:
    seconds = 20 + 20 + 30 + 2 * one_knee(item)
    assert 280 <= seconds <= 1200
    # the timeline's own test is exact
    assert abs(item.minutes * 60 - seconds) <= 90, f"{item.id}: says {item.minutes} min, lasts {seconds / 60:.1f}"


def one_knee(routine: Routine) -> int:
    """Seconds on one knee with the time between steps; settling, changing sides and the last rest come on top."""
    techniques = [LIBRARY.techniques[part.technique] for part in routine.parts]
    moves = sum(before.position != after.position for before, after in pairwise(techniques))
    steps = sum(len(technique.steps) for technique in techniques)
    thumbs = sum(
        thumb_seconds(technique, part.seconds) for technique, part in zip(techniques, routine.parts, strict=True)
    )
    hand_rests = max(0, thumbs - 1) // 60 * 10
    return sum(part.seconds for part in routine.parts) + 20 * moves + 5 * (steps - 1 - moves) + hand_rests


def thumb_seconds(technique: Technique, seconds: int) -> int:
    rest = seconds - sum(step.seconds for step in technique.steps)
    return sum(step.seconds or rest for step in technique.steps if step.thumbs)


def test_there_is_a_routine_for_everybody() -> None:
    routines = LIBRARY.routines.values()
    assert len(routines) >= 11
    assert {"partner", "solo"} == {routine.who for routine in routines}
    for feeling in ("stiff", "sore", "tired"):
        assert any(feeling in routine.suits for routine in routines)
