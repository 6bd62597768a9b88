"""Home for somebody who was here before: the last routine again; of a routine of one's own no server learns."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.diary_steps import SEED, recent

OWN = "1p3040y085q73040y08vy9msy0v08tktmsy0v08ttw62h0m08t5kaghss"


def home_after(page: Page, server: Server, routine: str) -> None:
    page.goto(f"{server.url}/en/")
    page.evaluate(SEED, [{**one, "routine": routine} for one in recent(1)])
    page.reload()
    page.wait_for_selector(".home[data-ready]")


def test_who_comes_back_finds_the_last_routine_again(page: Page, server: Server) -> None:
    home_after(page, server, "full-partner")
    suggestion = page.locator("[data-suggestion]")
    expect(suggestion.locator("svg[data-picture]")).to_be_visible()
    expect(suggestion.locator(".spec")).to_be_visible()
    assert page.locator("h1").count() == 1
    name = suggestion.locator("h1").inner_text()
    assert page.locator("[data-others] a[href$='/full-partner/']").count() == 0
    page.locator("[data-start]").click()
    page.wait_for_url("**/check/?r=full-partner*")
    page.goto(f"{server.url}/en/routines/full-partner/")
    expect(page.locator("h1")).to_have_text(name)


def test_of_a_routine_of_ones_own_no_server_learns(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    home_after(page, server, OWN)
    assert len(asked) > 10
    assert [url for url in asked if OWN in url] == []
    expect(page.locator("[data-home-form] [name=r]")).to_have_value("five-minutes-chair")
