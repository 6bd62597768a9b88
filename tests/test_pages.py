"""Every page in every language, found by listing them: adding a page adds its tests."""

import json
import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urldefrag, urlsplit

import html5lib
import pytest
import textstat
from flask import Flask

from tests.conftest import workers_list
from webapp import create_app
from webapp.catalogs.extract import template
from webapp.catalogs.pseudo import Pseudo
from webapp.cli import main
from webapp.languages import Language, languages
from webapp.offline import at_once
from webapp.weave import page

VOID = {"area", "br", "hr", "img", "input", "link", "meta", "source", "col", "wbr"}


class Outline(HTMLParser):
    """What a page holds: tags with their attributes, and the words outside of scripts, each with its element stack."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.shown: list[tuple[str, dict[str, str]]] = []
        self.words: list[tuple[str, list[tuple[str, dict[str, str]]]]] = []
        self.stack: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs})
        self.note(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.note((tag, {name: value or "" for name, value in attrs}))

    def note(self, element: tuple[str, dict[str, str]]) -> None:
        self.tags.append(element)
        if not any(tag == "template" for tag, _ in self.stack):
            self.shown.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(tag in ("script", "style") for tag, _ in self.stack):
            self.words.append((data.strip(), list(self.stack)))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.shown if name == tag]


def pages(table: dict[str, Any], language: str = "") -> dict[str, str]:
    return {
        path: entry.body.identity.decode()
        for path, entry in table.items()
        if path.endswith("/") and path.startswith(f"/{language}")
    }


def test_there_are_pages_in_every_language(table: dict[str, Any]) -> None:
    counts = {language: len(pages(table, f"{language}/")) for language in languages()}
    assert len(set(counts.values())) == 1
    assert counts["en"] > 60


def test_html_is_valid(table: dict[str, Any]) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for path, html in pages(table).items():
        try:
            parser.parse(html)
        except html5lib.html5parser.ParseError as error:
            pytest.fail(f"{path}: {error} {parser.errors[-1:]}")


def test_every_page_has_its_frame(table: dict[str, Any]) -> None:
    for path, html in pages(table).items():
        page = Outline(html)
        language = languages()[path.split("/")[1]]
        root = page.all("html")[0]
        assert (root["lang"], root["dir"], root["data-offline"]) == (language.tag, language.direction, "no"), path
        assert len(page.all("h1")) == 1, path
        assert len(page.all("main")) == 1, path
        assert any(link.get("href") == "#main" for link in page.all("a")), path
        assert re.search(r"<title>[^<]{3,}</title>", html), path
        assert [meta for meta in page.all("meta") if meta.get("name") == "description" and meta.get("content")], path
        ids = [attributes["id"] for _, attributes in page.shown if "id" in attributes]
        assert len(ids) == len(set(ids)), path


def test_languages_name_each_other_to_search_engines_by_whole_addresses(table: dict[str, Any]) -> None:
    assert 'rel="alternate"' not in table["/en/spots/"].body.identity.decode()
    app = create_app({"PREFIX": "/knees", "ADDRESS": "https://kneewell.example"})
    page = Outline(app.test_client().get("/es/spots/").text)
    found = {link["hreflang"]: link["href"] for link in page.all("link") if link.get("rel") == "alternate"}
    site = "https://kneewell.example/knees"
    paths = {language.tag: f"{site}/{language.path}/spots/" for language in languages().values()}
    assert found == {**paths, "x-default": f"{site}/"}


@pytest.mark.parametrize("text", ["kneewell.example", "javascript:alert(1)", "https://a/b", "https://a?b", "ftp://a"])
def test_what_is_no_address_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "nowhere", "--base-url", text])
    assert "is not like https://" in capsys.readouterr().err


def test_nothing_is_inline_and_nothing_from_elsewhere(table: dict[str, Any]) -> None:
    for path, html in pages(table).items():
        for tag, attributes in Outline(html).tags:
            assert tag != "style", path
            assert tag != "script" or "src" in attributes, path
            assert "style" not in attributes, (path, tag)
            assert not [name for name in attributes if name.startswith("on")], (path, tag)
            if tag in ("script", "img", "link"):
                address = attributes.get("src") or attributes.get("href") or ""
                assert not urlsplit(address).netloc, (path, address)


def test_no_link_is_dead(table: dict[str, Any]) -> None:
    for path, html in pages(table).items():
        for tag, attributes in Outline(html).tags:
            target = (
                attributes.get("href") or attributes.get("src") or (attributes.get("action") if tag == "form" else "")
            )
            if not target or target.startswith(("https://", "#", "tel:", "mailto:")):
                continue
            inside = urldefrag(target)[0].partition("?")[0]
            assert inside in table or inside == "/", (path, target)


UNLINKED = {"missing"}
"""What nobody goes to on purpose: the phone shows it for an unknown address."""


def test_every_page_is_linked_from_another_page_of_its_language(table: dict[str, Any]) -> None:
    for language in languages():
        own = pages(table, f"{language}/")
        lost = own.keys() - {target for path, html in own.items() for target in linked(html) if target != path}
        assert lost == {f"/{language}/{name}/" for name in UNLINKED}, "link it from a page, or name it in UNLINKED"


def linked(html: str) -> set[str]:
    """Where links and forms of a page lead, without `?...` and `#...`."""
    page = Outline(html)
    targets = [link.get("href", "") for link in page.all("a")] + [form.get("action", "") for form in page.all("form")]
    return {urldefrag(target)[0].partition("?")[0] for target in targets}


def test_every_page_is_in_its_languages_pack(table: dict[str, Any]) -> None:
    weave = json.loads(table["/static/pages.json"].body.identity)
    assert weave["headers"]["Content-Security-Policy"]
    for language in languages():
        texts = json.loads(table[f"/{language}/pack.json"].body.identity)
        whole = {f"/{language}/{path}": page(path, woven, texts) for path, woven in weave["pages"].items()}
        own = {path: at_once(body) for path, body in pages(table, f"{language}/").items()}
        assert {path: body for path, body in whole.items() if path.endswith("/")} == own
        assert (
            whole[f"/{language}/manifest.webmanifest"]
            == table[f"/{language}/manifest.webmanifest"].body.identity.decode()
        )


def test_a_pack_holds_texts_and_no_markup_of_pages(table: dict[str, Any]) -> None:
    weave = json.loads(table["/static/pages.json"].body.identity)["pages"]
    assert [path for path, (_, woven) in weave.items() if len(woven) == 1] == []


def test_every_asset_but_pixels_is_in_the_workers_list(table: dict[str, Any]) -> None:
    keep = workers_list(table)
    assets = {path: entry.hash for path, entry in table.items() if path.startswith("/static/") and path[-4:] != ".png"}
    assert keep["shell"] == assets
    assert {language: kept["hash"] for language, kept in keep["packs"].items()} == {
        language: table[f"/{language}/pack.json"].hash for language in languages()
    }


def test_english_reads_at_grade_six_or_lower(table: dict[str, Any]) -> None:
    hard = {path: grade for path, html in pages(table, "en/").items() if (grade := reading_grade(html)) > 6}
    assert hard == {}


def reading_grade(html: str) -> float:
    """Flesch-Kincaid grade of the sentences inside main; a heading or a list item is a sentence of its own."""
    sentences = []
    for words, stack in Outline(html).words:
        inside = [tag for tag, _ in stack]
        foreign = any(attributes.get("lang", "en") != "en" for _, attributes in stack)
        if "main" in inside and "cite" not in inside and not foreign and re.search(r"[a-z]{3}", words):
            sentences.append(words if words[-1] in ".?!:" else words + ".")
    return float(textstat.flesch_kincaid_grade(" ".join(sentences))) if sentences else 0.0


@pytest.fixture(scope="module")
def pseudo_pages(monkeypatch_module: pytest.MonkeyPatch) -> dict[str, str]:
    """All pages in the pseudo-language: every message in brackets."""
    from webapp import create_app, pages, words

    language = Language("en", "en", "en", "⟦English⟧", "ltr", Pseudo(template()))  # type: ignore[arg-type]
    only = {"en": language}
    for module in (pages, words):
        monkeypatch_module.setattr(module, "languages", lambda: only)
    monkeypatch_module.setattr(pages, "library_in", lambda known: pages.localized(pages.content.load(), known.catalog))
    app: Flask = create_app({"TESTING": True})
    with app.test_request_context("/"):
        paths = list(pages.every_url(language))
    return {path: app.test_client().get(path).text for path in paths}


@pytest.fixture(scope="module")
def monkeypatch_module() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


NOT_MESSAGES = re.compile(r"^[\W\d_]*$|^[\W]*Kneewell$|^v?\d+(\.\d+)+$|^\d+ kB$|^[A-Z]{2}-?(LE)?\d+( .*)?$")


def test_every_visible_word_is_a_message(pseudo_pages: dict[str, str]) -> None:
    plain = []
    for path, html in pseudo_pages.items():
        page = Outline(html)
        visible = [
            (words, stack)
            for words, stack in page.words
            if not any("data-untranslated" in a or "cite" in t for t, a in stack)
        ]
        spoken = [(attributes[name], []) for _, attributes in page.tags for name in ("alt", "aria-label", "title", "placeholder")
                  if attributes.get(name) and "data-untranslated" not in attributes]  # fmt: skip
        for words, stack in [*visible, *spoken]:
            foreign = any("lang" in attributes and tag != "html" for tag, attributes in stack)
            unmarked = re.sub(r"⟦.*?⟧", "", words, flags=re.S)
            if not foreign and not NOT_MESSAGES.match(unmarked):
                plain.append((path, unmarked[:60]))
    assert plain == []
