"""Diaries to try things on: one that looks like a person's, and strategies for any."""

import datetime
import random
from typing import Any

from hypothesis import strategies as st

Session = dict[str, Any]
ROUTINES = ("five-minutes-chair", "self-massage", "lift-partner")
ODD = ["=1+1", "+x", "-2", "@a", "a,b", 'say "hi"', "line\nbreak", "ok;=2+5", "‮right to left", "", "\t=x"]


def sessions(count: int, last: datetime.datetime | None = None) -> list[Session]:
    """Newest first, one each second day, pain slowly falling; the same for the same arguments."""
    chance, last = random.Random(count), last or datetime.datetime(2026, 11, 20, 19, 30)
    return [session(index, last - datetime.timedelta(days=2 * index), chance, index / count) for index in range(count)]


def session(index: int, started: datetime.datetime, chance: random.Random, age: float) -> Session:
    before = min(10, round(4 + 3 * age + chance.random()))
    return {
        "id": f"s{index:05d}", "version": 1, "routine": chance.choice(ROUTINES), "who": "solo",
        "started": f"{started:%Y-%m-%dT%H:%M:%S}+01:00", "seconds": {"left": 300, "right": 200},
        "before": {"left": before, "right": 5}, "after": {"left": max(0, before - 2), "right": 5},
        "changed": ["less-stiff"], "note": "Stairs were hard." if index % 3 == 0 else "",
        "skipped": [{"technique": "lift", "spot": "", "knee": "left", "reason": "fever", "area": ""}] if index % 4 == 1 else [],
        "hurts": [], "pressure": [{"step": "lift-slide", "side": "left", "level": "less"}], "check": [],
    }  # fmt: skip


times = st.datetimes(datetime.datetime(2001, 1, 1), datetime.datetime(2026, 1, 1)).map(
    lambda t: f"{t:%Y-%m-%dT%H:%M:%S}+05:30"
)
pain = st.fixed_dictionaries({}, optional={"left": st.integers(0, 10), "right": st.integers(0, 10)})
seconds = st.integers(0, 1200)
notes = st.one_of(st.sampled_from(ODD), st.text(alphabet=st.characters(exclude_categories=["C"]), max_size=40))
any_session = st.fixed_dictionaries(
    {
        "id": st.sampled_from([f"id{n}" for n in range(8)]), "version": st.just(1),
        "routine": st.sampled_from(ROUTINES), "who": st.sampled_from(["solo", "partner"]), "started": times,
        "seconds": st.fixed_dictionaries({"left": seconds, "right": seconds}), "before": pain, "after": pain,
        "changed": st.just([]), "note": notes, "skipped": st.just([]), "hurts": st.just([]),
        "pressure": st.just([]), "check": st.just([]),
    },
    optional={"edited": st.integers(1, 10**12)},
)  # fmt: skip
any_diary = st.lists(any_session, max_size=8, unique_by=lambda one: one["id"])
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.floats(allow_nan=False), st.text(max_size=12)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=12,
)
