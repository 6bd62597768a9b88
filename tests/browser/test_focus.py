"""By keyboard alone: focus never falls out of what a person is doing, and the screen follows it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.check_steps import mark, no_until, open_check, press, say, tick
from tests.browser.conftest import Server
from tests.browser.player import checked, heard_at, running, shown

HELD = "document.activeElement.matches(':focus-visible') && document.activeElement.checkVisibility() && document.activeElement.outerHTML"


@pytest.fixture
def led(page: Page, server: Server) -> Page:
    """In the middle of a step, led by keys."""
    checked(page, server.url)
    running(page, server.url)
    heard_at(page, 60)
    expect(page.locator("[data-player]")).to_have_attribute("data-phase", "work")
    page.wait_for_timeout(2500)  # some seconds of massage, so that there is a session to keep
    page.locator("[data-menu=touch]").focus()
    return page


def held(page: Page) -> str:
    """The markup of what has the focus, which is seen and shown to have it."""
    markup = page.evaluate(HELD)
    assert markup
    return str(markup)


def test_one_key_opens_the_tools_and_focus_goes_in_and_out(led: Page) -> None:
    led.keyboard.press("Enter")
    assert shown(led)["view"] == "menu"
    led.keyboard.press("Tab")
    assert led.evaluate("document.activeElement.closest('[data-panel=menu]') !== null")
    led.keyboard.press("Escape")
    assert "view" not in shown(led)
    assert 'data-menu="touch"' in held(led)


def test_tools_in_which_somebody_walks_stay_open(page: Page, server: Server) -> None:
    page.clock.install()
    checked(page, server.url, sound=False)
    running(page, server.url)
    page.locator("[data-menu=touch]").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.clock.run_for(40_000)
    assert shown(page)["view"] == "menu"
    page.keyboard.press("Escape")
    page.tap("[data-menu=touch]")
    page.tap("[data-menu=open]")
    page.clock.run_for(31_000)
    assert "view" not in shown(page)


@pytest.mark.parametrize("answer", ["mistake", "sore"])
def test_after_it_hurts_the_large_button_has_the_focus(led: Page, answer: str) -> None:
    led.locator("[data-action=hurts]").focus()
    led.keyboard.press("Enter")
    assert led.evaluate("document.activeElement.textContent") == "What do you feel?"
    led.locator(f"[data-answer={answer}]").focus()
    led.keyboard.press("Enter")
    assert 'class="zone"' in held(led)


def test_the_questions_after_a_session_begin_at_the_first(led: Page) -> None:
    led.keyboard.press("Escape")
    led.locator("[data-panel=sure] [data-sure=yes]").focus()
    led.keyboard.press("Enter")
    led.locator("[data-done=ask]").wait_for(state="visible")
    led.locator("[data-done=ask]").focus()
    led.keyboard.press("Enter")
    assert led.evaluate("document.activeElement.tagName") == "LEGEND"
    led.keyboard.press("Tab")
    assert led.evaluate("document.activeElement.name").startswith("after-")


def test_a_step_and_its_time_can_be_asked_for(led: Page) -> None:
    words = led.locator("[data-out=now]").inner_text()
    assert "Squeeze softly" in words
    assert "seconds" in words


def test_the_language_menu_closes_behind_the_focus(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/routines/")
    menu = page.locator("details[data-language-menu]")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("open", "")
    menu.locator("a").last.focus()
    page.keyboard.press("Tab")
    expect(menu).not_to_have_attribute("open", "")


def test_a_tick_takes_the_complaint_away(page: Page, server: Server) -> None:
    open_check(page, server)
    no_until(page, "skin")
    say(page, "yes")
    page.locator("[data-ticked]:visible").click()
    expect(page.locator("[data-need]:visible")).to_have_count(1)
    page.locator("input[value=bruise]:visible").check()
    expect(page.locator("[data-need]:visible")).to_have_count(0)


def test_the_map_turns_to_a_place_that_is_ticked(page: Page, server: Server) -> None:
    open_check(page, server)
    tick(page, "skin", "bruise")
    behind = page.locator(".pin[data-area=a8]:visible")
    mark(page, "left", "a1")
    expect(behind).to_have_count(0)
    page.locator("input[name=left][value=a8]").check()
    expect(behind).to_have_count(1)
    press(page, "[data-marked]")


def test_no_number_lies_on_another(page: Page, server: Server) -> None:
    open_check(page, server)
    tick(page, "skin", "bruise")
    for side in ("front", "outer", "inner", "back"):
        page.locator(f"[data-turn={side}]").click()
        boxes = [pin.bounding_box() for pin in page.locator(".pin:visible circle").all()]
        middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, box["width"]) for box in boxes if box]
        assert len(middles) > 3
        for i, (x, y, width) in enumerate(middles):
            assert all(((x - a) ** 2 + (y - b) ** 2) ** 0.5 > 0.85 * width for a, b, _ in middles[:i]), side


def test_no_question_is_counted_on_a_result(page: Page, server: Server) -> None:
    open_check(page, server)
    no_until(page, "calf")
    say(page, "yes")
    expect(page.locator("[data-outcome]:visible")).to_be_visible()
    assert page.locator("[data-count]").inner_text() == ""
