"""Light and letters as chosen: there before the first paint of every page that the phone itself gives, on all others soon after."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Launch, Server, ready, watched
from tests.browser.person import open_player

BEGINS = """new MutationObserver(() => {
  if (document.body) globalThis.atFirst ??= {...document.documentElement.dataset};
}).observe(document, {childList: true, subtree: true});"""
"""What the root has when the body begins: nothing is painted before that."""


FADES = "() => [...new Set([...document.querySelectorAll('*')].map(one => getComputedStyle(one).transitionDuration))]"


def choose(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/settings/")
    page.locator("[name=theme][value=dark]").check(force=True)
    page.locator("[name=text][value='3']").check(force=True)
    expect(page.locator("html")).to_have_attribute("data-text", "3")


def test_pages_from_the_phone_begin_in_the_chosen_light_and_letters(page: Page, server: Server) -> None:
    choose(page, server)
    ready(page)
    page.add_init_script(BEGINS)
    for path in ("/en/", "/en/routines/", "/en/settings/"):
        page.goto(server.url + path)
        assert page.evaluate("[atFirst.theme, atFirst.text]") == ["dark", "3"], path


def test_pages_from_the_phone_turn_softly(page: Page, server: Server) -> None:
    """A browser gives a soft entrance only to a page whose styles it knows when the body begins."""
    page.goto(f"{server.url}/en/")
    ready(page)
    page.add_init_script(
        "addEventListener('pagereveal', event => event.viewTransition?.ready.then(() => { globalThis.soft = true; }, () => {}))"
    )
    for path in ("routines/", "spots/", "diary/", "") * 2:
        page.evaluate(f"() => location.assign('/en/{path}')")
        page.wait_for_url(f"**/en/{path}")
        page.wait_for_function("() => globalThis.soft")


@pytest.mark.parametrize("path", ["/en/", "/es/routines/"])
def test_pages_from_the_network_soon_look_as_chosen(launch: Launch, server: Server, path: str) -> None:
    page = watched(launch(service_workers="block").pages[0])
    choose(page, server)
    answer = page.goto(server.url + path)
    assert answer
    assert not answer.from_service_worker
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.troubles == []  # type: ignore[attr-defined]


def test_nothing_fades_where_motion_is_unwanted(page: Page, server: Server) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{server.url}/en/routines/full-partner/")
    assert page.evaluate(FADES) == ["0s"]
    open_player(page, server.url)
    assert page.evaluate(FADES) == ["0s"]
