"""The plan never does what an answer forbids; damaged answers never make it looser. Rules: clinical reference 5."""

import copy
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Js = Callable[..., Any]
Library = dict[str, Any]
RULES = Path(__file__).with_name("plan_rules.js").read_text()
NOW = 1_790_000_000_000
MINUTE, DAY = 60_000, 86_400_000


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_no_plan_does_what_an_answer_forbids(js: Js, library: Library, size: int) -> None:
    """All routines x all answers by ones, twos and threes x knees x marked areas."""
    result = js("safety/planner.js", RULES, library, size, size)
    assert result["broken"] == []
    assert result["seen"] >= 3 * len(library["routines"])


def answers(library: Library, at: int = NOW, **yes: Any) -> dict[str, Any]:
    """Everybody's No to all questions; `screen=option` or `screen=answer` says otherwise."""
    screens = library["safety"]["screens"].values()
    found: dict[str, Any] = {s["id"]: {"at": at, "yes": []} for s in screens if s["when"] in ("today", "profile")}
    for screen, answer in yes.items():
        found[screen] = {"at": at, **(answer if isinstance(answer, dict) else {"yes": [answer]})}
    return found


def person(library: Library, knee: str = "both", **yes: Any) -> dict[str, Any]:
    return {"knee": knee, "answers": answers(library, **yes)}


def plan(js: Js, library: Library, who: Any, routine: str = "full-partner") -> Any:
    return js("safety/planner.js", "(m, [r, p, l]) => m.plan(r, p, l)", library["routines"][routine], who, library)


def test_a_marked_place_skips_its_steps_on_that_knee_only(js: Js, library: Library) -> None:
    rash = {"yes": ["rash"], "places": {"rash": {"left": [], "right": ["a4"]}}}
    result = plan(js, library, person(library, skin=rash))
    assert {(s["technique"], s["knee"], s["reason"], s["area"]) for s in result["skipped"]} == {
        ("lift", "right", "rash", "a4"),
        ("friction", "right", "rash", "a4"),
    }
    assert [p["technique"] for p in result["parts"] if p["knee"] == "left"] == ["lift", "friction", "quad-compression"]
    assert [p["technique"] for p in result["parts"] if p["knee"] == "right"] == ["quad-compression"]
    assert (result["outcome"], result["check"]) == ("partly", ["rash"])


def test_light_strokes_stand_in_for_pressing_and_keep_the_time(js: Js, library: Library) -> None:
    before, after = plan(js, library, person(library)), plan(js, library, person(library, feeling="thin-skin"))
    assert after["outcome"] == "gentle"
    assert after["limit"] == {"force": "stroke", "pressure": 2}
    assert {p["technique"] for p in after["parts"]} == {"palm-glide", "side-strokes"}
    assert after["total"] == before["total"]


def test_sore_hands_get_no_thumb_work(js: Js, library: Library) -> None:
    result = plan(js, library, person(library, hands="sore-hands"))
    assert {p["technique"] for p in result["parts"]} == {"palm-glide"}


def test_a_yes_of_the_doctor_counts_only_for_the_answer_it_was_given_to(js: Js, library: Library) -> None:
    asking = person(library, blood="thinner")
    assert plan(js, library, asking)["outcome"] == "ask"
    assert plan(js, library, {**asking, "asked": {"thinner": NOW}})["outcome"] == "gentle"
    assert plan(js, library, {**asking, "asked": {"thinner": NOW - 1}})["outcome"] == "ask"
    assert plan(js, library, {**asking, "asked": {"heart": NOW}})["outcome"] == "ask"


def test_the_most_urgent_card_is_shown(js: Js, library: Library) -> None:
    result = plan(js, library, person(library, unwell="fever", breath="rf1", calf="rf2"))
    assert (result["outcome"], result["card"]) == ("stop", "lungs")


def test_one_blocked_leg_leaves_the_other(js: Js, library: Library) -> None:
    broken = {"yes": ["fracture"], "sides": {"fracture": ["left"]}}
    result = plan(js, library, person(library, bones=broken))
    assert {p["knee"] for p in result["parts"]} == {"right"}
    assert result["cards"] == ["fracture"]
    assert plan(js, library, person(library, knee="left", bones=broken))["card"] == "little"


