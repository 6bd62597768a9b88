"""Every language on the narrowest phone and with the largest letters: inside the screen, uncut, in its own letters."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Server
from tests.browser.test_screens import OUTSIDE
from webapp.languages import languages

PAGES = (
    "",
    "routines/full-partner/",
    "check/",
    "play/",
    "diary/",
    "spots/",
    "find/",
    "settings/",
    "offline/",
    "techniques/lift/",
)
CUT = """() => [...document.querySelectorAll('a, button, label, h1, h2, h3, b, summary, legend')].filter(element => {
  const {overflowX, overflowY, textOverflow} = getComputedStyle(element);
  return element.checkVisibility() && (textOverflow === 'ellipsis'
    || overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    || overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2) && !element.closest('.sr');
}).map(element => element.outerHTML.slice(0, 90))"""
SIZED = """async size => {
  document.documentElement.style.fontSize = size;
  for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
}"""
FONTS = {"ar": "Arabic", "hi": "Devanagari", "ja": "JP", "ko": "KR", "zh-hans": "SC", "zh-hant": "TC"}
"""A word in the name of the font that draws a script where Noto is installed."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 320, "height": 700}, service_workers="block", reduced_motion="reduce")
    yield page
    page.close()


@pytest.mark.parametrize("path", list(languages()))
def test_nothing_is_cut_or_outside(page: Page, server: Server, path: str) -> None:
    found = {}
    for below in PAGES:
        page.goto(f"{server.url}/{path}/{below}")
        for width, text in ((320, "100%"), (390, "200%")):
            page.set_viewport_size({"width": width, "height": 700})
            page.evaluate(SIZED, text)
            wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            if wide or (broken := page.evaluate(OUTSIDE) + page.evaluate(CUT)):
                found[below, width] = "sideways scroll" if wide else broken
    assert found == {}


@pytest.mark.parametrize("path", list(languages()))
def test_every_letter_has_a_font_of_its_script(page: Page, server: Server, path: str) -> None:
    page.goto(f"{server.url}/{path}/about/")
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    main = devtools.send("DOM.querySelector", {"nodeId": root, "selector": "main"})["nodeId"]
    nodes = devtools.send("DOM.querySelectorAll", {"nodeId": main, "selector": "p, h1, h2, label"})["nodeIds"]
    fonts = {
        font["familyName"]
        for node in nodes
        for font in devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    }
    assert fonts
    assert not any("LastResort" in name or "Tofu" in name for name in fonts)
    if wanted := FONTS.get(path):
        assert any(wanted in name for name in fonts), fonts
