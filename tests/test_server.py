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
from webapp.front import served
from webapp.languages import languages
from webapp.security import HEADERS


@pytest.fixture(scope="module")
def front(app: Flask) -> Client:
    return Client(served(app))


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br;q=0.0, gzip;q=0", "identity"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("", "identity"),
        ("br;q=nonsense", "identity"),
        ("BR", "br"),
    ],
)
def test_encoding_is_negotiated(header: str, encoding: str) -> None:
    assert accepted(header) == encoding


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
    assert first.headers["Cache-Control"] == "no-cache"
    right, wrong = table["/static/app.css"].hash, "0" * 16
    assert "immutable" in front.get(f"/static/app.css?v={right}").headers["Cache-Control"]
    assert front.get(f"/static/app.css?v={wrong}").headers["Cache-Control"] == "no-cache"


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
    assert (answer.status_code, answer.headers["Location"], answer.headers["Vary"]) == (302, "/ar/", "Accept-Language")


@pytest.mark.parametrize(("path", "target"), [("/es-MX/spots/p2/", "/es/spots/p2/"), ("/AR/", "/ar/"), ("/en", "/en/")])
def test_other_spellings_of_a_language_lead_to_it(front: Client, path: str, target: str) -> None:
    answer = front.get(path)
    assert (answer.status_code, answer.headers["Location"].removeprefix("http://localhost")) == (308, target)


@pytest.mark.parametrize(
    ("path", "header", "language"), [("/ar/nowhere/", "es", "ar"), ("/xx/", "es", "es"), ("/x", "fr", "en")]
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
    page = Client(served(app)).get("/kneewell/en/").text
    assert 'href="/kneewell/static/app.css"' in page
    assert 'href="/en/' not in page


def test_health_is_told(client: FlaskClient) -> None:
    assert client.get("/healthz").json["ok"] is True  # type: ignore[index]


def test_all_languages_are_served(front: Client) -> None:
    assert all(front.get(f"/{path}/").status_code == 200 for path in languages())
