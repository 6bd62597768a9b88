"""How long answers hold, what is asked next, what "It hurts" leaves behind, and whose emergency number is shown."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.test_planner import DAY, MINUTE, NOW, answers

Js = Callable[..., Any]
Library = dict[str, Any]
TODAY = ["breath", "calf", "knee", "injury", "leg", "unwell", "skin"]
PROFILE = ["blood", "heart", "bones", "body", "feeling", "oil", "hands"]


@pytest.fixture(scope="module")
def noon(js: Js) -> int:
    """Noon of some day on the browser's clock."""
    return js("safety/valid.js", "() => new Date(2026, 10, 22, 12).getTime()")


def still_open(js: Js, library: Library, who: Any, now: int, last: int = 0) -> Any:
    return js("safety/valid.js", "(m, [p, l, n, s]) => m.open(p, l, n, s)", who, library, now, last)


def may_start(js: Js, library: Library, who: Any, now: int) -> Any:
    return js("safety/valid.js", "(m, [p, l, n]) => m.mayStart(p, l, n)", who, library, now)


def test_everything_is_asked_of_a_new_person_today_first(js: Js, library: Library) -> None:
    assert still_open(js, library, None, NOW) == TODAY + PROFILE


@pytest.mark.parametrize(
    ("minutes", "asked"),
    [
        (0, []),
        (60, []),
        (61, TODAY),
        (-1, TODAY + PROFILE),
        (13 * 60, TODAY),
        (90 * 24 * 60, TODAY),
        (91 * 24 * 60, TODAY + PROFILE),
    ],
)
def test_answers_of_today_hold_an_hour_and_the_profile_90_days(
    js: Js, library: Library, noon: int, minutes: int, asked: list[str]
) -> None:
    who = {"answers": answers(library, at=noon)}
    assert still_open(js, library, who, noon + minutes * MINUTE) == asked
    assert may_start(js, library, who, noon + minutes * MINUTE) is (asked == [])


def test_today_ends_at_local_midnight(js: Js, library: Library, noon: int) -> None:
    late = noon + 12 * 60 * MINUTE - 5 * MINUTE
    who = {"answers": answers(library, at=late)}
    assert still_open(js, library, who, late + 4 * MINUTE) == []
    assert still_open(js, library, who, late + 6 * MINUTE) == TODAY


def test_a_red_flag_forbids_the_start_until_it_is_answered_anew(js: Js, library: Library, noon: int) -> None:
    who = {"answers": answers(library, at=noon, calf="rf2")}
    assert may_start(js, library, who, noon) is False
    assert still_open(js, library, who, noon + 61 * MINUTE) == TODAY
    assert may_start(js, library, {"answers": answers(library, at=noon)}, noon) is True


def test_the_day_after_a_session_is_asked_about(js: Js, library: Library, noon: int) -> None:
    who = {"answers": answers(library, at=noon)}
    assert still_open(js, library, who, noon, noon - DAY) == ["last"]
    assert still_open(js, library, who, noon, noon - 60 * MINUTE) == []
    assert still_open(js, library, who, noon, noon - 15 * DAY) == []
    told = {"answers": answers(library, at=noon, last="was-sore")}
    assert still_open(js, library, told, noon, noon - DAY) == []


@pytest.mark.parametrize(
    "answer",
    [
        {"yes": ["flare"]},
        {"yes": ["flare"], "sides": {"flare": []}},
        {"yes": ["flare"], "sides": {"flare": ["middle"]}},
    ],
)
def test_a_yes_without_its_leg_is_not_finished(js: Js, library: Library, noon: int, answer: Any) -> None:
    who = {"answers": answers(library, at=noon, knee=answer)}
    assert still_open(js, library, who, noon) == ["knee"]
    assert upcoming(js, library, who, noon) == "side:flare"


@pytest.mark.parametrize(
    "places", [None, {}, {"left": [], "right": []}, {"left": ["a99"], "right": []}, {"left": "a1", "right": []}]
)
def test_a_yes_without_its_place_is_not_finished(js: Js, library: Library, noon: int, places: Any) -> None:
    who = {"answers": answers(library, at=noon, skin={"yes": ["rash"], "places": {"rash": places}})}
    assert upcoming(js, library, who, noon) == "mark:rash"


def upcoming(js: Js, library: Library, who: Any, now: int, **visit: Any) -> Any:
    visit = {"now": now, "last": 0, "knee": "both", "routine": library["routines"]["full-partner"], "edit": 0, **visit}
    return js("safety/flow.js", "(m, [p, l, v]) => m.upcoming(p, l, v)", who, library, visit)


def test_the_check_goes_from_question_to_question_to_the_result(js: Js, library: Library, noon: int) -> None:
    who: dict[str, Any] = {"answers": {}}
    for screen in TODAY + PROFILE:
        assert upcoming(js, library, who, noon) == f"ask:{screen}"
        who["answers"][screen] = {"at": noon, "yes": []}
    assert upcoming(js, library, who, noon) == "result"


def test_soreness_belongs_to_one_session(js: Js, library: Library, noon: int) -> None:
    before = {"at": noon, "left": 4}
    soreness = "(m, [p, l, v]) => m.soreness(p, l, v)"
    assert js("safety/flow.js", soreness, {"before": before}, library, {"now": noon, "last": 0}) == before
    assert js("safety/flow.js", soreness, {"before": before}, library, {"now": noon, "last": noon + 1}) == {}


