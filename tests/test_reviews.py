"""Each language says how far it has been read, and the score follows from what was found."""

from pathlib import Path

import msgspec
import pytest
from flask import Flask

from webapp.catalogs.extract import template
from webapp.catalogs.sample import KINDS, safety, sheet
from webapp.languages import FOLDER, languages
from webapp.reviews import review, table

ROUND = """
status = "checked"
[[rounds]]
day = 2026-11-22
seed = "kneewell-xx-1"
safety = 600
sample = 40
words = 8000
minor = 10
major = 2
critical = 0
planted = 5
found = ["a number"]
"""


def written(folder: Path, text: str) -> Path:
    (folder / "xx" / "LC_MESSAGES").mkdir(parents=True)
    (folder / "xx" / "review.toml").write_text(text)
    return folder


def test_the_score_counts_points_for_each_source_word(tmp_path: Path) -> None:
    found = review("xx", written(tmp_path, ROUND))
    assert (found.status, found.rounds[0].score) == ("checked", 99.75)
    assert "99.75" in table(tmp_path)


def test_a_language_without_a_reading_is_new(tmp_path: Path) -> None:
    assert review("xx", tmp_path).status == "new"


def test_a_wrong_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(msgspec.ValidationError):
        review("xx", written(tmp_path, 'status = "perfect"'))


def test_a_seed_draws_the_same_sheet_with_every_safety_message() -> None:
    rows = [line.split("\t") for line in sheet("es", "kneewell-es-1")]
    assert rows == [line.split("\t") for line in sheet("es", "kneewell-es-1")]
    assert sum(row[0] == "sample" for row in rows) == sum(KINDS.values())
    assert sum(row[0] == "safety" for row in rows) == sum(1 for message in template() if safety(message))
    other = {row[1] for row in (line.split("\t") for line in sheet("es", "kneewell-es-2")) if row[0] == "sample"}
    assert other != {row[1] for row in rows if row[0] == "sample"}
    assert all(row[2] and row[3] for row in rows)


def test_no_language_claims_more_than_its_readings_gave() -> None:
    for language in languages().values():
        found = review(language.locale)
        if found.status != "new":
            last = found.rounds[-1]
            assert last.score >= 99 and not last.critical and last.major <= 1 and last.planted >= 4, language.locale


def test_the_page_about_kneewell_says_it(app: Flask) -> None:
    html = app.test_client().get("/en/about/").get_data(as_text=True)
    said = {"new": "Nobody but the writers", "checked": "A second reader", "reviewed": "A health worker who grew up"}
    assert said[review("en", FOLDER).status] in html
