"""From the link to the first stroke, as somebody who has never seen the app: how many touches, how much to read.

The questions alone take less than 90 seconds; who reads every sign below them takes longer, once.
"""

from playwright.sync_api import Page

from tests.browser.check_steps import question, say
from tests.browser.conftest import Server
from tests.browser.player import state

WORDS_A_SECOND, TOUCH = 3.3, 1.0
"""Older readers, reading silently for sense: about 200 words a minute; a second to find and press a button."""


def seen(page: Page, parts: str) -> int:
    return len(" ".join(page.locator(f"[data-question]:visible :is({parts}):visible").all_inner_texts()).split())


def test_three_touches_and_a_short_check_lead_to_the_first_stroke(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/")
    page.locator("[data-start]").click()
    page.wait_for_selector("[data-check][data-ready]")
    answers, words, signs = 0, 0, 0
    while question(page):
        words += seen(page, "h2, .lead")
        signs += seen(page, ".signs li")
        say(page, "no")
        answers += 1
    page.locator("[data-outcome] [data-start]:visible").click()
    page.locator("[data-action=toggle]:visible").click()
    state(page, "running")
    seconds = words / WORDS_A_SECOND + answers * TOUCH
    print(
        f"{answers} answers, {words} words of questions: {seconds:.0f} s; {signs} words of signs: {signs / WORDS_A_SECOND:.0f} s"
    )
    assert answers <= 14
    assert seconds <= 90


def asked(page: Page, server: Server) -> int:
    """Opens the check and says No to everything; how many questions that took."""
    page.goto(f"{server.url}/en/check/?r=five-minutes-chair&knee=left")
    page.wait_for_selector("[data-check][data-ready]")
    count = 0
    while question(page):
        say(page, "no")
        count += 1
    return count


def test_on_the_next_day_only_today_is_asked(page: Page, server: Server) -> None:
    page.clock.install()
    first = asked(page, server)
    page.clock.fast_forward("24:00:00")
    assert 0 < asked(page, server) <= first / 2 + 1
