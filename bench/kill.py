"""Kills the browser 50 times at random moments of a session: `python bench/kill.py [times]`. Prints what each kill cost."""

import random
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.conftest import Server
from tests.browser.kills import killed_and_resumed, launched
from tests.browser.player import checked
from tests.browser.test_player_kill import KEPT


def main(times: int = 50) -> None:
    server = Server().start()
    lost = []
    try:
        with sync_playwright() as playwright, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            profile = Path(folder)
            first = launched(playwright, profile)
            checked(first.pages[0], server.url)
            first.pages[0].evaluate(KEPT)
            first.close()
            chance = random.Random(50)  # noqa: S311
            for n in range(times):
                seconds, sessions = killed_and_resumed(playwright, profile, server.url, chance)
                lost.append(seconds)
                print(
                    f"{n + 1:3} of {times}: {seconds} s lost, diary {'whole' if sessions == 1 else 'BROKEN'}",
                    flush=True,
                )
    finally:
        server.stop()
    print(f"{times} kills: {sum(second <= 1 for second in lost)} went on within 1 s; most lost {max(lost)} s")


if __name__ == "__main__":
    main(*(int(value) for value in sys.argv[1:]))
