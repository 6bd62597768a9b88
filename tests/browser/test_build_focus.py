"""Whoever builds a routine by keys or by ear is never sent back to the top."""

from playwright.sync_api import Page, expect

from tests.browser.build_steps import LIST, build, parts
from tests.browser.conftest import Server


def test_a_new_routine_begins_at_its_name(page: Page, server: Server) -> None:
    build(page, f"{server.url}/en/build/")
    expect(page.locator("h1")).to_be_focused()


def test_the_focus_stays_near_what_was_removed(page: Page, server: Server) -> None:
    build(page, f"{server.url}/en/build/", "lift", "friction")
    page.get_by_label("Remove Lift").press("Enter")
    expect(page.get_by_label("Remove Friction")).to_be_focused()
    page.keyboard.press("Enter")
    back = page.get_by_role("button", name="Put it back")
    expect(back).to_be_focused()
    back.press("Enter")
    expect(page.get_by_label("Remove Friction")).to_be_focused()
    page.locator("[data-undo-last]").press("Enter")
    assert parts(page) == ["Lift", "Friction"]
    while page.locator("[data-undo-last]").is_visible():
        page.locator("[data-undo-last]").press("Enter")
    expect(page.locator("h1")).to_be_focused()


def test_a_key_held_down_removes_one_step(page: Page, server: Server) -> None:
    build(page, f"{server.url}/en/build/", "lift", "friction", "p2")
    page.get_by_label("Remove Lift").focus()
    for _ in range(3):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    assert parts(page) == ["Friction", "Outer corner of the kneecap"]


def test_the_list_keeps_the_focus_too(page: Page, server: Server) -> None:
    build(page, f"{server.url}/en/build/", "lift")
    page.goto(f"{server.url}/en/build/")
    page.locator(LIST).wait_for()
    page.locator("[data-copy]").press("Enter")
    expect(page.locator("[data-mine] a").nth(1)).to_be_focused()
    page.locator("[data-delete]").first.press("Enter")
    expect(page.get_by_role("button", name="Put it back")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-mine] a").nth(1)).to_be_focused()
