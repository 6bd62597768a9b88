"""What comes out of a printer is meant for paper: no controls, no empty page, nothing cut in two."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.build_steps import build
from tests.browser.conftest import Server
from tests.browser.diary_steps import ROWS, opened, recent


def pages(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize(("path", "most"), [("", 1), ("techniques/friction/", 2)])
def test_a_page_prints_what_is_to_be_read(page: Page, server: Server, path: str, most: int) -> None:
    page.goto(f"{server.url}/en/{path}")
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".motion:visible").count() == page.get_by_role("link", name="Settings").count() == 0
    assert pages(page) <= most


def test_answers_print_whether_their_fold_is_open_or_not(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/questions/")
    page.wait_for_selector("html[data-offline=ready]", timeout=60_000)
    closed = len(page.pdf(prefer_css_page_size=True))
    page.locator(".fold > summary").evaluate_all(
        "all => all.forEach(summary => { summary.parentElement.open = true; })"
    )
    assert closed == pytest.approx(len(page.pdf(prefer_css_page_size=True)), rel=0.02)


def test_a_short_routine_of_mine_is_one_page_for_two_people(page: Page, server: Server) -> None:
    build(page, f"{server.url}/en/build/", "friction")
    assert pages(page) == 1
    page.emulate_media(media="print")
    expect(page.locator("[data-paper]")).to_contain_text("Receiver:", use_inner_text=True)


@pytest.fixture
def diary(page: Page, server: Server) -> Page:
    opened(page, server, recent(12))
    assert pages(page) == 2
    page.emulate_media(media="print")
    return page


def test_the_diary_prints_every_session(diary: Page) -> None:
    expect(diary.locator(ROWS)).to_have_count(12)


def test_the_printed_diary_says_which_knee_and_which_month(diary: Page) -> None:
    box = diary.locator("[data-headline]").bounding_box()
    assert box and box["height"] > 10
    expect(diary.locator("[data-month-name]")).to_be_visible()


def test_the_printed_diary_has_no_tools_and_cuts_no_row(diary: Page) -> None:
    headings = diary.locator("main h2:visible").all_inner_texts()
    assert headings == ["Left knee", "Days with massage", "Sessions"]
    kept = "all => all.every(one => getComputedStyle(one).breakInside === 'avoid')"
    assert diary.locator(f"[data-days], {ROWS}, .twin tr").evaluate_all(kept)
