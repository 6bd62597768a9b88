"""How long the diary takes to open with 10 and with 1,000 sessions, in turn, in the same browser on the same machine.

Time runs from the start of the navigation to the moment when sentence, drawing, calendar and rows stand. Aim: 1.5 times at most.
"""

import statistics
import sys
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests import diaries
from tests.browser.conftest import PHONE, Server
from tests.conftest import chromium_path

COUNTS, ROUNDS, MOST = (10, 1000), 15, 1.5
SEED = "async list => (await import('/static/js/lib/store.js')).putSessions(list)"
DRAWN = "() => performance.getEntriesByName('diary')[0]?.startTime"


def main() -> int:
    server = Server().start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium_path())
            pages = {
                count: filled(browser.new_context(**PHONE, service_workers="block"), server, count) for count in COUNTS
            }  # type: ignore[arg-type]
            times: dict[int, list[float]] = {count: [] for count in COUNTS}
            for _ in range(ROUNDS):
                for count, page in pages.items():
                    times[count].append(opening(page))
    finally:
        server.stop()
    few, many = (statistics.median(times[count]) for count in COUNTS)
    print(f"10 sessions {few:.0f} ms, 1,000 sessions {many:.0f} ms, ratio {many / few:.2f} (at most {MOST})")
    return int(many > MOST * few)


def filled(context: BrowserContext, server: Server, count: int) -> Page:
    page = context.new_page()
    page.goto(f"{server.url}/en/diary/")
    page.evaluate(SEED, diaries.sessions(count))
    return page


def opening(page: Page) -> float:
    page.reload()
    return float(page.wait_for_function(DRAWN).json_value())


if __name__ == "__main__":
    sys.exit(main())
