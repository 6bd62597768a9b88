"""The diary as people read and write it: empty, one session, many; in a tab beside another; on a phone that forgets."""

import datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.conftest import Launch, Server, watched
from tests.browser.diary_steps import READ, ROWS, SEED, opened, recent
from tests.browser.test_screens import OUTSIDE, RULES


def test_an_empty_diary_shows_an_example_and_two_ways_on(page: Page, server: Server) -> None:
    opened(page, server, [])
    expect(page.locator("[data-empty]")).to_be_visible()
    expect(page.locator("[data-empty] a.btn")).to_have_attribute("href", "/en/")
    expect(page.locator("[data-add]")).to_be_visible()
    expect(page.locator("[data-story]")).to_be_hidden()


def test_one_session_is_told_in_one_sentence(page: Page, server: Server) -> None:
    (one,) = recent(1)
    opened(page, server, [{**one, "before": {"left": 7}, "after": {"left": 3}}])
    expect(page.locator("[data-sentence]")).to_have_text("Left knee: pain went from 7 down to 3, out of 10.")
    expect(page.locator("[data-trend]")).to_contain_text("too little to tell")
    expect(page.locator("[data-chart] .b")).to_have_count(1)
    expect(page.locator(ROWS)).to_have_count(1)


def test_the_drawing_is_read_by_touch_and_keys_and_has_a_table(page: Page, server: Server) -> None:
    sessions = recent(20)
    opened(page, server, sessions)
    slider, read = page.locator("[data-walk]"), page.locator("[data-read-out]")
    last = sessions[0]
    words = f"{last['before']['left']} before, {last['after']['left']} after."
    expect(read).to_contain_text(words)
    expect(slider).to_have_attribute("aria-valuetext", read.inner_text())
    slider.press("Home")
    first = sessions[6]
    expect(read).to_contain_text(f"{first['before']['left']} before, {first['after']['left']} after.")
    for index, circle in enumerate(page.locator("[data-chart] .b").all()):
        box = circle.bounding_box()
        assert box
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(slider).to_have_value(str(index))
    expect(page.locator("[data-twin] tr")).to_have_count(7)
    page.locator("[data-earlier]").click()
    page.locator("[name=zoom][value=months]").check()
    expect(page.locator("[data-read-out]")).to_contain_text("Mean of")


def test_no_gain_in_weeks_suggests_a_professional(page: Page, server: Server) -> None:
    stuck = [{**one, "before": {"left": 6}, "after": {"left": 5}} for one in recent(25)]
    opened(page, server, stuck)
    expect(page.locator("[data-trend]")).to_contain_text("not a clear change")
    expect(page.locator("[data-see-someone]")).to_be_visible()


def test_a_session_is_typed_in_changed_erased_and_put_back(page: Page, server: Server) -> None:
    opened(page, server, [])
    page.locator("[data-add]").click()
    page.locator("[data-form] button[value=save]").click()
    expect(page.locator("[data-form] [data-wrong]")).to_be_visible()
    page.locator("[name=left]").fill("8")
    page.locator("[name=before-left]").select_option("6")
    page.locator("[name=after-left]").select_option("4")
    page.locator("[name=note]").fill("<b>in the garden</b>")
    page.locator("[data-form] button[value=save]").click()
    expect(page.locator(ROWS)).to_contain_text("pain went from 6 down to 4")
    page.locator(f"{ROWS} summary").click()
    expect(page.locator(ROWS)).to_contain_text("<b>in the garden</b>")
    page.locator("[data-edit]").click()
    expect(page.locator("[name=left]")).to_have_value("8")
    page.locator("[name=after-left]").select_option("5")
    page.locator("[data-form] button[value=save]").click()
    expect(page.locator(ROWS)).to_contain_text("pain went from 6 down to 5")
    page.locator("[data-remove]").click()
    expect(page.locator("[data-empty]")).to_be_visible()
    page.locator("[data-undo]").click()
    expect(page.locator(ROWS)).to_contain_text("pain went from 6 down to 5")
    assert page.evaluate(READ)[0]["seconds"] == {"left": 480, "right": 0}


def test_many_sessions_come_a_few_at_a_time(page: Page, server: Server) -> None:
    opened(page, server, recent(60))
    expect(page.locator(ROWS)).to_have_count(5)
    page.locator("[data-more]").click()
    expect(page.locator(ROWS)).to_have_count(25)
    assert page.evaluate("document.activeElement.closest('[data-session]').dataset.session") == "s00005"


def test_a_reminder_is_a_calendar_file_and_a_quiet_line_at_home(page: Page, server: Server) -> None:
    opened(page, server, [])
    day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][datetime.date.today().weekday()]
    page.locator("[data-reminder] button.btn").click()
    expect(page.locator("[data-no-day]")).to_be_visible()
    page.locator(f"[name=day][value={day}]").check()
    with page.expect_download() as download:
        page.locator("[data-reminder] button.btn").click()
    (event,) = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert event["RRULE"]["BYDAY"] == [day]
    page.goto(f"{server.url}/en/")
    expect(page.locator("[data-due]")).to_be_visible()
    page.evaluate(SEED, recent(1))
    if recent(1)[0]["started"][:10] == datetime.date.today().isoformat():
        page.reload()
        expect(page.locator("[data-due]")).to_be_hidden()


WRITE = """async ([prefix, list]) => {
  const s = await import('/static/js/lib/store.js');
  for (const one of list) {
    await s.putSession({...one, id: prefix + one.id});
    await s.update('activities', (all = []) => [...all, {name: prefix + one.id, named: 1, ratings: {}}]);
  }
}"""


def test_two_tabs_writing_at_once_lose_nothing(launch: Launch, server: Server) -> None:
    context = launch()
    tabs = [watched(context.new_page()) for _ in range(2)]
    for tab in tabs:
        opened(tab, server, [])
    for prefix, tab in zip("ab", tabs, strict=True):
        tab.evaluate(f"given => {{ window.done = ({WRITE})(given); }}", [prefix, recent(40)])
    for tab in tabs:
        tab.evaluate("window.done")
    assert len(tabs[0].evaluate(READ)) == 80
    names = tabs[1].evaluate("async () => (await (await import('/static/js/lib/store.js')).get('activities')).length")
    assert names == 80
    tabs[1].evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(tabs[1].locator("[data-more]")).to_be_visible()


def test_storage_is_asked_for_after_the_first_session(page: Page, server: Server) -> None:
    page.add_init_script(
        "navigator.storage.persisted = async () => false;"
        "navigator.storage.persist = async () => { sessionStorage.asked = Number(sessionStorage.asked || 0) + 1; return false; };"
    )
    opened(page, server, [])
    assert page.evaluate("sessionStorage.asked") is None
    opened(page, server, recent(1))
    expect(page.locator("[data-not-persisted]")).to_be_visible()
    page.reload()
    expect(page.locator("[data-not-persisted]")).to_be_visible()
    assert page.evaluate("sessionStorage.asked") == "1"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_full_diary_is_accessible_and_inside_the_screen(
    page: Page, server: Server, language: str, theme: str
) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    opened(page, server, recent(30), language)
    page.locator("details:not([data-language-menu])").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert Axe().run(page, options=RULES).response["violations"] == []
    for size in ("100%", "200%"):
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.locator("[data-add]").click()
    assert Axe().run(page, options=RULES).response["violations"] == []
