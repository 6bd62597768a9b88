"""What the diary may say: clinical reference 7.1."""

import datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import diaries

few = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
STORY = "(m, [s]) => m.story(m.rated(s, 'left'))"


def diary(befores: list[int], gap: int = 7, fall: int = 1) -> list[dict[str, Any]]:
    """One session each `gap` days with these pain numbers, oldest first."""
    start = datetime.datetime(2026, 1, 5, 8)
    return [
        {
            "id": str(n),
            "started": f"{start + datetime.timedelta(days=n * gap):%Y-%m-%dT%H:%M:%S}+00:00",
            "seconds": {"left": 300},
            "before": {"left": before},
            "after": {"left": max(0, before - fall)},
        }
        for n, before in enumerate(befores)
    ]


def test_less_than_one_point_is_no_clear_change(js: Any) -> None:
    verdicts = {
        "much": [6, 6, 5, 4, 4, 4],
        "slightly": [6, 6, 6, 5, 5, 5],
        "same": [6, 5, 6, 5, 5, 5],
        "worse": [4, 4, 5, 5, 5, 5],
    }
    for verdict, befores in verdicts.items():
        assert js("diary/statistics.js", STORY, diary(befores))["trend"]["verdict"] == verdict


def test_nothing_is_said_about_weeks_before_four_weeks(js: Any) -> None:
    assert js("diary/statistics.js", STORY, diary([6, 5, 4, 3], gap=7))["trend"] is None
    assert js("diary/statistics.js", STORY, diary([6, 4], gap=40))["trend"] is None
    assert js("diary/statistics.js", STORY, [])["count"] == 0


def test_no_gain_in_four_weeks_leads_to_a_professional(js: Any) -> None:
    assert js("diary/statistics.js", STORY, diary([5] * 6))["seeSomeone"] is True
    assert js("diary/statistics.js", STORY, diary([6, 6, 6, 4, 4, 4]))["seeSomeone"] is False
    assert js("diary/statistics.js", STORY, diary([0] * 6))["seeSomeone"] is False


@few
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(-3, 3)), max_size=30))
def test_counts_add_up_and_months_hold_every_session(js: Any, pains: list[tuple[int, int]]) -> None:
    sessions = diary([before for before, _ in pains], gap=5)
    for one, (before, change) in zip(sessions, pains, strict=True):
        one["after"]["left"] = min(10, max(0, before + change))
    told = js("diary/statistics.js", STORY, sessions)
    assert told["lower"] + told["same"] + told["higher"] == told["count"] == len(pains)
    months = js("diary/statistics.js", "(m, [s]) => m.months(m.rated(s, 'left'))", sessions)
    assert sum(month["count"] for month in months) == len(pains)
    assert sum(month["minutes"] for month in months) == 5 * len(pains)
    assert all(0 <= month["before"] <= 10 for month in months)


def test_a_knee_that_was_not_rated_is_not_compared(js: Any) -> None:
    sessions = diary([5, 4])
    del sessions[0]["after"]["left"]
    assert js("diary/statistics.js", STORY, sessions)["count"] == 1
    assert js("diary/statistics.js", "(m, [s]) => m.rated(s, 'right')", sessions) == []


def test_days_are_those_on_the_wall(js: Any) -> None:
    """Half past eleven at night in Samoa is that day, wherever the phone is now."""
    run = "(m, [s, today]) => m.fortnight(s, m.dayNumber(today))"
    sessions = [{"started": started} for started in ("2026-03-01T23:30:00-11:00", "2026-03-01T06:00:00-11:00")]
    assert js("diary/statistics.js", run, sessions, "2026-03-01") == 1
    assert js("diary/statistics.js", run, sessions, "2026-03-14") == 1
    assert js("diary/statistics.js", run, sessions, "2026-03-15") == 0
    assert js("diary/statistics.js", run, diaries.sessions(20), "2026-11-20") == 7
