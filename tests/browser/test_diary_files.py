"""What leaves the diary and comes back: backups, files for others, paper; and what happens when the phone is full."""

import csv
import datetime
import io
import json
import re
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle
from playwright.sync_api import Page, expect

from tests import diaries
from tests.browser.conftest import Launch, Server, watched
from tests.browser.diary_steps import READ, ROWS, bring_back, erase_all, handed, opened, recent


def told(page: Page) -> list[str]:
    return [page.locator(f"[data-{part}]").inner_html() for part in ("chart", "twin", "calendar")]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_export_erase_import_gives_the_same_diary_in_any_language(page: Page, server: Server, language: str) -> None:
    sessions = recent(12)
    opened(page, server, sessions, language)
    page.locator("[data-naming] input").fill("walk the dog")
    page.locator("[data-naming] button").click()
    page.locator("[data-rating] input[value='6']").check(force=True)
    before, kept = told(page), page.evaluate(READ)
    opened(page, server, [])
    name, text = handed(page, "json")
    assert name == f"kneewell-{datetime.date.today().isoformat()}.json"
    erase_all(page)
    assert page.evaluate("async () => (await indexedDB.databases()).length + localStorage.length") <= 2
    bring_back(page, text)
    expect(page.locator(ROWS)).to_have_count(5)
    assert page.evaluate(READ) == kept
    opened(page, server, [], language)
    assert told(page) == before
    expect(page.locator("[data-activity-name]")).to_have_text("walk the dog")
    opened(page, server, [])
    bring_back(page, text)
    expect(page.locator("[data-told]")).to_contain_text("already had everything")
    assert page.evaluate(READ) == kept


def test_a_locked_backup_opens_with_its_passphrase_alone(page: Page, server: Server) -> None:
    opened(page, server, recent(3))
    page.locator("[data-backup] summary").click()
    page.locator("[data-passphrase]").fill("trois petits chats")
    _, text = handed(page, "json")
    assert "five-minutes" not in text
    assert json.loads(text)["sealed"]["iterations"] == 600_000
    erase_all(page)
    bring_back(page, text)
    for words in ("wrong", "trois petits chats"):
        page.locator("[name=passphrase]").fill(words)
        page.locator("[data-unlock] button[value=open]").click()
    expect(page.locator(ROWS)).to_have_count(3)


def test_what_came_back_can_be_taken_out_again(page: Page, server: Server) -> None:
    old, new = recent(4), [{**one, "id": f"n{one['id']}"} for one in recent(2)]
    opened(page, server, old)
    bring_back(page, json.dumps({"kneewell": "backup", "version": 1, "sessions": [*new, {"id": "broken"}]}))
    expect(page.locator("[data-told]")).to_have_text("2 sessions came back. 1 entry could not be read.")
    page.locator("[data-undo]").click()
    expect(page.locator(ROWS)).to_have_count(4)
    assert {one["id"] for one in page.evaluate(READ)} == {one["id"] for one in old}


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "not a backup"), ("<html>", "not a backup"), ('{"kneewell":"backup","version":9}', "newer Kneewell")],
)
def test_a_broken_file_is_named_and_loses_nothing(page: Page, server: Server, text: str, words: str) -> None:
    opened(page, server, recent(2))
    bring_back(page, text)
    expect(page.locator("[data-told]")).to_contain_text(words)
    expect(page.locator(ROWS)).to_have_count(2)


def test_files_for_others_are_read_by_others(page: Page, server: Server) -> None:
    sessions = recent(5)
    sessions[0]["note"] = "=HYPERLINK(1)"
    opened(page, server, sessions)
    _, text = handed(page, "csv")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert len(rows) == 5
    newest = rows[-1]
    assert (newest["Pain before, left knee"], newest["Note"]) == (str(sessions[0]["before"]["left"]), "'=HYPERLINK(1)")
    assert newest["Minutes, left knee"] == "5"
    _, text = handed(page, "fhir")
    assert len(Bundle.model_validate_json(text).entry) == 1 + 5 * 4


def test_a_full_phone_loses_no_session(launch: Launch, server: Server) -> None:
    before = launch()
    opened(before.pages[0], server, recent(2))
    before.close()
    context = launch()
    page = watched(context.pages[0])
    devtools = context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 1})
    opened(page, server, [])
    page.locator("[data-add]").click()
    page.locator("[name=left]").fill("9")
    page.locator("[name=note]").fill("kept while full")
    page.locator("[data-form] button[value=save]").click()
    expect(page.locator("[data-unsaved]")).to_be_visible()
    expect(page.locator(ROWS)).to_have_count(3)
    page.reload()
    expect(page.locator(ROWS)).to_have_count(3)
    with page.expect_download() as download:
        page.locator("[data-unsaved] [data-offer]").click()
    assert "kept while full" in Path(download.value.path()).read_text()
    bring_back(page, json.dumps({"kneewell": "backup", "version": 1, "sessions": diaries.sessions(4)}))
    expect(page.locator("[data-told]")).to_have_text("This phone is full. Not everything could be kept.")
    assert len(page.evaluate(READ)) == 2
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": server.url})
    page.locator("[data-again]").click()
    expect(page.locator("[data-unsaved]")).to_be_hidden()
    assert len(page.evaluate(READ)) == 3


def test_a_window_without_storage_says_so_and_still_hands_over(page: Page, server: Server) -> None:
    page.add_init_script("Object.defineProperty(globalThis, 'indexedDB', {value: undefined})")
    opened(page, server, [])
    expect(page.locator("[data-forgets]")).to_be_visible()
    page.locator("[data-add]").click()
    page.locator("[name=right]").fill("5")
    page.locator("[data-form] button[value=save]").click()
    expect(page.locator(ROWS)).to_have_count(1)
    _, text = handed(page, "json")
    assert len(json.loads(text)["sessions"]) == 1


@pytest.mark.parametrize("sheet", ["[data-export=print]", "[data-grid]"])
def test_paper_is_one_page(page: Page, server: Server, tmp_path: Path, sheet: str) -> None:
    opened(page, server, recent(200))
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.locator(sheet).click()
    page.wait_for_function("() => window.printed")
    file = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", file)) == 1