def test_a_red_flag_ends_the_check_at_once(js: Js, library: Library, noon: int) -> None:
    assert upcoming(js, library, {"answers": {"breath": {"at": noon, "yes": ["rf1"]}}}, noon) == "result"


def test_a_changed_health_asks_the_whole_profile_once_more(js: Js, library: Library, noon: int) -> None:
    who = {"answers": answers(library, at=noon)}
    assert upcoming(js, library, who, noon + 5, edit=noon + 5) == "ask:blood"
    who["answers"] |= {id: {"at": noon + 9, "yes": []} for id in PROFILE}
    assert upcoming(js, library, who, noon + 9, edit=noon + 5) == "result"


def test_a_broken_off_session_goes_on_within_the_hour_unless_an_answer_forbids_it(
    js: Js, library: Library, noon: int
) -> None:
    expression = "(m, [r, p, l, n]) => m.mayResume(r, p, l, n)"
    run, fine = {"at": noon}, {"answers": answers(library, at=noon - 300 * MINUTE)}
    assert js("safety/valid.js", expression, run, fine, library, noon + 59 * MINUTE) is True
    assert js("safety/valid.js", expression, run, fine, library, noon + 61 * MINUTE) is False
    flagged = {"answers": answers(library, at=noon, calf="rf2")}
    assert js("safety/valid.js", expression, run, flagged, library, noon + MINUTE) is False
    assert js("safety/valid.js", expression, None, fine, library, noon) is False


# It hurts

HURT = "(m, [p, stop, step, n, l]) => m.hurt(p, stop, step, n, l)"
STEP = {"areas": ["a2", "a4"], "side": "left"}


def test_pain_in_the_joint_keeps_the_hands_off_that_place_until_midnight(js: Js, library: Library, noon: int) -> None:
    who = js("safety/hurt.js", HURT, {"answers": answers(library, at=noon)}, "joint", STEP, noon, library)
    again = js("safety/hurt.js", HURT, who, "joint", {"areas": ["a7"], "side": "right"}, noon, library)
    assert again["answers"]["stopped"]["places"]["joint-pain"] == {"left": ["a2", "a4"], "right": ["a7"]}
    assert may_start(js, library, again, noon) is True
    expression = "(m, [r, p, l]) => m.plan(r, {...p, knee: 'both'}, l).parts.map(x => [x.technique, x.knee])"
    parts = js("safety/planner.js", expression, library["routines"]["full-partner"], again, library)
    assert parts == [["quad-compression", "left"], ["friction", "right"]]
    fresh = js("safety/valid.js", "(m, [p, l, n]) => m.fresh(p, l, n)", again, library, noon + 13 * 60 * MINUTE)
    assert "stopped" not in fresh["answers"]


@pytest.mark.parametrize(("stop", "card"), [("tingling", "tingling"), ("calf", "clot")])
def test_these_answers_end_the_day(js: Js, library: Library, noon: int, stop: str, card: str) -> None:
    who = js("safety/hurt.js", HURT, None, stop, STEP, noon, library)
    assert may_start(js, library, {"answers": answers(library, at=noon) | who["answers"]}, noon) is False
    expression = "(m, [p, l]) => m.plan({parts: []}, {...p, knee: 'both'}, l).card"
    assert js("safety/planner.js", expression, who, library) == card


def test_soreness_under_the_hand_leaves_nothing_behind(js: Js, library: Library, noon: int) -> None:
    assert js("safety/hurt.js", HURT, None, "sore", STEP, noon, library) == {"answers": {}}


@pytest.mark.parametrize(
    ("languages", "zone", "number"),
    [
        (["de-DE", "en-US"], "Europe/Berlin", "112"),
        (["en-GB"], "Europe/London", "999"),
        (["en", "en-US"], "America/Chicago", "911"),
        (["en-US", "en"], "Africa/Lagos", ""),  # American English on a phone elsewhere
        (["de-DE"], "America/New_York", ""),
        (["pt-BR"], "America/New_York", ""),  # 192 is nobody there
        (["pt-BR"], "America/Sao_Paulo", "192"),
        (["en-US"], "America/Sao_Paulo", ""),
        (["en-CA"], "America/Toronto", "911"),
        (["ar"], "Africa/Cairo", ""),
        (["ar-EG"], "Africa/Cairo", "123"),
        (["xx-ZZ"], "Europe/Berlin", ""),
        ([], "Europe/Berlin", ""),
        (["ja-JP"], None, ""),
    ],
)
def test_a_number_is_shown_only_where_region_and_time_zone_agree(
    js: Js, library: Library, languages: list[str], zone: str | None, number: str
) -> None:
    expression = "(m, [t, z, n]) => m.emergencyNumber(t, z ?? undefined, n)"
    assert js("safety/number.js", expression, languages, zone, library["safety"]["emergency"]) == number


def test_emergency_numbers_are_short_and_of_real_regions(library: Library) -> None:
    from babel import Locale

    regions = Locale("en").territories
    for region, entry in library["safety"]["emergency"].items():
        assert region in regions
        assert entry["number"].isdigit() and 3 <= len(entry["number"]) <= 4
        assert all("/" in zone for zone in entry["zones"])
