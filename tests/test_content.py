"""The content is whole, sourced and easy to read. Doses and routines: test_doses.py."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import textstat

from webapp.content import load
from webapp.model import Item, Text
from webapp.model.massage import Spot
from webapp.model.text import texts

LIBRARY = load()
PLACES = LIBRARY.spots | LIBRARY.points
SEED = {f"S{number:02}" for number in range(1, 74)}
OWN_ID = re.compile(r"S\d\d|L\d+|E\d+|RF\d+|inf")
"""Ids of the content reference that are no citations: the first article's items, its corrections, red flags, inference."""
WORDS_AT_MOST = 12


def items(value: Any = LIBRARY, path: str = "") -> Iterator[tuple[str, Item]]:
    """Every item that names sources, wherever it stands in the library."""
    if isinstance(value, Item):
        if hasattr(value, "sources"):
            yield path, value
        for field in msgspec.structs.fields(value):
            yield from items(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from items(item, f"{path}.{key}")
    elif isinstance(value, tuple):
        for item in value:
            yield from items(item, path)


ITEMS = dict(items())


def cases(shelf: dict[str, Any]) -> Any:
    return pytest.mark.parametrize("item", [pytest.param(item, id=key) for key, item in shelf.items()])


# Sources


def test_nothing_of_the_first_article_is_lost() -> None:
    used = {source for item in ITEMS.values() for source in item.sources}
    dropped = {key.upper() for key, item in LIBRARY.dropped.items() if item.reason}
    assert sorted(SEED - used - dropped) == []
    assert sorted(dropped - SEED) == []
    assert sorted(dropped & used) == []


CITED_IN_PLACE = ("emergency.",)
"""Emergency numbers name their source in words: each is of one country only."""


@cases({path: item for path, item in ITEMS.items() if not path.startswith(CITED_IN_PLACE)})
def test_sources_exist(item: Any) -> None:
    assert item.sources
    unknown = [source for source in item.sources if source not in LIBRARY.sources and not OWN_ID.fullmatch(source)]
    assert unknown == []
    assert [source for source in item.sources if re.fullmatch(r"S\d\d", source) and source not in SEED] == []


# Words


@cases(ITEMS)
def test_is_easy_to_read(item: Any) -> None:
    words = " ".join(sentence(text) for text, _, _, _ in texts(item))
    if words:
        assert textstat.flesch_kincaid_grade(words) <= 6, words


def sentence(text: str) -> str:
    return text if text[-1] in ".?!:" else f"{text}."


@cases(LIBRARY.techniques | LIBRARY.positions)
def test_lines_are_short_and_name_both_people(item: Any) -> None:
    for spoken in getattr(item, "steps", (item,)):
        assert (spoken.receiver is None) == (item.who == "solo"), spoken
        assert all(len(line.split()) <= WORDS_AT_MOST for line in (spoken.giver, spoken.receiver) if line), spoken


@cases(PLACES)
def test_spot_lines_are_short(item: Spot) -> None:
    assert all(len(line.split()) <= WORDS_AT_MOST for line in (item.giver, item.receiver, item.alone))


@cases(ITEMS)
def test_forbidding_lines_say_so(item: Any) -> None:
    forbidding = [*getattr(item, "never", ()), *getattr(item, "careful", ()), *getattr(item, "do_not", ())]
    if getattr(item, "allowed", True) is False:
        forbidding.append(item.text)
    assert [line for line in forbidding if not line.startswith("Do not ")] == []


@pytest.mark.parametrize("claim", ["quick relief", "proven", "cure", "toxin", "911", "112", "left out"])
def test_claims_nothing_that_it_must_not(claim: str) -> None:
    word = re.compile(rf"\b{claim}s?\b", re.IGNORECASE)
    assert [text for text, *_ in texts(LIBRARY) if word.search(text)] == []


def test_no_text_has_two_spaces_or_a_straight_ellipsis() -> None:
    bad: list[Text] = [text for text, *_ in texts(LIBRARY) if "  " in text or "..." in text or text != text.strip()]
    assert bad == []
