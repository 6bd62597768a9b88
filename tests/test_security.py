"""Every kind of answer carries every header, whatever went wrong; and the set is worth an A+ by the Observatory's rules."""

import pytest
from flask import Flask
from werkzeug.test import Client, TestResponse

from webapp import create_app
from webapp.front import Front
from webapp.security import CSP, HEADERS, STRICT_TRANSPORT

KINDS = {
    "page": ("GET", "/en/", {}, 200),
    "head": ("HEAD", "/ar/", {}, 200),
    "script": ("GET", "/static/js/app.js", {}, 200),
    "picture": ("GET", "/static/icons/icon-192.png", {}, 200),
    "worker": ("GET", "/sw.js", {}, 200),
    "pack": ("GET", "/ar/pack.json", {}, 200),
    "manifest": ("GET", "/es/manifest.webmanifest", {}, 200),
    "chooser": ("GET", "/index.html", {}, 200),
    "health": ("GET", "/healthz", {}, 200),
    "options": ("OPTIONS", "/en/", {}, 200),
    "not modified": ("GET", "/en/", {"If-None-Match": "*"}, 304),
    "negotiated": ("GET", "/", {"Accept-Language": "ar"}, 302),
    "spelling": ("GET", "/es-MX/", {}, 308),
    "slash": ("GET", "/en", {}, 308),
    "bad host": ("GET", "/en/nowhere/", {"Host": "x" * 99}, 404),
    "lost": ("GET", "/en/nowhere/", {}, 404),
    "lost file": ("GET", "/static/nothing.js", {}, 404),
    "climbing": ("GET", "/static/../../pyproject.toml", {}, 404),
    "method": ("DELETE", "/en/", {}, 405),
    "encoding": ("GET", "/en/", {"Accept-Encoding": "*;q=0"}, 406),
    "long": ("GET", "/" + "a" * 9000, {}, 414),
    "ours": ("GET", "/boom", {}, 500),
}


@pytest.fixture(scope="module")
def front() -> Client:
    app: Flask = create_app({"PROPAGATE_EXCEPTIONS": False})
    app.add_url_rule("/boom", "boom", lambda: 1 // 0)
    return Client(Front(app))


def asked(front: Client, kind: str, scheme: str = "http") -> TestResponse:
    method, path, headers, _ = KINDS[kind]
    return front.open(path, method=method, headers=headers, base_url=f"{scheme}://kneewell.test")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_answer_is_protected(front: Client, kind: str) -> None:
    answer = asked(front, kind)
    assert answer.status_code == KINDS[kind][3]
    assert {name: answer.headers.getlist(name) for name in HEADERS} == {
        name: [value] for name, value in HEADERS.items()
    }
    assert not {"Set-Cookie", "Access-Control-Allow-Origin", "Strict-Transport-Security"} & set(answer.headers.keys())
    assert asked(front, kind, "https").headers.getlist(STRICT_TRANSPORT[0]) == [STRICT_TRANSPORT[1]]


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_tells_of_our_insides(front: Client, kind: str) -> None:
    text = asked(front, kind).data
    assert not [
        word for word in (b"Traceback", b"werkzeug", b"/webapp", b"site-packages", b"[build-system]") if word in text
    ]


def test_the_policy_earns_what_the_observatory_rewards() -> None:
    """Its rules: nothing by default, nothing inline, no wildcard or whole scheme, no frames, base and forms tied down."""
    rules = dict(rule.split(" ", 1) for rule in CSP.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["form-action"] == "'self'"
    assert not [word for word in ("unsafe", "*", "http:", "https:", "data:") if word in CSP]
    assert rules["require-trusted-types-for"] == "'script'"
    assert rules["trusted-types"] == "kneewell"


def test_the_other_headers_earn_it_too() -> None:
    assert HEADERS["X-Content-Type-Options"] == "nosniff"
    assert HEADERS["Referrer-Policy"] == "no-referrer"
    assert HEADERS["Cross-Origin-Resource-Policy"] == "same-origin"
    assert int(STRICT_TRANSPORT[1].partition("=")[2].partition(";")[0]) >= 15768000, "half a year"
    assert "screen-wake-lock" not in HEADERS["Permissions-Policy"], "a routine keeps the screen on"


def test_on_the_own_network_https_binds_nobody() -> None:
    """`serve --phone`: a certificate of this computer's own must not lock the same address on http."""
    front = Client(Front(create_app({"STRICT_TRANSPORT": False})))
    for path in ("/en/", "/nowhere", "/"):
        assert STRICT_TRANSPORT[0] not in front.get(path, base_url="https://kneewell.test").headers
