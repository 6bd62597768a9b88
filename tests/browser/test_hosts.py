"""The export behind nginx and Caddy as the samples set them up: the server's headers, and the whole journey offline."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Launch, ready, watched
from tests.browser.person import whole_session
from tests.browser.test_export import exported
from tests.hosts import Caddy, Host, Nginx
from webapp.front import FOREVER, FRESH
from webapp.security import HEADERS

HOSTS = [
    pytest.param(kind, prefix, marks=pytest.mark.skipif(kind.missing(), reason=f"{kind.program} is not here"))
    for kind in (Nginx, Caddy)
    for prefix in ("", "/kneewell")
]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("sites")
    return {prefix: exported(folder / str(len(prefix)), prefix) / prefix.strip("/") for prefix in ("", "/kneewell")}


@pytest.fixture
def running(kind: type[Host], prefix: str, sites: dict[str, Path], tmp_path: Path) -> Iterator[Host]:
    host = kind().serve(sites[prefix], tmp_path / "host", prefix)
    yield host
    host.stop()


def asked(host: Host, path: str) -> tuple[int, Any, bytes]:
    """Status, headers, body, whatever it is."""
    request = urllib.request.Request(host.url + path, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.mark.parametrize(("kind", "prefix"), HOSTS)
def test_the_samples_give_the_servers_headers(running: Host, prefix: str, table: dict[str, Any]) -> None:
    for path in ("/en/", "/static/app.css", "/sw.js", "/es/pack.json", "/ar/manifest.webmanifest", "/404.html"):
        status, headers, _ = asked(running, prefix + path)
        assert (status, headers["Cache-Control"]) == (200, FRESH), path
        assert {name: headers[name] for name in HEADERS} == HEADERS, path
        assert (headers["Content-Encoding"], headers["Vary"]) == ("gzip", "Accept-Encoding"), path
        if path in table:
            assert headers["Content-Type"].replace("; charset=utf-8", "") == table[path].type.partition(";")[0], path
    assert asked(running, prefix or "/")[2] == asked(running, f"{prefix}/index.html")[2]
    status, headers, _ = asked(running, f"{prefix}/en/nowhere/")
    assert (status, headers["Content-Security-Policy"]) == (404, HEADERS["Content-Security-Policy"])
    right, wrong = table["/static/icons/icon.svg"].hash, "0" * 16
    assert asked(running, f"{prefix}/static/icons/icon.svg?v={right}")[1]["Cache-Control"] == FOREVER
    assert asked(running, f"{prefix}/static/icons/icon.svg?v={wrong}")[1]["Cache-Control"] == FRESH


@pytest.mark.parametrize(("kind", "prefix"), HOSTS[:2])
def test_a_routine_runs_after_nginx_has_gone(launch: Launch, running: Host, prefix: str) -> None:
    context = launch(locale="es-MX")
    page = watched(context.pages[0])
    page.goto(f"{running.url}{prefix}/")
    page.wait_for_url(f"**{prefix}/es/")
    ready(page)
    context.close()
    running.stop()

    page = watched(launch(locale="es-MX").pages[0])
    page.clock.install()
    whole_session(page, running.url + prefix, "es")
    assert page.troubles == []  # type: ignore[attr-defined]
