"""A phone's first visit, its launch without a network and its change of page, beside the least page that works offline.

Slow 4G and a processor four times slower; both sites in turn, each run on an empty profile. Prints medians and which
budget holds. Run it on an idle machine: a busy one slows ours, which does more, more than the other.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, CDPSession, Page, Playwright, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.link import Link
from bench.trivial import Trivial
from tests.browser.conftest import PHONE, Server
from tests.conftest import chromium_path
from webapp.cli import main as kneewell

RUNS, SLOWER = 5, 4
WATCH = """
  window.seen = {fcp: 0, lcp: 0, cls: 0, tbt: 0, ready: 0};
  const on = (type, read) => new PerformanceObserver(list => list.getEntries().forEach(read)).observe({type, buffered: true});
  on('paint', entry => { if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime; });
  on('largest-contentful-paint', entry => { seen.lcp = entry.startTime; });
  on('layout-shift', entry => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  on('longtask', entry => { seen.tbt += Math.max(0, entry.duration - 50); });
  const look = setInterval(async () => {
    const state = document.documentElement?.dataset.offline;
    const ready = state ? state === 'ready' : Boolean((await navigator.serviceWorker?.getRegistration())?.active);
    if (ready) { seen.ready = performance.now(); clearInterval(look); }
  }, 20);
"""
BUDGETS: list[tuple[str, str, Callable[[dict[str, float], dict[str, float]], bool]]] = [
    ("first paint within 1.2 x trivial", "fcp", lambda ours, other: ours["fcp"] <= 1.2 * other["fcp"]),
    ("largest paint within 1.2 x trivial", "lcp", lambda ours, other: ours["lcp"] <= 1.2 * other["lcp"]),
    ("nothing blocks", "tbt", lambda ours, _: ours["tbt"] == 0),
    ("nothing shifts", "cls", lambda ours, _: ours["cls"] == 0),
    ("offline-ready within 2.3 x trivial", "ready", lambda ours, other: ours["ready"] <= 2.3 * other["ready"]),
    ("offline launch within 1.15 x trivial", "launch", lambda ours, other: ours["launch"] <= 1.15 * other["launch"]),
    ("change of page under 100 ms", "turn", lambda ours, _: ours["turn"] < 100),
]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        kneewell(["export", folder])  # compresses everything as small as it goes; the server starts with that
    sites = {"kneewell": (Server().start(), "/en/"), "trivial": (Trivial(), "/")}
    with sync_playwright() as playwright:
        visits: dict[str, list[dict[str, float]]] = {name: [] for name in sites}
        for _ in range(RUNS):
            for name, (server, path) in sites.items():
                visits[name].append(phone(playwright, server.port, path))
    for server, _ in sites.values():
        server.stop()
    medians = {
        name: {key: statistics.median(one[key] for one in all) for key in all[0]} for name, all in visits.items()
    }
    report(medians)
    return 0


def report(medians: dict[str, dict[str, float]]) -> None:
    ours, other = medians["kneewell"], medians["trivial"]
    print(f"{'':8}{'kneewell':>10}{'trivial':>10}{'ratio':>8}   (ms; kB downloaded; medians of {RUNS})")
    for key in ours:
        ratio = f"{ours[key] / other[key]:8.2f}" if other.get(key) else ""
        print(f"{key:8}{ours[key]:10,.1f}{other.get(key, 0):10,.1f}{ratio}")
    for words, _, holds in BUDGETS:
        print(f"{words}: {'holds' if holds(ours, other) else 'DOES NOT HOLD'}")


def phone(playwright: Playwright, port: int, path: str) -> dict[str, float]:
    """One phone: first visit over the link, then the link cut and the browser started again."""
    with tempfile.TemporaryDirectory() as profile:
        link = Link(port)
        url = f"http://127.0.0.1:{link.port}{path}"
        context, page, _ = opened(playwright, profile)
        page.goto(url, wait_until="load")
        page.wait_for_function("() => seen.ready && seen.fcp", timeout=60_000)
        found = dict(page.evaluate("seen"))
        found["kB"] = link.bytes / 1024
        page.wait_for_timeout(4000)  # the other languages, of which the launch must not depend
        context.close()
        link.cut()
        context, page, _ = opened(playwright, profile)
        page.goto(url, wait_until="load")
        page.wait_for_function("() => seen.fcp")
        found["launch"] = page.evaluate("seen.fcp")
        if path != "/":
            page.goto(f"{url}routines/", wait_until="load")
            page.wait_for_function("() => seen.fcp")
        found["turn"] = page.evaluate("seen.fcp")
        context.close()
    return found


def opened(playwright: Playwright, profile: str) -> tuple[BrowserContext, Page, CDPSession]:
    context = playwright.chromium.launch_persistent_context(profile, executable_path=chromium_path(), **PHONE)  # type: ignore[arg-type]
    page = context.pages[0]
    page.add_init_script(WATCH)
    devtools = context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return context, page, devtools


if __name__ == "__main__":
    sys.exit(main())
