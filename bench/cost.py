"""What a million users cost: `python bench/cost.py`. Bytes are counted by nginx while Chromium visits as a person does.

Prints the table of docs/deploy.md. Needs nginx with its brotli module; headers are counted, TLS and TCP are not.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.conftest import PHONE, ready
from tests.conftest import chromium_path
from tests.hosts import Nginx
from webapp.cli import main as kneewell

USERS = 1_000_000
OPENED, RELEASES = 150, 12
"""A year of one phone: three times a week; a release a month that changes its language's texts and one stylesheet."""
PRICES = (0.01, 0.05, 0.09)
"""Dollars a GB."""


def main() -> int:
    if Nginx.missing():
        print("nginx is not here: nothing is counted.")
        return 0
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        kneewell(["export", str(folder / "site")])
        host = Nginx()
        host.log = f"{folder}/bytes.log bytes"
        host.serve(folder / "site", folder / "nginx")
        log = folder / "bytes.log"
        found = {"first visit, all kept for offline": visited(playwright, host, folder, log, wait=True)}
        found["opened again"] = visited(playwright, host, folder, log)
        host.stop()
        found["one release"] = release(folder / "site")
    told(found)
    return 0


def visited(playwright: Playwright, host: Nginx, folder: Path, log: Path, wait: bool = False) -> tuple[int, int]:
    """Requests and bytes of one visit to the Spanish home page, until the phone is quiet."""
    before = len(log.read_text().splitlines())
    context: BrowserContext = playwright.chromium.launch_persistent_context(
        folder / "phone", executable_path=chromium_path(), locale="es-MX", **PHONE
    )  # type: ignore[call-overload]
    page = context.pages[0]
    page.goto(f"{host.url}/es/")
    if wait:
        ready(page)
    page.wait_for_timeout(3_000)
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update() }")
    page.wait_for_timeout(1_000)
    context.close()
    lines = [line.split() for line in log.read_text().splitlines()[before:]]
    return len(lines), sum(int(size) for size, *_ in lines)


def release(site: Path) -> tuple[int, int]:
    """The worker, one pack and one stylesheet with their headers, as they lie there."""
    files = [site / name for name in ("sw.js.br", "es/pack.json.br", "static/app.css.br")]
    return len(files), sum(path.stat().st_size + 1_000 for path in files)


def told(found: dict[str, tuple[int, int]]) -> None:
    times = dict(zip(found, (1, OPENED, RELEASES), strict=True))
    prices = " | ".join(f"at ${one}" for one in PRICES)
    print(f"| what one phone does | requests | KB | times in the first year | GB for 1 million | {prices} |")
    print("|---|---|---|---|---|" + "---|" * len(PRICES))
    total = 0.0
    for what, (requests, size) in found.items():
        gigabytes = size * times[what] * USERS / 1e9
        total += gigabytes
        print(f"| {what} | {requests} | {size / 1000:,.1f} | {times[what]} | {gigabytes:,.0f} | {dollars(gigabytes)} |")
    print(f"| all of it | | | | {total:,.0f} | {dollars(total)} |")


def dollars(gigabytes: float) -> str:
    return " | ".join(f"${gigabytes * price:,.0f}" for price in PRICES)


if __name__ == "__main__":
    sys.exit(main())
