"""One weave and the texts of each language give every page back, byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.weave import LAST, NEW, page, weave

BITS = st.sampled_from(
    ["<p>", "</p>", '<a href="/es/x/">', '<a href="/ar/x/">', "\n", "knee", "rodilla", " ", '"', "<b>"]
)
SITES = st.fixed_dictionaries(
    {
        start: st.fixed_dictionaries({"": st.lists(BITS).map("".join), "x/": st.lists(BITS).map("".join)})
        for start in ("/es/", "/ar/")
    }
)


@given(SITES)
def test_every_page_comes_back(sites: dict[str, dict[str, str]]) -> None:
    pages, texts = weave(sites)
    assert {start: {path: page(path, woven, texts[start]) for path, woven in pages.items()} for start in sites} == sites


def test_markup_stands_once_and_texts_once_a_language() -> None:
    line = '<p class="lead">{}</p><a href="{}x/">{}</a>'
    sites = {start: {"": line.format(text, start, text)} for start, text in (("/es/", "Rodilla"), ("/ar/", "ركبة"))}
    pages, texts = weave(sites)
    assert pages[""] == (1, f'<p class="lead">{NEW}</p><a href="\ue000x/">\ue001</a>')
    assert texts == {"/es/": ["/es/", "Rodilla"], "/ar/": ["/ar/", "ركبة"]}


def test_a_changed_sentence_changes_one_language_and_not_the_weave() -> None:
    before = {"/es/": {"": "<p>Uno</p>"}, "/ar/": {"": "<p>واحد</p>"}}
    after = {**before, "/es/": {"": "<p>Primero</p>"}}
    assert weave(before)[0] == weave(after)[0]
    assert weave(before)[1]["/ar/"] == weave(after)[1]["/ar/"]


def test_too_many_texts_are_an_error() -> None:
    many = LAST - 0xE000 + 2
    sites = {start: {"": "".join(f"<p>{n} {start}</p>" for n in range(many))} for start in ("es", "ar")}
    with pytest.raises(ValueError, match="private use"):
        weave(sites)
