"""What the server answers: the same bytes as the table, in the encoding and freshness that were asked for."""

import gzip
from collections.abc import Iterable
from typing import Any

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import Client

from webapp import create_app
from webapp.encodings import accepted
from webapp.front import Front
from webapp.languages import languages
from webapp.security import HEADERS


@pytest.fixture(scope="module")
def front(app: Flask) -> Client:
    return Client(Front(app))


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br;q=0.0, gzip;q=0", "identity"),
        ("*", "br"),
        ("gzip;q=1, br;q=0.5", "gzip"),
        ("br ; q=0.8 , gzip; q=0.2", "br"),
        ("identity, br;q=0.5", "identity"),
        ("zstd, deflate", "identity"),
        ("identity;q=0", ""),
        ("identity;q=0, *", "br"),
        ("identity;q=0, br;q=0, *", "gzip"),
        ("*;q=0", ""),
        ("*;q=0, gzip", "gzip"),
        ("*;q=0, identity;q=0.1", "identity"),
        ("", "identity"),
        ("br;q=nonsense", "identity"),
        ("BR", "br"),
    ],
)
def test_encoding_is_negotiated(header: str, encoding: str) -> None:
    assert accepted(header) == encoding


def test_pictures_travel_as_they_are_unless_that_is_forbidden(front: Client) -> None:
    icon = "/static/icons/icon-192.png"
    assert "Content-Encoding" not in front.get(icon, headers={"Accept-Encoding": "br, gzip"}).headers
    packed = front.get(icon, headers={"Accept-Encoding": "br, identity;q=0"})
    assert brotli.decompress(packed.data) == front.get(icon).data


@pytest.mark.parametrize("path", ["/es/", "/", "/static/icons/icon-192.png"])
def test_an_encoding_that_is_not_ours_is_refused_with_a_page(front: Client, path: str) -> None:
    answer = front.get(path, headers={"Accept-Encoding": "*;q=0", "Accept-Language": "es"})
    assert (answer.status_code, "Content-Encoding" in answer.headers) == (406, False)
    assert '<html lang="es"' in answer.text


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_errors_are_compressed_too(front: Client, encoding: str) -> None:
    answer = front.get("/ar/nowhere/", headers={"Accept-Encoding": encoding})
    assert answer.headers["Content-Encoding"] == encoding
    assert len(answer.data) == int(answer.headers["Content-Length"])
    unpack = brotli.decompress if encoding == "br" else gzip.decompress
    assert unpack(answer.data) == front.get("/ar/nowhere/").data
    assert {"Accept-Encoding", "Accept-Language"} <= set(answer.headers["Vary"].split(", "))


def test_every_encoding_holds_the_same_bytes(front: Client, table: dict[str, Any]) -> None:
    plain = front.get("/es/").data
    assert plain == table["/es/"].body.identity
    assert gzip.decompress(front.get("/es/", headers={"Accept-Encoding": "gzip"}).data) == plain
    answer = front.get("/es/", headers={"Accept-Encoding": "br"})
    assert brotli.decompress(answer.data) == plain
    assert (answer.headers["Content-Encoding"], answer.headers["Vary"]) == ("br", "Accept-Encoding")


def test_a_known_version_costs_nothing_twice(front: Client, table: dict[str, Any]) -> None:
    first = front.get("/en/")
    again = front.get("/en/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    kept = ("ETag", "Vary", "Cache-Control", *HEADERS)
    assert {name: again.headers[name] for name in kept} == {name: first.headers[name] for name in kept}
    assert "Content-Type" not in again.headers
    assert first.headers["Cache-Control"] == "no-cache"
    right, wrong = table["/static/app.css"].hash, "0" * 16
    assert "immutable" in front.get(f"/static/app.css?v={right}").headers["Cache-Control"]
    assert front.get(f"/static/app.css?v={wrong}").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("tags", "status"),
    [('"{}"', 304), ('W/"0", W/"{}"', 304), ("*", 304), ('"0{}"', 200), ("{}", 200), ('"{}-gzip"', 200), ("", 200)],
)
def test_only_the_very_same_version_is_not_sent_again(
    front: Client, table: dict[str, Any], tags: str, status: int
) -> None:
    known = tags.format(table["/es/"].hash)
    assert front.get("/es/", headers={"If-None-Match": known}).status_code == status
    assert front.head("/es/", headers={"If-None-Match": known}).status_code == status


