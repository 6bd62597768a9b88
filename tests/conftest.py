"""What all tests share: the app, its languages, and the app's own modules run in a real browser."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Playwright, Route, sync_playwright

from webapp import create_app
from webapp.assets import STATIC


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app({"TESTING": True, "CACHE": True})


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def table(app: Flask) -> dict[str, Any]:
    """The site table: path -> entry."""
    return app.extensions["site"]()


def workers_list(table: Mapping[str, Any]) -> dict[str, Any]:
    """What sw.js says of the files and packs that belong on the phone; it is the first line of that file."""
    line = table["/sw.js"].body.identity.partition(b"\n")[0]
    keep: dict[str, Any] = json.loads(line.removeprefix(b"{const KEEP = ").removesuffix(b";"))
    return keep


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


def chromium_path() -> str | None:
    """A Chromium that is on this machine; None lets Playwright use its own download."""
    names = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium_path())
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def js(browser: Browser) -> Iterator[Callable[..., Any]]:
    """`js("player/timeline.js", "m => m.timeline(...a)", a1, a2)`: a value from one of the app's modules, as JSON.

    The expression is a function of the module `m` and the list of arguments `a`; it may be async.
    """
    page = browser.new_page()
    page.route("**/*", _from_disk)
    page.goto("http://kneewell.test/")

    def run(module: str, expression: str, *arguments: Any) -> Any:
        code = f"async a => {{ const m = await import('/static/js/{module}'); return ({expression})(m, a); }}"
        return page.evaluate(code, list(arguments))

    yield run
    page.close()


def _from_disk(route: Route) -> None:
    path = route.request.url.removeprefix("http://kneewell.test/").partition("?")[0]
    if not path:
        route.fulfill(body="<!doctype html><html lang=en><title>modules</title>", content_type="text/html")
    elif path == "static/library.json":
        from webapp.data import library_json

        route.fulfill(body=library_json(), content_type="application/json")
    else:
        route.fulfill(path=STATIC.parent / path)


@pytest.fixture(scope="session")
def library() -> dict[str, Any]:
    """The content's ids and numbers as the browser gets them."""
    from webapp.data import library_json

    data: dict[str, Any] = json.loads(library_json())
    return data


def files(pattern: str, folder: Path = STATIC) -> list[Path]:
    return sorted(folder.rglob(pattern))
