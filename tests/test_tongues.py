"""Every language is complete on every page: what is the same everywhere is a name, and no sentence stays English."""

import json
import re
from typing import Any

import pytest

from webapp.languages import languages

NAMES = {"Kneewell", *(language.autonym for language in languages().values())}
OWN = re.compile(r'<(?!html\b)(\w+)[^>]* lang="[^"]*"[^>]*>.*?</\1>', re.DOTALL)
"""Names in a language that they name themselves: sources, points, the languages' own names."""
CODE = re.compile(r"(?:ST|SP|GB|LR|EX-LE)\d+")
PRIVATE = re.compile("[\ue000-\uf8ff]")
WORD = re.compile(r"[^\W\d_]{2,}")


def test_only_names_are_the_same_in_every_language(table: dict[str, Any]) -> None:
    weave = json.loads(table["/static/pages.json"].body.identity)["pages"]
    pages = {path: OWN.sub("", woven) for path, (_, woven) in weave.items() if path.endswith("/") or not path}
    assert [path for path, woven in pages.items() if len(woven) <= 500] == [], "nothing left to look at"
    left = {
        words
        for woven in pages.values()
        for text in re.findall(r">([^<>]+)<", woven)
        if WORD.search(words := PRIVATE.sub("", text).strip()) and words not in NAMES and not CODE.fullmatch(words)
    }
    assert left == set()


@pytest.mark.parametrize("path", [path for path in languages() if path != "en"])
def test_no_sentence_stays_english(table: dict[str, Any], path: str) -> None:
    english, own = (json.loads(table[f"/{language}/pack.json"].body.identity) for language in ("en", path))
    same = [text for text, other in zip(english, own, strict=True) if text == other and len(WORD.findall(text)) > 2]
    places = re.compile(r"%\(\w+\)s|–|-|Kneewell|,|\d")
    assert [text for text in same if "<" not in text and len(WORD.findall(places.sub("", text))) > 2] == []


def test_autonyms_are_written_as_people_write_them() -> None:
    assert [language.autonym for language in languages().values()] == [
        "English",
        "Deutsch",
        "Español",
        "Français",
        "Português (Brasil)",
        "Tiếng Việt",
        "Русский",
        "العربية",
        "हिन्दी",
        "日本語",
        "简体中文",
        "繁體中文",
        "한국어",
    ]
