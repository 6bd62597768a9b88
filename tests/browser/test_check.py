"""The check as a person meets it: by thumb, by keyboard, by ear, in two languages, without a script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.check_steps import (
    STORED,
    mark,
    no_until,
    open_check,
    outcome,
    press,
    question,
    say,
    stored,
    tick,
)
from tests.browser.conftest import PHONE, Server, until


@pytest.fixture
def check(page: Page, server: Server) -> Page:
    """A phone with the check of the full partner session open."""
    open_check(page, server)
    return page


def test_a_person_without_conditions_answers_yes_or_no_and_starts(check: Page) -> None:
    asked = []
    while id := question(check):
        assert check.locator("[data-question]:visible").count() == 1
        assert check.locator("input:checked").count() == 0
        asked.append(id)
        say(check, "no")
    assert asked[:7] == ["breath", "calf", "knee", "injury", "leg", "unwell", "skin"]
    expect(check.locator("[data-outcome=go]")).to_be_visible()
    check.locator("[data-knee=left] [data-sore='6']").click()
    expect(check.locator("[data-knee=left] [data-sore='6']")).to_have_attribute("aria-pressed", "true")
    expect(check.locator("[data-start]")).to_have_attribute("href", "/en/play/?r=full-partner&knee=both")
    state = stored(check)
    assert (state["before"]["left"], "right" in state["before"]) == (6, False)
    check.locator("[data-start]").click()
    check.wait_for_selector("[data-player]")


def test_a_switch_of_language_keeps_all_answers(check: Page, server: Server) -> None:
    tick(check, "skin", "rash", "bruise")
    mark(check, "left", "a7", "a5")
    until(check, f"async () => (await ({STORED})()).draft?.on.length === 2")
    here = check.url
    check.goto(here.replace("/en/", "/ar/"))
    check.wait_for_selector("[data-view=mark]:visible")
    assert check.locator("[data-view=mark] input:checked").count() == 2
    press(check, "[data-marked]")
    assert check.locator("[data-view=mark] input:checked").count() == 0
    check.goto(here)
    check.wait_for_selector("[data-view=mark]:visible")
    mark(check, "left", "a1")
    press(check, "[data-marked]")
    assert question(check) == "blood"
    assert stored(check)["answers"]["skin"]["places"]["rash"] == {"left": ["a7", "a5"], "right": []}


def test_back_is_always_possible_and_a_reload_stays(check: Page) -> None:
    say(check, "no")
    say(check, "no")
    assert question(check) == "knee"
    check.reload()
    check.wait_for_selector("[data-check][data-ready]")
    assert question(check) == "knee"
    check.locator("[data-back]").click()
    expect(check.locator("[data-question=calf]")).to_be_visible()
    check.go_back()
    expect(check.locator("[data-question=breath]")).to_be_visible()
    check.locator("[data-back]").click()
    check.wait_for_url("**/en/")
    check.wait_for_load_state("networkidle")


def test_by_keyboard_and_by_ear(check: Page) -> None:
    """Focus goes to the question; Tab reaches Yes, then No; the boxes have names; nothing is ticked."""
    assert check.evaluate("document.activeElement.textContent") == "Do you have one of these now?"
    check.keyboard.press("Tab")
    assert check.evaluate("document.activeElement.dataset.answer") == "yes"
    check.keyboard.press("Tab")
    check.keyboard.press("Enter")
    expect(check.locator("[data-question=calf] h2")).to_be_focused()
    no_until(check, "knee")
    say(check, "yes")
    group = check.get_by_role("group", name="Which of these?")
    expect(group.get_by_role("checkbox", name="The knee is badly swollen")).not_to_be_checked()


def test_something_changed_asks_the_profile_again(check: Page, server: Server) -> None:
    assert outcome(check) == "go"
    check.locator("[data-edit]:visible").click()
    check.wait_for_selector("[data-check][data-ready]")
    assert question(check) == "blood"
    tick(check, "feeling", "thin-skin")
    no_until(check)
    expect(check.locator("[data-result=saved]")).to_be_visible()
    check.locator("[data-done]").click()
    check.wait_for_url("**/check/?r=full-partner&knee=both")
    check.wait_for_selector("[data-check][data-ready]")
    assert outcome(check) == "gentle"


def test_the_profile_can_be_filled_in_before_any_session(page: Page, server: Server) -> None:
    open_check(page, server, query="edit=1")
    tick(page, "oil", "asthma")
    no_until(page)
    expect(page.locator("[data-result=saved]")).to_be_visible()
    open_check(page, server)
    assert question(page) == "breath"
    assert outcome(page) == "go"
    expect(page.locator("[data-effect=oil]")).to_be_visible()


def test_an_unknown_routine_says_so_and_keeps_the_answers(page: Page, server: Server) -> None:
    open_check(page, server, query="r=nothing-of-ours")
    no_until(page)
    expect(page.locator("[data-result=unknown]")).to_be_visible()
    open_check(page, server)
    assert outcome(page) == "go"


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(**PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def test_without_a_script_all_questions_and_the_way_to_help_are_there(bare: Page, server: Server) -> None:
    bare.goto(f"{server.url}/en/check/")
    text = bare.locator("main").inner_text()
    assert "Is one calf or thigh swollen, warm or sore today?" in text
    assert "I take a blood thinner" in text
    bare.get_by_role("link", name="When not to massage, and what to do").click()
    assert "Call your emergency number" in bare.locator("main").inner_text()
    assert "Stop at once if" in bare.locator("main").inner_text()
