"""Every step, spot, position and routine shows a picture, with words that say what a sighted person learns from it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from webapp import content
from webapp.languages import Language, languages
from webapp.localize import localized
from webapp.model.reading import Picture
from webapp.pictures import drawn

SIDES = ("left", "right")


def wanted() -> Iterator[tuple[str, str]]:
    """(who wants it, picture id) for everything that is done or held."""
    library = content.load()
    for technique in library.techniques.values():
        yield from (
            (f"{technique.id}-{step.id}", step.picture or f"{technique.id}-{step.id}") for step in technique.steps
        )
    yield from ((position.id, f"position-{position.id}") for position in library.positions.values())
    yield from ((routine.id, routine.picture) for routine in library.routines.values())
    yield from ((spot.id, f"atlas-{spot.view}") for spot in (library.spots | library.points).values())


@pytest.mark.parametrize(("owner", "picture"), sorted(set(wanted())))
def test_it_is_drawn_for_both_legs_or_once(owner: str, picture: str) -> None:
    assert drawn(picture) or all(drawn(f"{picture}-{side}") for side in SIDES), owner


@pytest.mark.parametrize("language", languages().values(), ids=lambda language: language.path)
def test_its_words_are_there_in_every_language(language: Language) -> None:
    english: dict[str, Picture] = content.load().pictures
    here: dict[str, Picture] = localized(english, language.catalog)
    for _, picture in wanted():
        words: list[Any] = [here[picture].alt, here[picture].alt_left, here[picture].alt_right]
        source: list[Any] = [english[picture].alt, english[picture].alt_left, english[picture].alt_right]
        assert any(words), picture
        if language.path != "en":
            assert not [word for word, same in zip(words, source, strict=True) if word and word == same], picture


PIN = re.compile(r"translate\(([\d.]+) ([\d.]+)\)")


@pytest.mark.parametrize("view", ["front", "outer", "inner", "back"])
@pytest.mark.parametrize("layer", ["tender", "classical"])
def test_the_left_legs_pins_lie_where_the_right_legs_do_in_a_mirror(
    table: dict[str, Any], view: str, layer: str
) -> None:
    maps = table["/en/spots/"].body.identity.decode().split('<div class="legmap ')

    def pins(side: str) -> list[tuple[float, float]]:
        (shown,) = (one for one in maps if one.startswith(f"on {side} {view} {layer}"))
        assert f"atlas-{view}-{side}.svg" in shown
        return [(float(x), float(y)) for x, y in PIN.findall(shown)]

    assert pins("right") or view != "front"
    assert pins("left") == [(pytest.approx(480 - x, abs=0.11), y) for x, y in pins("right")]
