"""The spine: a first visit in Spanish, no server and a new browser, a whole routine, the diary, and Arabic in the middle."""

import re

from tests.browser.conftest import ORDER, Launch, Server, ready, until, watched
from tests.browser.person import open_player, state, touch, whole_session

LATIN_WORD = re.compile(r"[A-Za-z]{2,}")


def test_a_routine_runs_offline_in_spanish_and_goes_on_in_arabic(launch: Launch, server: Server) -> None:
    context = launch(locale="es-MX")
    page = watched(context.pages[0])
    page.goto(f"{server.url}/")
    assert page.url == f"{server.url}/es/"
    ready(page)
    until(page, f"async () => (await ({ORDER})({{order: 'status'}})).languages.ar")
    context.close()
    server.stop()

    context = launch(locale="es-MX")
    page = watched(context.pages[0])
    page.clock.install()
    whole_session(page, server.url, "es")
    assert page.locator("[data-session]").count() == 1

    open_player(page, server.url, "es")
    touch(page, "toggle")
    page.clock.run_for(47_000)
    before = state(page)
    page.locator("[data-language-menu] a[hreflang=ar]").evaluate("link => link.click()")
    page.wait_for_url("**/ar/play/**")
    page.locator("[data-player][data-step]").wait_for()
    after = state(page)
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert (after["step"], after["stepId"], after["side"]) == (before["step"], before["stepId"], before["side"])
    assert abs(int(after["remaining"]) - int(before["remaining"])) <= 1
    words = page.locator("body").inner_text()
    assert [word for word in LATIN_WORD.findall(words) if word != "Kneewell"] == []
    touch(page, "toggle")
    page.clock.run_for(3_000)
    assert state(page)["state"] == "running"
    assert page.troubles == []  # type: ignore[attr-defined]
    server.start()
