"""A routine is handed on, and somebody else gets the same steps in another language, without a network."""

import functools
import http.server
import re
import threading
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from tests.browser.build_steps import EDIT, LIST, build, link, parts, steps_of
from tests.browser.conftest import Launch, Server, ready, watched
from webapp.export import export


def test_a_link_from_a_spanish_phone_opens_in_arabic_without_a_network(launch: Launch, server: Server) -> None:
    spanish = watched(launch("spanish", locale="es-MX").pages[0])
    build(spanish, f"{server.url}/es/build/", "quad-compression", "friction", "p2")
    made = link(spanish)
    assert re.fullmatch(re.escape(server.url) + r"/\?r=[0-9a-z]{10,200}", made)
    names = parts(spanish)
    arabic = watched(launch("arabic", locale="ar").pages[0])
    arabic.goto(f"{server.url}/")
    ready(arabic)
    server.stop()
    arabic.goto(made)
    arabic.wait_for_url("**/ar/build/?r=*")
    got = steps_of(arabic)
    assert got == [("quad-compression", "300"), ("friction", "80"), ("p2", "54")]
    assert arabic.locator("html").get_attribute("dir") == "rtl"
    assert not set(names) & set(arabic.locator("[data-steps] .step-head b:first-child").all_inner_texts())
    arabic.locator("[data-save]").click()
    arabic.locator(EDIT).wait_for()
    assert len(parts(arabic)) == 3
    assert link(arabic) == made
    arabic.locator("[data-close]").click()
    arabic.locator(".edit [data-start]").click()
    arabic.wait_for_url("**/ar/check/?r=*")
    server.start()
    assert spanish.troubles + arabic.troubles == []  # type: ignore[attr-defined]


def test_the_server_leads_a_link_to_the_visitors_language(launch: Launch, server: Server) -> None:
    page = launch(locale="ar-EG").pages[0]
    page.goto(f"{server.url}/?r=1pdzj5500msy0v08tkta5axr")
    assert page.url == f"{server.url}/ar/build/?r=1pdzj5500msy0v08tkta5axr"
    assert len(steps_of(page)) == 2


def test_a_plain_folder_leads_a_link_to_the_visitors_language(app: Flask, launch: Launch, tmp_path: Path) -> None:
    export(app, tmp_path / "site")
    handler = functools.partial(Quiet, directory=str(tmp_path / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        page = launch(locale="es-AR").pages[0]
        page.goto(f"http://127.0.0.1:{host.server_port}/?r=1pdzj5500msy0v08tkta5axr")
        page.wait_for_url("**/es/build/?r=1pdzj5500msy0v08tkta5axr")
        assert len(steps_of(page)) == 2
        page.goto("about:blank")
        host.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None: ...


@pytest.mark.parametrize(
    "code",
    ["1pdzj5500msy0v08tkta5axx", "<img src=x onerror=alert(1)>", "%3Cscript%3Ealert(1)%3C/script%3E", "__proto__",
     "javascript:alert(1)", "1" * 3000, "1p", "%F0%9F%92%A9"],
)  # fmt: skip
def test_a_hostile_code_is_told_and_keeps_nothing(page: Page, server: Server, code: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(f"{server.url}/en/build/?r={code}")
    page.locator("[data-build][data-ready] .wrong").wait_for()
    assert page.locator(".wrong img, .wrong script").count() == 0
    page.goto(f"{server.url}/en/build/")
    page.locator(LIST).wait_for(state="attached")
    assert page.locator("[data-mine] li").count() == 0


def test_a_newer_code_says_so_and_its_unknown_steps_are_named(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/build/?r=2pdzj5500msy0v08tkta5axr")
    page.get_by_text("The link was made with a newer Kneewell.").wait_for()
    code = page.evaluate("""async () => (await import('/static/js/share/code.js')).encode({who: 'partner', parts: [
      {technique: 'lift', seconds: 120, spot: ''}, {technique: 'not-yet', seconds: 90, spot: ''}]})""")
    page.goto(f"{server.url}/en/build/?r={code}")
    assert steps_of(page) == [("lift", "120")]
    assert "1 step is not known here." in page.locator("[data-unknown]").inner_text()
    assert "Step 2, 90 seconds" in page.locator("[data-unknown]").inner_text()


def test_a_broken_link_can_be_pasted(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/build/?r=1pdzj55")
    field = page.locator(".wrong [name=code]")
    field.fill("https://kneewell.example/?r=1pdzj5500ms y0v08tkta5axr.")
    field.press("Enter")
    assert len(steps_of(page)) == 2


def test_one_file_works_alone(page: Page, server: Server, browser: Browser, tmp_path: Path) -> None:
    page.goto(f"{server.url}/es/routines/friction-partner/")
    page.locator("[data-share]").click()
    with page.expect_download() as download:
        page.locator("[data-file]").click()
    file = tmp_path / "routine.html"
    download.value.save_as(file)
    assert file.stat().st_size < 400_000
    alone = watched(browser.new_page(offline=True))
    asked: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto(file.as_uri())
    assert alone.locator("h1").inner_text() == page.locator("h1").inner_text()
    alone.locator("[data-begin]").click()
    left = alone.locator("[data-left]")
    before = int(left.inner_text())
    alone.wait_for_timeout(2300)
    assert int(left.inner_text()) in (before - 2, before - 3)
    assert alone.locator("[data-figure] svg path").count() > 3
    alone.locator("[data-toggle]").click()
    stopped = left.inner_text()
    alone.wait_for_timeout(1200)
    assert left.inner_text() == stopped
    while alone.locator("[data-part=done]").is_hidden():
        alone.locator("[data-skip]").click()
    assert asked == [file.as_uri()]
    assert "default-src 'none'" in file.read_text("utf-8")
    assert alone.troubles == []  # type: ignore[attr-defined]
    alone.close()
