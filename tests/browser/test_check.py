"""The check as a person meets it: by thumb, by keyboard, by ear; and no way around a red flag."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, Launch, Server, watched

PLAY = "play/?r=full-partner&knee=both"


@pytest.fixture
def check(page: Page, server: Server) -> Page:
    """A phone with the check of the full partner session open."""
    open_check(page, server)
    return page


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
    while page.locator("[data-sore='']:visible").count():
        press(page, "[data-sore='']")
    page.wait_for_selector("[data-outcome]:visible")
    return page.locator("[data-outcome]:visible").get_attribute("data-outcome")


def test_a_person_without_conditions_answers_yes_or_no_and_starts(check: Page) -> None:
    asked = []
    while id := question(check):
        assert check.locator("[data-question]:visible").count() == 1
        assert check.locator("input:checked").count() == 0
        asked.append(id)
        say(check, "no")
    assert asked[:7] == ["breath", "calf", "knee", "injury", "leg", "unwell", "skin"]
    check.locator("[data-sore='6']:visible").click()
    check.locator("[data-view='sore:right'] [data-sore='']").click()
    expect(check.locator("[data-outcome=go]")).to_be_visible()
    expect(check.locator("[data-start]")).to_have_attribute("href", "/en/play/?r=full-partner&knee=both")
    state = stored(check)
    assert (state["before"]["left"], state["before"]["right"]) == (6, None)
    check.locator("[data-start]").click()
    check.wait_for_selector("[data-player]")


def stored(page: Page) -> Any:
    return page.evaluate("async () => (await import('/static/js/lib/store.js')).get('check')")


@pytest.mark.parametrize(
    ("screen", "options"), [("breath", []), ("calf", []), ("knee", ["rf3"]), ("unwell", ["alcohol", "rf8"])]
)
def test_no_way_around_a_red_flag(check: Page, server: Server, screen: str, options: list[str]) -> None:
    if options:
        tick(check, screen, *options)
    else:
        no_until(check, screen)
        say(check, "yes")
    expect(check.locator("[data-outcome=stop]")).to_be_visible()
    assert check.locator("[data-start]:visible").count() == 0
    ways = {
        "link": lambda: check.goto(f"{server.url}/en/{PLAY}"),
        "reload": lambda: (check.goto(f"{server.url}/en/check/?{PLAY.partition('?')[2]}"), check.reload()),
        "another routine": lambda: check.goto(f"{server.url}/en/play/?r=five-minutes-chair&knee=left"),
        "another language": lambda: check.goto(f"{server.url}/es/{PLAY}"),
        "back": lambda: (check.goto(f"{server.url}/en/"), check.go_back()),
    }
    for way, go in ways.items():
        go()
        check.wait_for_selector("[data-outcome=stop]:visible", timeout=10_000), way
        assert check.locator("[data-player][data-state=running]").count() == 0, way
        assert check.locator("[data-start]:visible").count() == 0, way


def test_an_answer_by_mistake_is_asked_anew(check: Page) -> None:
    no_until(check, "calf")
    say(check, "yes")
    press(check, "[data-mistake]")
    expect(check.locator("[data-question=calf]")).to_be_visible()
    assert outcome(check) == "go"


def test_an_emergency_is_red_and_calls(launch: Launch, server: Server) -> None:
    page = watched(launch(locale="en-GB", timezone_id="Europe/London").pages[0])
    open_check(page, server)
    say(page, "yes")
    call = page.locator("[data-call]:visible")
    expect(call).to_have_attribute("href", "tel:999")
    expect(call).to_contain_text("Call 999")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(140, 21, 21)"


def test_no_number_is_guessed(launch: Launch, server: Server) -> None:
    page = watched(launch(locale="en-US", timezone_id="Africa/Lagos").pages[0])
    open_check(page, server)
    say(page, "yes")
    expect(page.locator("[data-call]:visible")).to_have_attribute("href", "tel:")
    expect(page.locator("[data-result=lungs]")).to_contain_text("your emergency number")


def test_a_marked_place_is_gone_from_the_plan_the_player_and_the_time(check: Page, server: Server) -> None:
    tick(check, "skin", "rash")
    mark(check, "right", "a4")
    press(check, "[data-marked]")
    assert outcome(check) == "partly"
    lines = check.locator("[data-skipped] li").all_inner_texts()
    assert lines == [
        "Lift, right knee: skipped today.\nYou marked the inner edge of the kneecap.",
        "Friction, right knee: skipped today.\nYou marked the inner edge of the kneecap.",
    ]
    now, was = (check.locator(f"[data-{key}]").inner_text() for key in ("minutes", "was"))
    assert number(now) < number(was)
    assert number(check.locator("[data-start]").inner_text()) == number(now)
    check.locator("[data-start]").click()
    check.wait_for_selector("[data-player]")
    plan = check.evaluate(
        """async () => { const [{get}, {plan}, {library}] = await Promise.all(['lib/store.js', 'safety/planner.js', 'lib/library.js']
        .map(name => import('/static/js/' + name))); const all = await library();
        return plan(all.routines['full-partner'], {...await get('check'), knee: 'both'}, all).parts; }"""
    )
    assert {part["technique"] for part in plan if part["knee"] == "right"} == {"quad-compression"}


def number(words: str) -> int:
    return int("".join(filter(str.isdigit, words)))


def test_the_map_and_the_list_are_one(check: Page) -> None:
    tick(check, "skin", "bruise")
    check.locator("[data-area=a7]:visible text").first.dispatch_event("click")
    expect(check.locator("input[name=left][value=a7]")).to_be_checked()
    check.locator("input[name=left][value=a7]").uncheck()
    assert "on" not in (check.locator("[data-area=a7]:visible").first.get_attribute("class") or "")
    check.locator("[data-marked]").click()
    expect(check.locator("[data-view=mark] [data-need]")).to_be_visible()


def test_ask_first_then_light_strokes_only(check: Page) -> None:
    tick(check, "blood", "thinner")
    assert outcome(check) == "ask"
    assert check.locator("[data-start]:visible").count() == 0
    expect(check.locator("[data-words=thinner]")).to_be_visible()
    press(check, "[data-asked]")
    assert outcome(check) == "gentle"
    expect(check.locator("[data-changed]")).to_contain_text("Palm Glide instead of Lift.")
    expect(check.locator("[data-effect=ask]")).to_be_visible()


def test_a_switch_of_language_keeps_all_answers(check: Page, server: Server) -> None:
    tick(check, "skin", "rash", "bruise")
    mark(check, "left", "a7", "a5")
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


def yesterday(page: Page) -> None:
    """Puts a session of the day before into the diary."""
    page.evaluate(
        """async () => (await import('/static/js/lib/store.js')).putSession({id: 'before', routine: 'lift-partner',
        started: new Date(Date.now() - 86400000).toISOString(), seconds: {left: 60, right: 60}})"""
    )


def test_the_next_day_lightens_or_pauses_the_plan(check: Page, server: Server) -> None:
    yesterday(check)
    open_check(check, server, query="r=full-partner&knee=left")
    assert question(check) == "last"
    tick(check, "last", "still-sore")
    expect(check.locator("[data-result=pause]")).to_be_visible()
    press(check, "[data-mistake]")
    tick(check, "last", "was-sore")
    assert outcome(check) == "gentle"


def test_too_little_left_offers_what_is_still_safe(page: Page, server: Server) -> None:
    open_check(page, server, query="r=friction-partner&knee=left")
    tick(page, "knee", "flare")
    press(page, "[data-side=left]")
    assert outcome(page) == "stop"
    page.locator("[data-other]:visible a").first.click()
    page.wait_for_selector("[data-check][data-ready]")
    assert outcome(page) == "partly"
