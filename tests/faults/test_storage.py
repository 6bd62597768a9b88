"""A phone that is full, or that forgets one of its stores: Kneewell stays usable, says what is true, and mends itself."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import ORDER, ready
from tests.faults.conftest import UPDATE, Host, New, Versions, kept, renew

PUT = "async ([key, value]) => (await import('/static/js/lib/store.js')).set(key, value)"
GET = "async key => (await import('/static/js/lib/store.js')).get(key)"
USED = "async () => (await navigator.storage.estimate()).usage"


def tell(page: Page, host: Host, what: str, **more: Any) -> None:
    """Speaks to the browser's storage."""
    page.context.new_cdp_session(page).send(f"Storage.{what}", {"origin": host.url, **more})


def used(page: Page) -> int:
    """Bytes in use once the worker has put the first pages together: the same for a second."""
    seen = [-1]
    while len(seen) < 10 or len(set(seen[-10:])) > 1:
        seen.append(page.evaluate(USED))
        page.wait_for_timeout(100)
    return seen[-1]


def test_a_full_phone_still_shows_pages_and_keeps_the_diary(phone: New, host: Host, versions: Versions) -> None:
    page = phone()
    tell(page, host, "overrideQuotaForOrigin", quotaSize=400_000)
    page.goto(f"{host.url}/en/")
    page.wait_for_selector("html[data-offline=no]:has(body)")
    page.goto(f"{host.url}/en/offline/")
    page.wait_for_selector("html[data-offline=no]:has(body)")
    assert [name for name in page.evaluate("() => caches.keys()") if name != "kneewell-meta"] == []
    for _ in range(100):  # the browser frees a deleted cache's room when its last user is gone
        if page.evaluate(USED) < 200_000:
            break
        page.wait_for_timeout(100)
    page.evaluate(PUT, ["diary", "x" * 100_000])
    assert page.evaluate(GET, "diary") == "x" * 100_000
    tell(page, host, "overrideQuotaForOrigin")
    page.goto(f"{host.url}/en/")
    ready(page)
    assert versions(page) == {"one"}


def test_an_update_that_finds_no_room_leaves_all_as_it_was(phone: New, host: Host, versions: Versions) -> None:
    page = kept(phone, host)
    full, before = used(page), page.evaluate("() => caches.keys()")
    for room in (20_000, 300_000, 900_000):
        tell(page, host, "overrideQuotaForOrigin", quotaSize=full + room)
        host.serve("two")
        assert page.evaluate(UPDATE) == {"installing": False, "waiting": False, "active": True}
        host.stop()
        page.goto(f"{host.url}/en/routines/")
        assert versions(page) == {"one"}
        assert sorted(page.evaluate("() => caches.keys()")) == sorted(before)
        page.evaluate(PUT, ["diary", room])
    tell(page, host, "overrideQuotaForOrigin")
    host.serve("two")
    assert page.evaluate(UPDATE)["waiting"]
    renew(page)
    assert versions(page) == {"two"}


def test_a_wiped_cache_comes_back_with_one_download_and_the_diary_stays(
    phone: New, host: Host, versions: Versions
) -> None:
    page = kept(phone, host)
    page.evaluate(PUT, ["diary", 1])
    tell(page, host, "clearDataForOrigin", storageTypes="cache_storage")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url) if "?v=" in request.url else None)
    page.goto(f"{host.url}/en/")
    ready(page)
    paths = [url.removeprefix(host.url).partition("?")[0] for url in asked]
    assert sorted(path for path in paths if path.endswith(".json")) == ["/en/pack.json", "/shell.json"]
    assert len(set(paths)) == len(paths)
    host.stop()
    page.goto(f"{host.url}/en/routines/")
    assert versions(page) == {"one"}
    assert page.evaluate(GET, "diary") == 1


def test_a_wiped_cache_without_a_network_says_so_and_does_not_break(phone: New, host: Host) -> None:
    page = kept(phone, host, "/en/offline/")
    host.stop()
    tell(page, host, "clearDataForOrigin", storageTypes="cache_storage")
    assert page.evaluate(ORDER, {"order": "keep", "languages": ["en"]}) is None
    page.locator("[data-again]").click()
    page.locator("[data-repair]").wait_for(state="visible")
    host.serve("one")
    page.locator("[data-repair]").click()
    ready(page)


def test_a_wiped_diary_leaves_the_pages_and_takes_new_entries_at_once(phone: New, host: Host) -> None:
    page = kept(phone, host)
    page.evaluate(PUT, ["diary", 1])
    host.stop()
    tell(page, host, "clearDataForOrigin", storageTypes="indexeddb")
    page.wait_for_timeout(1000)  # the browser answers before its wipe has ended
    assert page.evaluate(GET, "diary") is None
    page.evaluate(PUT, ["diary", 2])
    page.goto(f"{host.url}/en/diary/")
    ready(page)
    assert page.evaluate(GET, "diary") == 2


def test_a_forgotten_worker_comes_back_without_a_download(phone: New, host: Host, versions: Versions) -> None:
    page = kept(phone, host)
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).unregister()")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url) if "?v=" in request.url else None)
    page.goto(f"{host.url}/en/")
    ready(page)
    assert asked == []
    assert versions(page) == {"one"}