def test_nothing_needs_ranges(front: Client, table: dict[str, Any]) -> None:
    """Sound is made on the phone. Whoever adds a file of sound or film has to teach the server ranges."""
    assert [path for path, one in table.items() if one.type.startswith(("audio/", "video/"))] == []
    answer = front.get("/es/", headers={"Range": "bytes=0-9"})
    assert (answer.status_code, answer.data) == (200, table["/es/"].body.identity)


def test_head_says_all_and_sends_nothing(front: Client) -> None:
    get, head = front.get("/ar/routines/"), front.head("/ar/routines/")
    assert head.data == b""
    assert head.headers["Content-Length"] == get.headers["Content-Length"] == str(len(get.data))


@pytest.mark.parametrize(
    "path", ["/en/", "/", "/sw.js", "/static/library.json", "/en/nowhere/", "/healthz", "/ar/pack.json"]
)
def test_every_answer_carries_the_security_headers(front: Client, path: str) -> None:
    answer = front.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "Set-Cookie" not in answer.headers
    assert "Strict-Transport-Security" not in answer.headers
    assert "Strict-Transport-Security" in front.get("/en/", base_url="https://kneewell.test").headers


def test_the_bare_address_leads_to_the_best_language(front: Client) -> None:
    answer = front.get("/", headers={"Accept-Language": "ar-EG,ar;q=0.9"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/ar/")
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize(("path", "target"), [("/es-MX/spots/p2/", "/es/spots/p2/"), ("/AR/", "/ar/"), ("/en", "/en/")])
def test_other_spellings_of_a_language_lead_to_it(front: Client, path: str, target: str) -> None:
    answer = front.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (308, target)


def test_a_host_that_cannot_be_is_ignored(front: Client) -> None:
    for host in ("x" * 3000, "a..b", "[::1", "é", ""):
        answer = front.get("/en/nowhere/", environ_overrides={"HTTP_HOST": host})
        assert (answer.status_code, '<html lang="en"' in answer.text) == (404, True), host


@pytest.mark.parametrize("path", ["/en", "/es-MX/spots/p2/", "//en", "/en//routines", "/"])
def test_a_forged_host_leads_nowhere(front: Client, path: str) -> None:
    answer = front.get(path, headers={"Host": "evil.test", "X-Forwarded-Host": "evil.test"})
    assert answer.headers["Location"].startswith("/")
    assert not answer.headers["Location"].startswith("//")
    assert "evil" not in answer.text + answer.headers["Location"]


@pytest.mark.parametrize(
    ("path", "header", "language"), [("/ar/nowhere/", "es", "ar"), ("/xx/", "es", "es"), ("/x", "sw", "en")]
)
def test_a_lost_visitor_is_told_so_in_the_best_language(front: Client, path: str, header: str, language: str) -> None:
    answer = front.get(path, headers={"Accept-Language": header}, follow_redirects=True)
    assert answer.status_code == 404
    assert f'<html lang="{language}"' in answer.text


def test_a_wrong_method_is_refused_with_a_page(front: Client) -> None:
    answer = front.post("/en/")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert '<html lang="en"' in answer.text


def test_an_endless_address_is_refused_with_a_page(front: Client) -> None:
    answer = front.get("/es/" + "a" * 5000)
    assert answer.status_code == 414
    assert '<html lang="es"' in answer.text


def test_an_error_of_ours_is_a_page_and_not_a_trace() -> None:
    app = create_app({"PROPAGATE_EXCEPTIONS": False})
    app.add_url_rule("/boom", "boom", lambda: 1 // 0)
    answer = app.test_client().get("/boom")
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "ZeroDivision" not in answer.text


def test_a_prefix_reaches_every_address() -> None:
    app = create_app({"PREFIX": "/kneewell"})
    paths: Iterable[str] = app.extensions["site"]()
    assert all(path.startswith("/kneewell/") for path in paths)
    front = Client(Front(app))
    page = front.get("/kneewell/en/").text
    assert front.get("/en/").text == page, "a proxy may strip the prefix"
    assert front.get("/kneewell").headers["Location"] == "/kneewell/en/"
    assert front.get("/kneewell/en").headers["Location"] == "/kneewell/en/"
    assert 'href="/kneewell/static/app.css"' in page
    assert 'href="/en/' not in page


def test_health_is_told(client: FlaskClient) -> None:
    assert client.get("/healthz").json["ok"] is True  # type: ignore[index]


def test_all_languages_are_served(front: Client) -> None:
    assert all(front.get(f"/{path}/").status_code == 200 for path in languages())
