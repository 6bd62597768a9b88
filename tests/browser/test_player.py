"""A session as two people with oily hands live it: led from start to end, and nothing lost on the way."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.player import SESSIONS, STORED, checked, heard_at, opened, running, shown, state


@pytest.mark.parametrize("sound", [True, False])
def test_a_whole_session_without_a_touch_ends_in_the_diary(page: Page, server: Server, sound: bool) -> None:
    page.clock.install()
    checked(page, server.url, before={"left": 6}, sound=sound)
    running(page, server.url, knee="left")
    for _ in range(60):
        page.clock.run_for(10_000)
        if shown(page)["state"] == "done":
            break
    expect(page.get_by_role("heading", name="Done. Now rest.")).to_be_visible()
    page.get_by_role("button", name="How is the knee now?").tap()
    page.get_by_role("group", name="How sore is your left knee now?").get_by_label("4").check()
    page.get_by_label("Less stiff").check()
    page.get_by_role("button", name="Save").tap()
    page.wait_for_url("**/en/diary/")
    [session] = page.evaluate(SESSIONS)
    assert session["seconds"] == {"left": 300, "right": 0}
    assert (session["before"], session["after"], session["changed"]) == ({"left": 6}, {"left": 4}, ["less-stiff"])


def test_time_that_leaps_forward_still_ends_in_one_session(page: Page, server: Server) -> None:
    page.clock.install()
    checked(page, server.url)
    running(page, server.url)
    page.clock.fast_forward(1_300_000)
    state(page, "done")
    page.reload()
    state(page, "done")
    assert len(page.evaluate(SESSIONS)) == 1


def test_another_language_goes_on_at_the_same_second(page: Page, server: Server) -> None:
    checked(page, server.url)
    running(page, server.url)
    heard_at(page, 61)
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")
    page.tap("[data-menu=touch]")
    page.tap("[data-menu=open]")
    page.locator(".p-menu summary").tap()
    before = shown(page)
    page.locator(".p-menu a[hreflang=ar]").tap()
    page.wait_for_url("**/ar/play/?r=lift-partner&knee=both")
    state(page, "paused")
    after = shown(page)
    assert (after["step"], after["side"]) == (before["step"], before["side"])
    assert abs(int(after["remaining"]) - int(before["remaining"])) <= 1
    assert page.evaluate("document.documentElement.dir") == "rtl"
    page.tap("[data-action=toggle]")
    state(page, "running")


def test_a_reload_goes_on_at_the_same_second(page: Page, server: Server) -> None:
    checked(page, server.url)
    running(page, server.url)
    heard_at(page, 100)
    page.wait_for_timeout(1200)
    before = shown(page)
    page.reload()
    state(page, "paused")
    assert abs(int(shown(page)["remaining"]) - int(before["remaining"])) <= 1


def test_after_a_longer_absence_it_says_where_it_was(page: Page, server: Server) -> None:
    checked(page, server.url)
    running(page, server.url)
    heard_at(page, 70)
    page.wait_for_timeout(1200)
    page.tap("[data-action=toggle]")
    page.wait_for_timeout(300)
    page.evaluate(
        """async () => {
          const store = await import('/static/js/lib/store.js');
          await store.update('run', run => ({...run, at: Date.now() - 6 * 60000}));
          localStorage.removeItem('kneewell-run');
          addEventListener('pagehide', event => event.stopImmediatePropagation(), true);
          Storage.prototype.setItem = () => {};
        }"""
    )
    page.reload()
    expect(page.get_by_role("heading", name="Go on with Lift, left knee?")).to_be_visible()
    page.get_by_role("button", name="Start this step again").tap()
    state(page, "running")
    assert int(shown(page)["remaining"]) > 190


def test_the_screen_follows_a_sound_that_is_moved_from_outside(page: Page, server: Server) -> None:
    checked(page, server.url)
    running(page, server.url)
    heard_at(page, 420)
    expect(page.locator("[data-player]")).to_have_attribute("data-side", "right")
    heard_at(page, 30)
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "0")


def test_a_phone_call_pauses_and_the_time_of_day_changes_nothing(page: Page, server: Server) -> None:
    page.clock.install()
    checked(page, server.url)
    running(page, server.url)
    page.clock.run_for(5000)
    before = int(shown(page)["remaining"])
    page.clock.set_system_time("2031-01-01T00:00:00")
    page.clock.run_for(1000)
    assert before - int(shown(page)["remaining"]) == 1
    page.locator("audio").evaluate("audio => audio.pause()")
    state(page, "paused")


def test_asleep_without_sound_no_time_passes(page: Page, server: Server) -> None:
    page.clock.install()
    checked(page, server.url, sound=False)
    running(page, server.url)
    page.clock.run_for(25_000)
    before = shown(page)["remaining"]
    hide = """hidden => {
      Object.defineProperty(document, 'hidden', {configurable: true, get: () => hidden});
      document.dispatchEvent(new Event('visibilitychange'));
    }"""
    page.evaluate(hide, True)
    page.clock.fast_forward(200_000)
    page.evaluate(hide, False)
    state(page, "paused")
    assert shown(page)["remaining"] == before


def test_without_today_s_check_the_check_comes_first(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/play/?r=lift-partner&knee=left")
    page.wait_for_url("**/en/check/?r=lift-partner&knee=left")


def test_an_unknown_routine_says_so_and_shows_ways_on(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/play/?r=1q3b2l5b3x9")
    expect(page.get_by_role("heading", name="We do not know this routine")).to_be_visible()
    expect(page.get_by_text("1q3b2l5b3x9")).to_be_visible()
    expect(page.get_by_role("link", name="See all routines")).to_be_visible()


def test_a_second_window_does_not_count_twice(page: Page, server: Server) -> None:
    checked(page, server.url)
    running(page, server.url)
    second = page.context.new_page()
    opened(second, server.url)
    expect(second.get_by_role("heading", name="The player is open in another window")).to_be_visible()
    second.get_by_role("button", name="Use it here").tap()
    state(second, "paused")
    expect(page.get_by_role("heading", name="The player is open in another window")).to_be_visible()


def test_keys_lead_through_a_session(page: Page, server: Server) -> None:
    checked(page, server.url)
    opened(page, server.url)
    page.keyboard.press("Space")
    state(page, "running")
    page.keyboard.press("ArrowRight")
    assert shown(page)["step"] == "1"
    page.keyboard.press("ArrowLeft")
    assert shown(page)["step"] == "0"
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="End here?")).to_be_visible()
    page.keyboard.press("Escape")
    state(page, "running")
    heard_at(page, 90)
    page.wait_for_timeout(1500)
    assert "view" not in shown(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="End and save").press("Enter")
    state(page, "done")
    assert page.evaluate(STORED, "run")["status"] == "done"


def test_leaving_a_running_session_asks_first_and_a_paused_one_does_not(page: Page, server: Server) -> None:
    checked(page, server.url)
    running(page, server.url)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"] and not page.is_closed()
    page.tap("[data-action=toggle]")
    page.goto(f"{server.url}/en/")
    assert asked == ["beforeunload"]
