"""Whoever changes or erases a session stays where they were: by key, by ear and by eye."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Launch, Server, watched
from tests.browser.diary_steps import ROWS, opened, recent

SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}


def third(page: Page, server: Server) -> Locator:
    """A row in the middle of the list, open."""
    opened(page, server, recent(8))
    row = page.locator(f"{ROWS}[data-session=s00002]")
    row.locator("summary").click()
    return row


def top(row: Locator) -> float:
    box = row.bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("size", SIZES)
def test_a_changed_session_stays_open_and_has_the_focus(launch: Launch, server: Server, size: str) -> None:
    page = watched(launch(viewport=SIZES[size]).pages[0])
    row = third(page, server)
    row.locator("[data-edit]").click()
    before = top(row)
    page.locator("[name=note]").fill("It rained.")
    page.locator("[data-form] button[value=save]").click()
    expect(row).to_contain_text("It rained.")
    expect(row.locator("summary")).to_be_focused()
    expect(row.locator("[data-remove]")).to_be_visible()
    assert abs(top(row) - before) < 40


@pytest.mark.parametrize("size", SIZES)
def test_an_erased_session_comes_back_where_it_was(launch: Launch, server: Server, size: str) -> None:
    page = watched(launch(viewport=SIZES[size]).pages[0])
    row = third(page, server)
    row.locator("[data-remove]").scroll_into_view_if_needed()
    above = page.locator(f"{ROWS}[data-session=s00001]")
    before, there = top(row), top(above)
    row.locator("[data-remove]").click()
    expect(row).to_have_count(0)
    expect(page.locator("[data-undo]")).to_be_focused()
    expect(page.locator("[data-undo]")).to_be_in_viewport()
    assert abs(top(above) - there) < 40
    page.keyboard.press("Enter")
    expect(row.locator("summary")).to_be_focused()
    expect(row.locator("[data-edit]")).to_be_in_viewport()
    assert abs(top(row) - before) < 40


def test_rows_and_their_buttons_can_be_told_apart_by_ear(page: Page, server: Server) -> None:
    row = third(page, server)
    day = row.locator("time").inner_text()
    for button, word in (("summary", "More"), ("[data-edit]", "Change"), ("[data-remove]", "Erase")):
        expect(row.locator(button)).to_have_accessible_name(f"{word} {day}")
    legend = page.locator(".legend")
    expect(legend).to_have_attribute("aria-hidden", "true")
