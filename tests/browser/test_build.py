"""Somebody puts a routine together: limits, copies, paper, a full phone; or has one chosen."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.build_steps import EDIT, LIST, build, link, parts
from tests.browser.conftest import Launch, Server, watched


def test_a_routine_is_built_and_kept(page: Page, server: Server) -> None:
    build(page, f"{server.url}/en/build/", "lift", "friction", "p2")
    assert parts(page) == ["Lift", "Friction", "Outer corner of the kneecap"]
    page.locator("[data-name]").fill("<b>Evening</b> knees")
    page.get_by_label("Move Friction up").click()
    page.get_by_label("Remove Lift").click()
    assert "Lift is removed." in page.locator(".edit [data-toast]").inner_text()
    page.locator(".edit [data-undo]").click()
    assert parts(page) == ["Friction", "Lift", "Outer corner of the kneecap"]
    page.reload()
    page.locator(EDIT).wait_for()
    assert parts(page) == ["Friction", "Lift", "Outer corner of the kneecap"]
    page.goto(f"{server.url}/en/build/")
    row = page.locator("[data-mine] li")
    row.wait_for()
    assert row.locator("b").inner_text() == "<b>Evening</b> knees"
    row.locator("[data-delete]").click()
    page.locator("[data-mine] li").wait_for(state="detached")
    page.get_by_role("button", name="Put it back").click()
    page.locator("[data-mine] li").wait_for()


def test_a_limit_is_met_and_says_so(page: Page, server: Server) -> None:
    build(page, f"{server.url}/en/build/", "friction")
    more = page.get_by_label("More time for Friction")
    for _ in range(3):
        more.click()
    assert more.get_attribute("aria-disabled") == "true"
    assert "Friction is at its limit: 2:10 min on each knee." in page.locator("[data-notes]").inner_text()
    page.locator("[data-undo-last]").click()
    assert more.get_attribute("aria-disabled") is None
    for step in ("lift", "quad-compression"):
        page.locator("[data-add] summary").click()
        page.locator(f"[data-add] li[data-id={step}] button").click()
    lift = page.get_by_label("More time for Lift")
    while lift.get_attribute("aria-disabled") is None:
        lift.click()
    assert "20 minutes" in page.locator("[data-notes]").inner_text()
    assert int(re.findall(r"\d+", page.locator("[data-total]").inner_text())[0]) <= 20


def test_one_of_ours_becomes_mine_once(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/routines/full-partner/")
    page.get_by_role("link", name="Make it mine").click()
    page.locator(EDIT).wait_for()
    assert parts(page) == ["Lift", "Friction", "Quad Compression"]
    page.go_back()
    page.goto(f"{server.url}/en/build/")
    page.locator(LIST).wait_for()
    assert page.locator("[data-mine] li").count() == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_routine_is_two_pages_of_large_print(
    browser: Browser, server: Server, library: dict[str, Any], language: str
) -> None:
    page = browser.new_page()
    pages = {}
    for id, routine in library["routines"].items():
        page.goto(f"{server.url}/{language}/routines/{id}/")
        page.wait_for_function(
            "() => [...document.querySelectorAll('img.print-only')].every(i => i.complete && i.naturalWidth)"
        )
        page.emulate_media(media="print")
        pages[id] = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))
        small = page.evaluate("""Math.min(...[...document.querySelectorAll('.steps p, .steps b, .points li')]
          .filter(e => e.checkVisibility()).map(e => parseFloat(getComputedStyle(e).fontSize)))""")
        assert small >= 24 - 0.01, (id, small)
        shown = page.locator(".steps > li:visible")
        assert shown.count() == page.locator(".steps img.print-only:visible").count() == len(routine["parts"]), id
        page.emulate_media(media="screen")
    page.close()
    assert {id: n for id, n in pages.items() if n > 2} == {}


def test_my_own_routine_prints_too(page: Page, server: Server) -> None:
    build(page, f"{server.url}/en/build/", "lift", "friction", "p2")
    page.evaluate("window.print = () => { document.body.dataset.printed = 'yes'; }")
    link(page)
    page.locator("[data-print]").click()
    page.locator("body[data-printed]").wait_for()
    page.emulate_media(media="print")
    assert page.locator("h1:visible").inner_text() == "My routine 1"
    assert page.locator("[data-paper] li:visible").count() == page.locator("[data-paper] img:visible").count() == 3
    assert len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True))) <= 2


def test_a_choice_is_made_said_and_remembered(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/find/")
    page.locator("[data-find][data-ready]").wait_for()
    page.locator("[name=who][value=partner]").check()
    page.locator("[name=minutes][value='20']").check()
    page.locator("[data-find] .btn-go").click()
    page.locator("[data-found]").wait_for()
    assert page.locator("[data-reasons] li").count() >= 2
    assert page.locator("[data-others] li").count() == 2
    assert re.search(
        r"You (stay in one position|change position \d+ times?)\.", page.locator("[data-reasons]").inner_text()
    )
    page.reload()
    page.locator("[data-find][data-ready]").wait_for()
    assert page.locator("[name=who][value=partner]").is_checked()
    assert page.locator("[name=minutes][value='20']").is_checked()
    page.locator("[data-find] .btn-go").click()
    page.locator("[data-found] [data-start]").click()
    page.wait_for_url("**/en/check/?r=*")


def test_a_full_phone_says_so_and_what_is_there_can_be_shared(launch: Launch, server: Server) -> None:
    before = launch()
    build(before.pages[0], f"{server.url}/en/build/", "friction")
    made = before.pages[0].url
    before.close()
    context = launch()
    page = watched(context.pages[0])
    quota = {"origin": server.url, "quotaSize": 1}
    context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)
    page.goto(made)
    page.locator(EDIT).wait_for()
    page.locator("[data-name]").fill("A name that no longer fits")
    expect(page.locator("[data-full]")).to_be_visible()
    assert parts(page) == ["Friction"]
    assert "r=" in link(page)
    assert page.troubles == []  # type: ignore[attr-defined]
