"""The finished site on disk: read again only by the sources that made it, and never needed."""

from pathlib import Path

import pytest

from webapp import cache, create_app, stored
from webapp.encodings import Encoded
from webapp.entries import Entry

HOME = {"/en/": Entry.of(Encoded(b"<h1>Home</h1>"), "text/html; charset=utf-8")}


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "kneewell"


def test_the_same_sources_read_what_they_made() -> None:
    app = create_app({"CACHE": True})
    assert stored.load(app) is None
    stored.save(app, HOME)
    (found,) = (stored.load(app) or {}).values()
    assert (found.body.identity, found.body.br, found.hash) == (
        HOME["/en/"].body.identity,
        HOME["/en/"].body.br,
        HOME["/en/"].hash,
    )


def test_another_prefix_or_a_changed_source_does_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stored.save(create_app({"CACHE": True}), HOME)
    assert stored.load(create_app({"CACHE": True, "PREFIX": "/kneewell"})) is None
    (tmp_path / "new.po").write_text("")
    monkeypatch.setattr(stored, "FOLDER", tmp_path)
    assert stored.load(create_app({"CACHE": True})) is None


def test_a_name_keeps_its_newest_content_and_a_locked_disk_is_no_error(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.save("a", "1", b"one")
    cache.save("ab", "1", b"other")
    cache.save("a", "2", b"two")
    assert sorted(path.name for path in place.iterdir()) == ["a.2", "ab.1"]
    assert (cache.load("a", "1"), cache.load("a", "2")) == (None, b"two")
    monkeypatch.setenv("XDG_CACHE_HOME", str(place / "a.2"))
    assert cache.cached("b", "1", lambda: b"made") == b"made"


def test_small_bodies_are_not_compressed_again() -> None:
    body = Encoded(b"text", b"brotli", b"gzip")
    body.polish()
    assert (body.br, body.gzip) == (b"brotli", b"gzip")
