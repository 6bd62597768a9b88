"""Two tabs of one phone while a new version arrives: both old or both new, nothing typed is lost, no routine is cut."""

from playwright.sync_api import Page

from tests.browser.conftest import ready, until
from tests.browser.player import checked, opened, state
from tests.faults.conftest import UPDATE, Host, New, Versions, kept, renew


def second_tab(page: Page, address: str) -> Page:
    other = page.context.new_page()
    other.goto(address)
    ready(other)
    return other


def test_a_new_version_comes_to_all_tabs(phone: New, host: Host, versions: Versions) -> None:
    page = kept(phone, host)
    other = second_tab(page, f"{host.url}/en/routines/")
    host.serve("two")
    assert page.evaluate(UPDATE)["waiting"]
    third = second_tab(page, f"{host.url}/en/spots/")
    assert [versions(tab) for tab in (page, other, third)] == [{"one"}] * 3
    with other.expect_navigation(), third.expect_navigation():
        renew(page)
    assert [versions(tab) for tab in (page, other, third)] == [{"two"}] * 3


def test_downloads_do_not_keep_a_new_version_waiting(phone: New, host: Host, versions: Versions) -> None:
    """The page goes on asking for a language that hangs, before and after "Use it now" is touched."""
    page = kept(phone, host)
    host.serve("two", fault="hang", match="^/es/pack")
    assert page.evaluate(UPDATE)["waiting"]
    page.evaluate("""async () => {
      const {order} = await import('/static/js/offline/worker.js');
      setInterval(() => order({order: 'keep', languages: ['es']}), 20);
    }""")
    page.wait_for_timeout(500)
    renew(page)
    assert versions(page) == {"two"}


def test_what_is_typed_in_another_tab_stays(phone: New, host: Host) -> None:
    page = kept(phone, host)
    other = second_tab(page, f"{host.url}/en/settings/")
    other.evaluate("() => { window.typed = true; }")
    other.locator("input[name=saveData]").check(force=True)
    host.serve("two")
    assert page.evaluate(UPDATE)["waiting"]
    renew(page)
    other.wait_for_timeout(500)
    assert other.evaluate("() => window.typed")
    other.goto(f"{host.url}/en/routines/")
    assert other.locator("[data-release=two]").count() == 1


def test_a_running_routine_in_another_tab_is_not_cut(phone: New, host: Host, versions: Versions) -> None:
    page = kept(phone, host)
    other = page.context.new_page()
    checked(other, host.url, sound=False)
    opened(other, host.url)
    other.tap("[data-action=toggle]")
    state(other, "running")
    host.serve("two")
    page.bring_to_front()
    assert page.evaluate(UPDATE)["waiting"]
    page.locator("[data-update-now]").click()
    page.locator("[data-update-busy]").wait_for(state="visible")
    state(other, "running")
    assert versions(other) == {"one"}
    other.close()
    until(page, "async () => !(await navigator.locks.query()).held.length")
    renew(page)
    assert versions(page) == {"two"}
