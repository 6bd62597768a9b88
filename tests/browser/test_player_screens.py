"""Every moment of a session as people see it: from two metres, on small and lying phones, in the dark, right to left."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, Server, watched
from tests.browser.player import checked, heard_at, running, shown
from tests.browser.test_screens import OUTSIDE, RULES

MOMENTS = {"settle": 3, "get ready": 16, "work": 60, "hands": 111, "ask": 121.5, "switch": 366, "rest": 735}
PHASES = {"settle": "switch", "get ready": "ready", "hands": "rest"}
"""What the player calls a moment, where that is another word."""
SIZES = [(390, 844), (360, 740), (320, 568), (844, 390), (320, 256), (1024, 768)]
Open = Callable[..., Page]


@pytest.fixture
def opening(browser: Browser, server: Server) -> Iterator[Open]:
    contexts = []

    def start(width: int = 390, height: int = 844, language: str = "en", **options: object) -> Page:
        size = {**PHONE, "viewport": {"width": width, "height": height}, "service_workers": "block", **options}
        contexts.append(browser.new_context(**size))  # type: ignore[arg-type]
        page = watched(contexts[-1].new_page())
        checked(page, server.url)
        running(page, server.url, language=language)
        return page

    yield start
    for context in contexts:
        context.close()


def go_to(page: Page, name: str) -> None:
    heard_at(page, MOMENTS[name])
    page.wait_for_timeout(450)
    expect(page.locator("[data-player]")).to_have_attribute("data-phase", PHASES.get(name, name))


def moments(page: Page) -> Iterator[str]:
    """Each moment of a session, then paused, the tools, the question before ending, pain, the end."""
    for name in MOMENTS:
        go_to(page, name)
        yield name
    heard_at(page, 60)
    page.wait_for_timeout(450)
    page.tap(".zone")
    yield "paused"
    page.tap("[data-menu=touch]")
    yield "locked"
    page.tap("[data-menu=open]")
    yield "tools"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    yield "sure"
    page.keyboard.press("Escape")
    page.locator("[data-action=hurts]").click()
    yield "hurt"
    page.locator("[data-answer=sore]").click()
    page.locator("[data-action=end]").evaluate("button => { button.click(); button.click(); }")
    expect(page.locator("[data-done=ask]")).to_be_visible()
    yield "done"
    page.tap("[data-done=ask]")
    yield "after"


@pytest.mark.parametrize(("language", "light"), [("en", "light"), ("ar", "dark")])
def test_axe_finds_nothing_at_any_moment(opening: Open, language: str, light: str) -> None:
    page, axe, found = opening(language=language, color_scheme=light), Axe(), {}
    for moment in moments(page):
        if broken := axe.run(page, options=RULES).response["violations"]:
            found[moment] = [(rule["id"], [node["html"][:120] for node in rule["nodes"][:3]]) for rule in broken]
    assert found == {}
    assert page.troubles == []  # type: ignore[attr-defined]


UNDER_WORDS = """() => {
  const cue = document.querySelector('.cue'), box = cue.getBoundingClientRect();
  document.querySelector('.p-pic').style.pointerEvents = 'auto';
  cue.style.visibility = 'hidden';
  const rows = [...Array(20).keys()].map(n => box.top + box.height * (n + .5) / 20);
  const under = rows.map(y => document.elementFromPoint(box.left + box.width / 3, y)?.closest('.p-pic'));
  cue.style.visibility = '';
  return under.filter(Boolean).length;
}"""
"""How many points of the line that is read lie on the picture."""


@pytest.mark.parametrize("text", ["100%", "200%"])
def test_the_line_never_lies_on_the_picture(opening: Open, text: str) -> None:
    page = opening()
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", text)
    for name in ("get ready", "work", "switch"):
        go_to(page, name)
        assert page.evaluate(UNDER_WORDS) == 0, name


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_moment_fits_the_screen(opening: Open, width: int, height: int, language: str) -> None:
    page, found = opening(width, height, language=language), {}
    for moment in moments(page):
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        if wide or (outside := page.evaluate(OUTSIDE)):
            found[moment] = "sideways scroll" if wide else outside
    assert found == {}


@pytest.mark.parametrize(("width", "height"), SIZES[:4])
def test_half_the_screen_is_one_button_and_pain_is_always_in_sight(opening: Open, width: int, height: int) -> None:
    page = opening(width, height)
    for name in ("settle", "get ready", "work", "hands", "switch", "rest"):
        go_to(page, name)
        zone, hurts = (page.locator(f"[data-action={action}]").bounding_box() for action in ("toggle", "hurts"))
        assert zone and zone["width"] * zone["height"] >= 0.5 * width * height, name
        assert hurts and hurts["height"] >= 60 and hurts["y"] + hurts["height"] <= height, name


def test_seconds_and_words_read_from_two_metres(opening: Open) -> None:
    page = opening()
    heard_at(page, 60)
    page.wait_for_timeout(400)
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    assert page.locator(".seconds").evaluate(size) >= 0.25 * 844
    assert page.locator(".cue-g").evaluate(size) >= 28
    page.locator("[data-set=large]").evaluate("button => button.click()")
    assert page.locator(".cue-g").evaluate(size) >= 40
    assert shown(page)["state"] == "running"
