"""Files for others: a spreadsheet, a clinic, a calendar. Each is read by a program that is not ours."""

import csv
import datetime
import io
import re
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from fhir.resources.R4B.bundle import Bundle
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests import diaries
from tests.diaries import any_diary, notes

few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CSV = "(m, [rows]) => m.csv(rows)"


@few
@given(st.lists(st.lists(st.one_of(notes, st.integers(0, 10), st.none()), min_size=2, max_size=4), min_size=1))
def test_csv_is_read_back_and_no_cell_is_a_formula(js: Any, rows: list[list[Any]]) -> None:
    text = js("diary/csv.js", CSV, rows)
    assert text.startswith("\ufeff")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert [len(row) for row in read] == [len(row) for row in rows]
    for row, cells in zip(rows, read, strict=True):
        for value, cell in zip(row, cells, strict=True):
            assert cell.replace("'", "") == str("" if value is None else value).replace("'", "")
            assert not re.match(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]", cell), cell


def test_where_the_decimal_sign_is_a_comma_semicolons_part_the_cells(js: Any) -> None:
    text = js("diary/csv.js", "(m, [rows]) => m.csv(rows, ',')", [["knee", 2.5, "a;b", "c,d"]])
    read = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True)
    assert list(read) == [["knee", "2,5", "a;b", "c,d"]]


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_no_formula_hides_behind_a_separator_of_another_country(js: Any, separator: str) -> None:
    text = js("diary/csv.js", CSV, [["a;=1+1", "b\t@x", 'c,"-2', "d\n=3"]])
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator):
        assert not [cell for cell in row if re.match(r"[\s\"]*[=+\-@]", cell)]


WORDS = {"left": "Left knee", "right": "Right knee", "before": "Self-rated, before", "after": "Self-rated, after"}


@few
@given(any_diary)
def test_fhir_is_a_bundle_with_one_observation_for_each_number(js: Any, diary: Any) -> None:
    made = js("diary/fhir.js", "(m, a) => m.bundle(...a)", diary, WORDS, "2026-11-22T07:30:00+01:00")
    bundle = Bundle.model_validate(made)
    patient, *observations = [entry.resource for entry in bundle.entry]
    assert patient.get_resource_type() == "Patient"
    assert sum(len(one["before"]) + len(one["after"]) for one in diary) == len(observations)
    assert len({entry.fullUrl for entry in bundle.entry}) == len(bundle.entry)
    for one in observations:
        assert (one.code.coding[0].system, one.code.coding[0].code) == ("http://loinc.org", "72514-3")
        assert (one.valueQuantity.code, one.status, one.subject.reference) == ("{score}", "final", "Patient/self")
        assert one.bodySite.text in ("Left knee", "Right knee")
        assert one.bodySite.coding is None
        assert 0 <= one.valueQuantity.value <= 10


def test_the_number_after_is_later_by_the_massage(js: Any) -> None:
    one = {**diaries.sessions(1)[0], "started": "2026-12-31T23:58:00-03:00"}
    made = js("diary/fhir.js", "(m, a) => m.bundle(...a)", [one], WORDS, "2026-11-22T07:30:00Z")
    moments = {entry["resource"].get("effectiveDateTime") for entry in made["entry"][1:]}
    assert moments == {"2026-12-31T23:58:00-03:00", "2027-01-01T00:06:20-03:00"}


ICS = "(m, a) => m.ics(...a)"
NOW = {"today": "2026-10-20", "stamp": "2026-10-20T09:00:00.123Z"}
TEXTS = {
    "title": "Knee massage",
    "text": "Sit down; breathe, then\nbegin\\go",
    "url": "https://x.example/en/",
    "language": "en",
}


def event(js: Any, days: list[str], time: str = "19:00", **texts: str) -> tuple[Any, str]:
    text = js("diary/ics.js", ICS, {"days": days, "time": time, "uid": "abc"}, {**TEXTS, **texts}, NOW)
    calendar = Calendar.from_ical(text)
    assert not calendar.errors
    (found,) = calendar.walk("VEVENT")
    assert not found.errors
    return found, text


def test_the_reminder_says_when_and_rings(js: Any) -> None:
    found, text = event(js, ["MO", "TH"])
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (TEXTS["title"], TEXTS["text"])
    assert found.decoded("dtstart") == datetime.datetime(2026, 10, 22, 19)
    (alarm,) = found.walk("VALARM")
    assert (alarm["ACTION"], alarm.decoded("trigger")) == ("DISPLAY", datetime.timedelta(0))
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Karachi"])
def test_the_time_on_the_wall_stays_across_summer_time(js: Any, zone: str) -> None:
    found, _ = event(js, ["MO", "TH"])
    start = found.decoded("dtstart")
    assert start.tzinfo is None
    rule = rrulestr(found["RRULE"].to_ical().decode(), dtstart=start.replace(tzinfo=ZoneInfo(zone)))
    year = rule.between(start.replace(tzinfo=ZoneInfo(zone)), datetime.datetime(2027, 10, 22, tzinfo=ZoneInfo(zone)))
    assert len(year) > 100
    assert {(when.hour, when.minute) for when in year} == {(19, 0)}
    assert {when.weekday() for when in year} == {0, 3}


days = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=7, unique=True)


@few
@given(days, st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=90))
def test_any_words_in_any_script_survive_the_folding(js: Any, days: list[str], title: str) -> None:
    found, text = event(js, days, title=title)
    assert str(found["SUMMARY"]) == title
    assert found.decoded("dtstart").strftime("%a")[:2].upper() in days
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_due_today_unless_it_is_done(js: Any) -> None:
    run = "(m, [r, s, d]) => m.due(r, s, d)"
    reminder = {"days": ["SU"], "time": "19:00"}
    assert js("diary/ics.js", run, reminder, [], "2026-11-22") is True
    assert js("diary/ics.js", run, reminder, [{"started": "2026-11-22T07:00:00+01:00"}], "2026-11-22") is False
    assert js("diary/ics.js", run, reminder, [], "2026-11-23") is False
    assert js("diary/ics.js", run, None, [], "2026-11-23") is False
