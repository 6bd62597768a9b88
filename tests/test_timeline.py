"""One routine becomes one list of steps and cues: exact, equal on both sides, never over a cap."""

import random
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from tests.player_library import FRICTION, LIBRARY, LIFT, SOLO, SPOT, plan

Timeline = dict[str, Any]
Js = Callable[..., Any]


@pytest.fixture
def timeline(js: Js) -> Callable[..., Timeline]:
    return lambda plan, **options: js("player/timeline.js", "(m, a) => m.timeline(...a)", plan, LIBRARY, options)


def test_a_lift_on_both_knees_reads_like_the_page_says(timeline: Js) -> None:
    line = timeline(plan(LIFT))
    told = [
        (s["id"], s["side"], [(g["kind"], (g["end"] - g["start"]) // 1000) for g in s["segments"]])
        for s in line["steps"]
    ]
    long = [("ready", 5), ("work", 60), ("work", 60), ("work", 30)]
    assert told == [
        ("lift-warm", "left", [("settle", 15), ("ready", 5), ("work", 30)]),
        ("lift-slide", "left", long),
        ("lift-warm", "right", [("switch", 15), ("ready", 5), ("work", 30)]),
        ("lift-slide", "right", long),
        ("rest", "", [("rest", 30)]),
    ]


def test_a_spot_is_pressed_and_let_go_until_its_time_is_used(timeline: Js) -> None:
    hold = timeline(plan({**SPOT, "seconds": 59}, knees=("left",)))["steps"][1]
    assert kinds(hold) == ["ready", "work", "release", "work", "release", "work", "release"]
    assert hold["seconds"] == 39


def test_half_time_counts_work_and_not_rests(timeline: Js) -> None:
    line = timeline(plan(FRICTION, knees=("right",)))
    half = next(cue["at"] for cue in line["cues"] if cue["kind"] == "half")
    assert worked(line["steps"][0], 0, half) == pytest.approx(65_000)


def test_a_skipped_step_takes_no_time_and_keeps_its_number(timeline: Js) -> None:
    line = timeline(plan(LIFT, FRICTION), edits={"1": 0})
    assert [s["index"] for s in line["steps"]] == list(range(7))
    assert line["steps"][1]["start"] == line["steps"][1]["end"]
    assert not [cue for cue in line["cues"] if cue["step"] == 1]


def test_alone_nobody_is_asked_about_the_pressure(timeline: Js) -> None:
    assert not [cue for cue in timeline(plan(SOLO))["cues"] if cue["kind"] == "ask"]


@pytest.mark.parametrize("seed", range(60))
def test_any_plan_keeps_the_promises(timeline: Js, seed: int) -> None:
    chance = random.Random(seed)
    shelf = [{**p, "seconds": chance.randint(1, 700)} for p in (LIFT, FRICTION, SPOT, {**SPOT, "spot": "p2"}, SOLO)]
    line = timeline(plan(*chance.choices(shelf, k=chance.randint(1, 6))))
    assert_whole(line)
    assert abs(line["sides"]["left"] - line["sides"]["right"]) <= 1
    assert line["total"] <= 1_200_000
    assert all(spot_seconds(line, side, spot) <= 120 for side in ("left", "right") for spot in ("p1", "p2"))
    assert longest_thumb_work(line) <= 60_000
    asked = [cue["at"] for cue in line["cues"] if cue["kind"] == "ask"]
    assert all(later - earlier >= 60_000 for earlier, later in pairwise(asked))


def assert_whole(line: Timeline) -> None:
    """Segments follow each other without a gap from 0 to the end; cues are in order; each step begins with one get-ready."""
    edges = [(g["start"], g["end"]) for s in line["steps"] for g in s["segments"]]
    assert edges[0][0] == 0 and edges[-1][1] == line["total"]
    assert all(one[1] == two[0] and one[1] > one[0] for one, two in pairwise(edges))
    at = [cue["at"] for cue in line["cues"]]
    assert at == sorted(at) and all(isinstance(ms, int) for ms in at)
    assert line["cues"][-1]["kind"] == "done"
    for s in line["steps"][:-1]:
        assert "ready" in kinds(s) and not {"ready", "settle", "switch"} & set(kinds(s)[kinds(s).index("ready") + 1 :])
        assert worked(s, s["start"], s["end"]) == s["seconds"] * 1000
        assert all(g["end"] - g["start"] <= 60_000 for g in s["segments"])


def kinds(step: dict[str, Any]) -> list[str]:
    return [segment["kind"] for segment in step["segments"]]


def worked(step: dict[str, Any], start: int, end: int) -> int:
    hands_on = [g for g in step["segments"] if g["kind"] in ("work", "release")]
    return sum(max(0, min(end, g["end"]) - max(start, g["start"])) for g in hands_on)


def spot_seconds(line: Timeline, side: str, spot: str) -> int:
    return sum(s["seconds"] for s in line["steps"] if s["side"] == side and s["spot"] == spot)


def longest_thumb_work(line: Timeline) -> int:
    """The most work of the giver's thumbs without ten seconds of something else in between."""
    most = now = 0
    for step in line["steps"]:
        for segment in step["segments"]:
            length = segment["end"] - segment["start"]
            if segment["kind"] == "work" and step.get("thumbs"):
                now += length
            elif length >= 10_000:
                now = 0
            most = max(most, now)
    return most


def test_every_routine_lasts_as_long_as_its_page_says(js: Js, library: dict[str, Any]) -> None:
    expression = """async (m, [library]) => {
      const {timeline} = await import('/static/js/player/timeline.js');
      return Object.fromEntries(Object.entries(library.routines)
        .map(([id, routine]) => [id, timeline(m.unchanged(routine, 'both', library), library).total]));
    }"""
    lasts = {id: round(ms / 60_000) for id, ms in js("safety/planner.js", expression, library).items()}
    assert lasts == {id: routine["minutes"] for id, routine in library["routines"].items()}
