"""Every screen in every state: accessible and inside the screen. The gallery of all parts: sound, whole, inside the screen."""

from pathlib import Path

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import PHONE, Server, watched
from tests.browser.states import STATES, WITH_WORKER
from tests.browser.test_screens import OUTSIDE, RULES
from tools.gallery import create


def broken(page: Page) -> list[object]:
    violations = Axe().run(page, options=RULES).response["violations"]
    return [(rule["id"], [node["html"][:120] for node in rule["nodes"][:3]]) for rule in violations] + page.evaluate(
        OUTSIDE
    )


@pytest.mark.parametrize(("language", "light"), [("en", "light"), ("ar", "dark")])
@pytest.mark.parametrize("state", list(STATES))
def test_every_state_is_accessible(browser: Browser, server: Server, state: str, language: str, light: str) -> None:
    path, prepare = STATES[state]
    workers = "allow" if state in WITH_WORKER else "block"
    options = {"color_scheme": light, "reduced_motion": "reduce", "service_workers": workers}
    page = watched(browser.new_page(**PHONE, **options))  # type: ignore[arg-type]
    page.goto(f"{server.url}/{language}/{path}")
    prepare(page)
    assert broken(page) == []
    assert page.troubles == []  # type: ignore[attr-defined]
    page.close()


@pytest.fixture(scope="module")
def gallery() -> FlaskClient:
    return create().test_client()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_gallery_is_sound(browser: Browser, gallery: FlaskClient, language: str) -> None:
    def answer(route: Route) -> None:
        found = gallery.get(route.request.url.removeprefix("http://gallery.test"))
        route.fulfill(status=found.status_code, headers=dict(found.headers), body=found.data)

    html5lib.HTMLParser(strict=True).parse(gallery.get(f"/gallery/{language}/").text)
    page = watched(browser.new_page(**PHONE))  # type: ignore[arg-type]
    page.route("**/*", answer)
    page.goto(f"http://gallery.test/gallery/{language}/")
    assert page.locator("svg.i").count() > 30
    assert page.locator(".gallery > section > .stage").count() == 3
    assert gallery.get("/sw.js").status_code == 404
    assert page.evaluate(OUTSIDE) == []
    assert page.troubles == []  # type: ignore[attr-defined]
    page.close()


def test_every_part_stands_in_the_gallery() -> None:
    """Parts of several pages that are seen; those of one page alone are seen in that page's states."""
    templates = Path(__file__).parents[2] / "webapp" / "templates"
    users = {path.name: path.read_text("utf-8") for path in templates.glob("*.html")}
    shared = [
        part.name
        for part in templates.glob("parts/*.html")
        if sum(f"parts/{part.name}" in text for text in users.values()) > 1
    ]
    shown = (Path(__file__).parents[2] / "tools" / "gallery.html").read_text("utf-8")
    unseen = {
        "shelf.html",
        "share-words.html",
        "alone.html",
        "share.html",
    }  # words for scripts; a sheet and a file they make
    assert [name for name in shared if f"parts/{name}" not in shown and name not in unseen] == []
