"""A real ten-minute session in Chromium under load: how late is each cue, and how late is a naive setInterval counter beside it?

`python bench/drift.py [seconds] [busy ms]`: the page is kept busy for so many ms in every 100, and once a minute it stands still
for 2.5 s, as a phone does that is short of memory. Prints the mean and the largest error in ms, and the error at the end.
"""

import sys
from pathlib import Path
from statistics import mean
from typing import Any

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.conftest import PHONE, Server
from tests.browser.player import checked, opened
from tests.conftest import chromium_path

WATCH = """([seconds, busy]) => new Promise(resolve => {
  const player = document.querySelector('[data-player]');
  const seen = [], naive = [];
  document.querySelector('[data-action=toggle]').click();
  const began = performance.now();
  new MutationObserver(() => seen.push([performance.now() - began, player.dataset.step, Number(player.dataset.remaining)]))
    .observe(player, {attributeFilter: ['data-remaining', 'data-step']});
  let counted = 0;
  setInterval(() => naive.push([performance.now() - began, ++counted * 1000]), 1000);
  setInterval(() => { const end = performance.now() + Math.random() * busy * 2; while (performance.now() < end); }, 100);
  setInterval(() => { const end = performance.now() + 2500; while (performance.now() < end); }, 60_000);
  setTimeout(() => resolve({seen, naive}), seconds * 1000 + 500);
})"""
LINE = """async () => {
  const {timeline} = await import('/static/js/player/timeline.js');
  const {get} = await import('/static/js/lib/store.js');
  const library = await (await fetch('/static/library.json')).json();
  return timeline((await get('run')).plan, library);
}"""


def main(seconds: int = 600, busy: int = 25) -> None:
    server = Server().start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--mute-audio"])
            page = browser.new_page(**PHONE)  # type: ignore[arg-type]
            checked(page, server.url)
            opened(page, server.url, routine="full-partner")
            result = page.evaluate(WATCH, [seconds, busy])
            line = page.evaluate(LINE)
            browser.close()
    finally:
        server.stop()
    report("Kneewell", [at - due(line, step, left) for at, step, left in result["seen"]])
    report("setInterval", [at - planned for at, planned in result["naive"]])


def due(line: dict[str, Any], step: str, left: int) -> float:
    """When this many seconds of the step are left, in ms from the start."""
    return float(line["steps"][int(step)]["end"] - left * 1000)


def report(name: str, errors: list[float]) -> None:
    sizes = [abs(error) for error in errors]
    print(
        f"{name:12} {len(errors)} seconds shown: mean error {mean(sizes):.1f} ms, largest {max(sizes):.1f} ms, last {sizes[-1]:.1f} ms"
    )


if __name__ == "__main__":
    main(*(int(value) for value in sys.argv[1:]))
