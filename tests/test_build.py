"""What the builder counts: times within caps, sessions of twenty minutes at most, and the health answers' share."""

from collections.abc import Callable
from typing import Any

Js = Callable[..., Any]
Library = dict[str, Any]
MEASURE = "build/measure.js"


def part(technique: str, seconds: int, spot: str = "") -> dict[str, Any]:
    return {"technique": technique, "seconds": seconds, "spot": spot}


def test_a_dose_goes_up_on_round_figures_to_its_cap_and_no_further(js: Js, library: Library) -> None:
    doses = [20]
    for _ in range(8):
        doses.append(js(MEASURE, "(m, a) => m.nextDose(...a)", part("friction", doses[-1]), 1, library))
    assert doses == [20, 30, 60, 90, 120, 130, 130, 130, 130]
    assert js(MEASURE, "(m, a) => m.nextDose(...a)", part("spot-press", 115, "p2"), 1, library) == 120


def test_a_dose_goes_down_but_never_away(js: Js, library: Library) -> None:
    doses = [130]
    for _ in range(6):
        doses.append(js(MEASURE, "(m, a) => m.nextDose(...a)", part("friction", doses[-1]), -1, library))
    assert doses == [130, 120, 90, 60, 30, 30, 30]


def test_twenty_minutes_are_the_most(js: Js, library: Library) -> None:
    short = {"who": "partner", "parts": [part("lift", 300), part("friction", 80)]}
    long = {"who": "partner", "parts": [part("lift", 600), part("quad-compression", 300)]}
    assert js(MEASURE, "(m, a) => m.fits(...a)", short, library)
    assert not js(MEASURE, "(m, a) => m.fits(...a)", long, library)
    assert js(MEASURE, "(m, [one, library]) => m.measure(one, library, null).total", long, library) <= 1200


def test_nobody_who_was_not_asked_has_answers(js: Js, library: Library) -> None:
    assert js(MEASURE, "(m, [library]) => m.known({answers: {}}, library)", library) is None
    assert js(MEASURE, "(m, [library]) => m.known(undefined, library)", library) is None


def test_health_answers_change_what_is_left(js: Js, library: Library) -> None:
    """Every lasting condition, each on the left knee: what is skipped there is still done on the right one."""
    screens = {id: s for id, s in library["safety"]["screens"].items() if s["when"] == "profile"}
    routine = library["routines"]["full-partner"]
    outcomes = set()
    for screen in screens.values():
        for id in screen["options"]:
            answers = {other: {"at": 1, "yes": []} for other in screens} | {
                screen["id"]: {
                    "at": 1,
                    "yes": [id],
                    "sides": {id: ["left"]},
                    "places": {id: {"left": ["a7"], "right": []}},
                }
            }
            told = js(
                MEASURE, "(m, [r, l, p]) => m.measure(r, l, m.known(p, l))", routine, library, {"answers": answers}
            )
            outcomes.add(told["outcome"])
            if told["skipped"] and {one["knee"] for one in told["skipped"]} == {"left"}:
                assert told["sides"]["left"] < told["sides"]["right"]
    assert {"go", "partly", "stop"} <= outcomes


def test_the_same_step_twice_is_one_step(js: Js, library: Library) -> None:
    parts = [part("lift", 60), part("friction", 60), part("lift", 90)]
    assert js(MEASURE, "(m, [parts]) => m.merged(parts)", parts) == [part("lift", 150), part("friction", 60)]
