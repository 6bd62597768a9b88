"""Backups: what comes back is what was there, whoever made the file, and nothing that is here gets lost."""

import json
import random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import diaries
from tests.diaries import any_diary, json_values

few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
MERGE = "(m, [a, b]) => m.merge(a, b)"
LATER = 1_800_000_000_000


def by_id(diary: list[dict[str, Any]]) -> dict[str, Any]:
    return {one["id"]: one for one in diary}


@few
@given(any_diary, any_diary)
def test_merging_does_not_depend_on_the_order(js: Any, here: Any, there: Any) -> None:
    both = js("diary/merge.js", MERGE, here, there)
    assert both == js("diary/merge.js", MERGE, there, here)
    assert set(by_id(both)) == set(by_id(here)) | set(by_id(there))


@few
@given(any_diary, any_diary)
def test_twice_is_once(js: Any, here: Any, there: Any) -> None:
    once = js("diary/merge.js", MERGE, here, there)
    assert js("diary/merge.js", MERGE, once, there) == once
    assert js("diary/merge.js", MERGE, once, here) == once


def test_of_two_that_differ_the_one_edited_last_stays(js: Any) -> None:
    old, new = diaries.sessions(1)[0], {**diaries.sessions(1)[0], "note": "mended", "edited": 5}
    assert js("diary/merge.js", MERGE, [old], [new]) == js("diary/merge.js", MERGE, [new], [old]) == [new]


day = st.integers(1, 28).map(lambda n: f"2026-03-{n:02d}")
rating = st.fixed_dictionaries({"value": st.integers(0, 10), "at": st.integers(0, 9)})
activity = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["stairs", "garden", "=walk"]),
        "named": st.integers(0, 9),
        "ratings": st.dictionaries(day, rating, max_size=4),
    }
)
activities = st.lists(activity, max_size=3, unique_by=lambda one: one["name"])


@few
@given(activities, activities)
def test_activities_join_and_keep_every_rated_day(js: Any, here: Any, there: Any) -> None:
    run = "(m, [a, b]) => m.mergeActivities(a, b)"
    both = js("diary/merge.js", run, here, there)
    assert both == js("diary/merge.js", run, there, here)
    assert both == js("diary/merge.js", run, both, there)
    joined = {one["name"]: one for one in both}
    for one in [*here, *there]:
        assert set(one["ratings"]) <= set(joined[one["name"]]["ratings"])


@few
@given(any_diary)
def test_a_backup_holds_the_diary(js: Any, diary: Any) -> None:
    back = js(
        "diary/backup.js", "(m, [s, now]) => m.unpack(m.pack({sessions: s, activities: []}, 'now'), now)", diary, LATER
    )
    assert back["sessions"] == diary
    assert back["unread"] == 0


@few
@given(json_values)
def test_any_json_is_read_without_a_crash(js: Any, value: Any) -> None:
    for text in (json.dumps(value), json.dumps({"kneewell": "backup", "version": 1, "sessions": value})):
        found = js("diary/backup.js", "(m, [t]) => m.unpack(t)", text)
        assert found.get("error") or not found["sessions"]


MUTATED = """(m, [texts, known]) => texts.map(text => {
  const found = m.unpack(text, LATER);
  if (found.error || found.sealed) return 'refused';
  const clean = m.unpack(m.pack(found, 'now'), LATER);
  const same = JSON.stringify([clean.sessions, clean.activities]) === JSON.stringify([found.sessions, found.activities]);
  const plain = found.sessions.every(one => Object.keys(one).every(key => known.includes(key)) && one.note.length <= 1000);
  return same && plain && ({}).polluted === undefined ? 'read' : 'wrong';
})""".replace("LATER", str(LATER))


def test_ten_thousand_broken_backups_do_no_harm(js: Any) -> None:
    """Letters changed, cut, doubled and swapped: refused or read clean, and reading again changes nothing."""
    chance = random.Random(7)
    ratings = {"2026-01-02": {"value": 4, "at": 5}}
    content = {"sessions": diaries.sessions(3), "activities": [{"name": "stairs", "named": 3, "ratings": ratings}]}
    text = json.dumps({"kneewell": "backup", "version": 1, **content, "reminder": None})
    known = [*diaries.sessions(1)[0], "edited"]
    for _ in range(10):
        results = js("diary/backup.js", MUTATED, [mutated(text, chance) for _ in range(1000)], known)
        assert set(results) <= {"refused", "read"}


def mutated(text: str, chance: random.Random) -> str:
    junk = [
        "{",
        "]",
        '"',
        "0",
        "-1",
        "1e999",
        "null",
        "__proto__",
        "<script>",
        "\u0000",
        "\ud83d\ude00",
        ",",
        "9" * 30,
        "\\u",
    ]
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text))
        end = start + chance.choice([0, 0, 1, 3, 40])
        text = text[:start] + chance.choice([*junk, "", text[:20]]) + text[end:]
    return text


def test_hostile_values_are_left_out(js: Any) -> None:
    good = diaries.sessions(1)[0]
    run = "(m, [v, now]) => m.session(v, now)"
    for bad in (
        {"id": ""}, {"id": "<b>"}, {"id": 5}, {"version": 2}, {"started": "2026-02-31T10:00:00Z"}, {"started": "yesterday"},
        {"routine": "<script>"}, {"routine": None},
    ):  # fmt: skip
        assert js("diary/valid.js", run, {**good, **bad}, LATER) is None
    dirty = {"before": {"left": 11, "right": 3}, "seconds": {"left": -5, "right": 1e9}, "note": "a\u0007b" + "x" * 900,
             "changed": ["nonsense", "nothing"], "skipped": "no", "edited": LATER * 2, "evil": {}}  # fmt: skip
    clean = js("diary/valid.js", run, {**good, **dirty}, LATER)
    assert clean["before"] == {"right": 3}
    assert clean["seconds"] == {"left": 0, "right": 0}
    assert clean["note"].startswith("a bx")
    assert len(clean["note"]) == 500
    assert (clean["changed"], clean["skipped"]) == (["nothing"], [])
    assert "evil" not in clean
    assert "edited" not in clean


def test_a_newer_version_is_named(js: Any) -> None:
    run = "(m, [t]) => m.unpack(t)"
    assert js("diary/backup.js", run, '{"kneewell": "backup", "version": 2, "sessions": []}') == {"error": "newer"}
    assert js("diary/backup.js", run, "\ufeffnot json") == {"error": "broken"}
