"""How the check ends: no way around a red flag, whom to call, what is skipped, asked, lightened."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.check_steps import (
    mark,
    no_until,
    number,
    open_check,
    outcome,
    press,
    question,
    say,
    tick,
    yesterday,
)
from tests.browser.conftest import Launch, Server, watched

PLAY = "play/?r=full-partner&knee=both"


@pytest.fixture
def check(page: Page, server: Server) -> Page:
    """A phone with the check of the full partner session open."""
    open_check(page, server)
    return page


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