def test_both_knees_get_the_same_time_when_nothing_is_skipped(js: Js, library: Library) -> None:
    for id in library["routines"]:
        result = plan(js, library, person(library), id)
        sides = {knee: sum(p["seconds"] for p in result["parts"] if p["knee"] == knee) for knee in ("left", "right")}
        assert sides["left"] == sides["right"] > 0, id


# Damaged storage


def test_damaged_answers_never_make_a_looser_plan(js: Js, library: Library) -> None:
    """Whatever is broken in the store, the plan stops or is what it was: no step is gained."""
    rash = {
        "yes": ["rash", "bruise"],
        "places": {"rash": {"left": ["a4"], "right": []}, "bruise": {"left": ["a7"], "right": ["a1"]}},
    }
    flare = {"yes": ["flare"], "sides": {"flare": ["right"]}}
    whole = person(library, skin=rash, feeling="thin-skin", hands="sore-hands")
    whole["answers"]["knee"] = {"at": NOW, **flare}
    good = plan(js, library, whole)
    chance = random.Random(5)
    damaged = [_damaged(whole, chance) for _ in range(1500)]
    expression = "(m, [r, people, l]) => people.map(p => m.plan(r, p, l))"
    results = js("safety/planner.js", expression, library["routines"]["full-partner"], damaged, library)
    allowed = {(p["technique"], p["knee"]) for p in good["parts"]}
    for who, result in zip(damaged, results, strict=True):
        same = {(p["technique"], p["knee"]) for p in result["parts"]} <= allowed
        assert same or _says_less(who, whole), json.dumps(who)
    stopped = [result for result in results if result["outcome"] == "stop"]
    assert len(stopped) > 300
    assert all(not result["parts"] and result["card"] for result in stopped)


JUNK: tuple[Any, ...] = (
    None,
    0,
    -1,
    "",
    "x",
    [],
    ["x"],
    [None],
    {},
    {"x": 1},
    True,
    "left",
    ["left", "up"],
    1e308,
    {"yes": "rash"},
)


def _damaged(value: dict[str, Any], chance: random.Random) -> Any:
    """A deep copy with one place anywhere replaced by junk or taken out."""
    found = copy.deepcopy(value)
    where: Any = found
    while True:
        key = chance.choice(list(where) if isinstance(where, dict) else range(len(where)))
        if isinstance(where[key], dict | list) and where[key] and chance.random() < 0.75:
            where = where[key]
            continue
        if chance.random() < 0.3:
            del where[key]
        else:
            where[key] = chance.choice(JUNK)
        return found


def _says_less(who: Any, whole: dict[str, Any]) -> bool:
    """Damage that happens to be a valid answer: a shorter list of ticks, marks or legs, or another knee."""
    return bool(
        who["knee"] != whole["knee"]
        or any(
            set(map(str, (answer or {}).get("yes", ["?"]))) <= set(whole["answers"][id]["yes"])
            and answer != whole["answers"][id]
            for id, answer in who["answers"].items()
            if isinstance(answer, dict) and isinstance(answer.get("yes"), list)
        )
    )


@pytest.mark.parametrize("broken", [None, "", 7, [], {}, {"answers": None}, {"answers": []}, {"answers": {"calf": 1}}])
def test_no_answers_means_no_massage(js: Js, library: Library, broken: Any) -> None:
    result = plan(js, library, {**broken, "knee": "both"} if isinstance(broken, dict) else broken)
    assert (result["outcome"], result["card"], result["parts"]) == ("stop", "again", [])


def test_an_answer_of_a_later_version_is_asked_again(js: Js, library: Library) -> None:
    assert plan(js, library, person(library, skin="new-kind-of-rash"))["card"] == "again"
    assert plan(js, library, person(library, calf="fever"))["card"] == "again"


def test_an_unknown_step_is_skipped_with_a_reason(js: Js, library: Library) -> None:
    routine = {
        "parts": [
            {"technique": "kick", "seconds": 60},
            {"technique": "lift", "seconds": 60},
            {"technique": "spot-press", "spot": "p9", "seconds": 60},
        ]
    }
    result = js("safety/planner.js", "(m, [r, p, l]) => m.plan(r, p, l)", routine, person(library), library)
    assert {p["technique"] for p in result["parts"]} == {"lift"}
    assert {s["reason"] for s in result["skipped"]} == {"unknown"}


def test_no_routine_of_the_library_needs_an_unknown_step(js: Js, library: Library) -> None:
    assert all(not plan(js, library, person(library), id)["skipped"] for id in library["routines"])
