"""How a test goes through the check: what a thumb would press, and what stands on the screen."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import Server


def open_check(page: Page, server: Server, language: str = "en", query: str = "r=full-partner&knee=both") -> None:
    page.goto(f"{server.url}/{language}/check/?{query}")
    page.wait_for_selector("[data-check][data-ready]")


def question(page: Page) -> str | None:
    """The id of the one question on the screen."""
    seen = page.locator("[data-question]:visible")
    return seen.get_attribute("data-question") if seen.count() else None


def press(page: Page, selector: str) -> None:
    """Presses what is on the screen and waits for the next screen."""
    before = page.evaluate("JSON.stringify(history.state)")
    page.locator(f"{selector}:visible").click()
    page.wait_for_function("before => JSON.stringify(history.state) !== before", arg=before)


def say(page: Page, answer: str) -> None:
    press(page, f"[data-answer={answer}]")


def no_until(page: Page, wanted: str = "") -> None:
    """Says No to everything, up to the wanted question or the end of the questions."""
    while (id := question(page)) and id != wanted:
        say(page, "no")


def tick(page: Page, screen: str, *options: str) -> None:
    """Says Yes to a question and ticks what is true."""
    no_until(page, screen)
    say(page, "yes")
    for option in options:
        page.locator(f"input[value={option}]:visible").first.check()
    press(page, "[data-ticked]")


def mark(page: Page, leg: str, *areas: str) -> None:
    page.locator(f"[data-leg={leg}]").click()
    for area in areas:
        page.locator(f"input[name={leg}][value={area}]").check()


def outcome(page: Page) -> str | None:
    """Goes on to the end, without a pain score, and reads how it ended."""
    no_until(page)
    page.wait_for_selector("[data-outcome]:visible")
    return page.locator("[data-outcome]:visible").get_attribute("data-outcome")


STORED = "async () => (await import('/static/js/lib/store.js')).get('check')"


def stored(page: Page) -> Any:
    return page.evaluate(STORED)


def number(words: str) -> int:
    return int("".join(filter(str.isdigit, words)))


def yesterday(page: Page) -> None:
    """Puts a session of the day before into the diary."""
    page.evaluate(
        """async () => (await import('/static/js/lib/store.js')).putSession({id: 'before', routine: 'lift-partner',
        started: new Date(Date.now() - 86400000).toISOString(), seconds: {left: 60, right: 60}})"""
    )
