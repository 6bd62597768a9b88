"""Every page as people meet it: accessible, inside the screen, in light and dark, left to right and right to left."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE, Server, watched
from webapp.pages import every_url

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && box.height && (box.right > width + 1 || box.left < -1) && getComputedStyle(element).visibility === 'visible'
      && !element.closest('svg, .skip, .sr, [data-scrolls]');
  }).map(element => element.outerHTML.slice(0, 90));
}"""


def urls(app: Flask, language: str) -> list[str]:
    from webapp.languages import languages

    with app.test_request_context("/"):
        return list(every_url(languages()[language]))


@pytest.fixture(scope="module", params=["light", "dark"])
def screen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        **PHONE,
        color_scheme=request.param,
        reduced_motion="reduce",
        service_workers="block",  # type: ignore[arg-type]
    )  # no motion: axe would judge a colour halfway between two
    page = watched(context.new_page())
    yield page
    assert page.troubles == []  # type: ignore[attr-defined]
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing(screen: Page, server: Server, app: Flask, language: str) -> None:
    axe, found = Axe(), {}
    for url in urls(app, language):
        screen.goto(f"{server.url}{url}", wait_until="load")
        if broken := axe.run(screen, options=RULES).response["violations"]:
            found[screen.url] = [(rule["id"], [node["html"][:90] for node in rule["nodes"][:3]]) for rule in broken]
    assert found == {}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("width", "text"), [(320, "100%"), (390, "100%"), (390, "200%"), (1280, "100%")])
def test_nothing_scrolls_sideways(
    browser: Browser, server: Server, app: Flask, language: str, width: int, text: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700}, service_workers="block")
    found = {}
    for url in urls(app, language):
        page.goto(f"{server.url}{url}")
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", text)
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        if wide or (outside := page.evaluate(OUTSIDE)):
            found[url] = "sideways scroll" if wide else outside
    page.close()
    assert found == {}
