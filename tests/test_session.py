"""Whatever happens to a run - pauses, pain, reloads, sleep, clock changes - its numbers stay right."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.player_library import FRICTION, LIBRARY, LIFT, SPOT, plan

Js = Callable[..., Any]
RUN = Path(__file__).with_name("session_run.js").read_text()
"""A function of the module player/run.js that plays events on a run and returns what a test wants to see."""

PLAN = plan(LIFT, FRICTION, SPOT)


@pytest.fixture
def play(js: Js) -> Callable[..., Any]:
    return lambda events: js("player/run.js", RUN, LIBRARY, PLAN, events)


def test_a_whole_run_spends_the_planned_time_on_each_knee(play: Js) -> None:
    seen = play(["toggle", *[["wait", 700]] * 1700])
    assert seen["status"] == "done"
    assert seen["spent"] == {side: seconds * 1000 for side, seconds in seen["sides"].items()}
    assert seen["heard"] == seen["cues"]
    assert seen["records"] == 1


def test_a_pause_takes_no_time(play: Js) -> None:
    seen = play(["toggle", ["wait", 12_345], "toggle", ["away", 3_600_000], "toggle", ["wait", 1000]])
    assert seen["position"] == 13_345


def test_back_repeats_the_step_and_again_leads_to_the_one_before(play: Js) -> None:
    assert play(["toggle", "next", ["wait", 10_000], "back"])["step"] == 1
    assert play(["toggle", "next", ["wait", 10_000], "back", "back"])["step"] == 0


def test_next_at_the_last_step_ends_the_run(play: Js) -> None:
    assert play(["toggle", *["next"] * 11])["status"] == "done"


def test_pain_lets_nothing_go_on_unanswered(play: Js) -> None:
    seen = play(["toggle", ["wait", 60_000], "hurts", "toggle", "next", "back", ["wait", 5000], ["seek", 0]])
    assert (seen["status"], seen["position"]) == ("hurt", 60_000)


def test_soreness_eases_both_knees_and_a_second_time_ends_the_step(play: Js) -> None:
    once = ["toggle", ["wait", 115_000], "hurts", ["answer", "sore"]]
    seen = play(once)
    assert seen["status"] == "running" and seen["seconds"][1] == 105 and seen["seconds"][6] == 105
    assert play([*once, "hurts", ["answer", "sore"]])["step"] == 2


def test_pain_in_the_joint_skips_all_that_touches_the_place_on_this_knee(play: Js) -> None:
    seen = play(["toggle", ["wait", 30_000], "hurts", ["answer", "joint"]])
    assert seen["seconds"][:5] == [30, 0, 0, 0, 0] or seen["step"] == 3
    assert seen["side"] == "left" and seen["id"].startswith("spot-press")


@pytest.mark.parametrize("answer", ["tingling", "calf"])
def test_a_sign_of_nerve_or_clot_ends_the_session_with_its_card(play: Js, answer: str) -> None:
    seen = play(["toggle", ["wait", 30_000], "hurts", ["answer", answer]])
    assert (seen["status"], seen["card"], seen["records"]) == ("done", answer, 1)


def test_a_touch_by_mistake_leads_back_to_where_it_was(play: Js) -> None:
    assert play(["toggle", ["wait", 30_000], "hurts", ["answer", "mistake"]])["status"] == "running"
    assert play(["toggle", ["wait", 30_000], "toggle", "hurts", ["answer", "mistake"]])["status"] == "paused"


def test_less_twice_halves_the_step_and_asks_what_it_feels_like(play: Js) -> None:
    seen = play(["toggle", ["wait", 115_000], ["pressure", "less"], ["wait", 1000], ["pressure", "less"]])
    assert seen["status"] == "hurt" and seen["seconds"][1] < 150


def test_at_ones_own_pace_a_step_waits_for_next(play: Js) -> None:
    seen = play(["own", "toggle", ["wait", 400_000]])
    assert (seen["status"], seen["step"]) == ("running", 0)
    assert play(["own", "toggle", ["wait", 400_000], "next"])["step"] == 1


def test_ending_before_the_hands_touched_is_no_session(play: Js) -> None:
    assert play(["toggle", ["wait", 5000], "end"])["records"] == 0


@pytest.mark.parametrize("block", range(20))
def test_a_thousand_random_runs_keep_the_promises(play: Js, block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        chance = random.Random(seed)
        events = ["toggle", *(any_event(chance) for _ in range(chance.randint(5, 80)))]
        seen = play(events)
        assert not seen["broken"], f"seed {seed}: {seen['broken'][0]}"


def any_event(chance: random.Random) -> Any:
    """Mostly time that passes, else one of the things that happen to a phone."""
    answers = ("sore", "joint", "mistake", "sore", "mistake", "tingling" if chance.random() < 0.1 else "mistake")
    return chance.choice(
        [
            *[["wait", chance.randint(1, 45_000)]] * 8,
            "toggle",
            "toggle",
            "next",
            "back",
            "again",
            "hurts",
            *[["answer", answer] for answer in answers],
            ["pressure", chance.choice(("less", "fine", "more"))],
            "reload",
            "language",
            ["away", chance.randint(1, 10**8)],
            ["sleep", chance.randint(1, 10**7)],
            ["time of day", chance.choice((-86_400_000, -3_600_000, 3_600_000, 86_400_000))],
            ["seek", chance.randint(0, 1_300_000)],
        ]
    )


@pytest.mark.parametrize(
    ("sound", "moves"),
    [(10_020, {}), (9_800, {}), (9_000, {"sound": 10_000}), (40_000, {"clock": 40_000})],
)
def test_sound_and_clock_are_brought_together(js: Js, sound: int, moves: dict[str, int]) -> None:
    assert js("player/clock.js", "(m, [sound]) => m.tie(10_000, sound)", sound) == moves


def test_the_clock_never_follows_the_time_of_day(js: Js) -> None:
    seen = js(
        "player/clock.js",
        """m => {
      let now = 1000;
      const time = m.clock(() => now);
      time.seek(5000); time.start(); now += 700; time.stop(); now += 10_000; const paused = time.position();
      time.start(); now += 300;
      return [paused, time.position()];
    }""",
    )
    assert seen == [5700, 6000]
