"""How a test uses the diary: a phone with sessions on it, files that go out and come back."""

import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests import diaries
from tests.browser.conftest import Server

SEED = "async list => (await import('/static/js/lib/store.js')).putSessions(list)"
READ = "async () => (await import('/static/js/lib/store.js')).sessions()"
ROWS = "[data-session]"


def recent(count: int) -> list[diaries.Session]:
    return diaries.sessions(count, datetime.datetime.now() - datetime.timedelta(hours=3))


def opened(page: Page, server: Server, sessions: list[Any], language: str = "en") -> Page:
    page.goto(f"{server.url}/{language}/diary/")
    if sessions:
        page.evaluate(SEED, sessions)
        page.reload()
    page.wait_for_selector("html[data-diary=ready]")
    return page


def handed(page: Page, kind: str) -> tuple[str, str]:
    """Name and text of the file that a button hands over."""
    with page.expect_download() as download:
        page.locator(f"[data-hand] [data-export={kind}], [data-backup] [data-export={kind}]").click()
    return download.value.suggested_filename, Path(download.value.path()).read_text("utf-8")


def bring_back(page: Page, text: str) -> None:
    page.locator("[data-import]").set_input_files(
        {"name": "backup.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def erase_all(page: Page) -> None:
    page.locator("[data-erase]").click()
    page.locator("[data-erase-yes]").click()
    expect(page.locator(ROWS)).to_have_count(0)
