"""Kills a whole browser (kill -9) in the middle of a session and looks what the phone still knows."""

import contextlib
import os
import random
import signal
from pathlib import Path

from playwright.sync_api import BrowserContext, Error, Playwright

from tests.browser.conftest import PHONE
from tests.browser.player import SESSIONS, opened, shown, state
from tests.conftest import chromium_path


def launched(playwright: Playwright, profile: Path) -> BrowserContext:
    return playwright.chromium.launch_persistent_context(
        profile,
        executable_path=chromium_path(),
        args=["--mute-audio"],
        **PHONE,  # type: ignore[arg-type]
    )


def kill(profile: Path) -> None:
    """All processes of the browser that runs on this profile, found by its command line in /proc."""
    for folder in Path("/proc").iterdir():
        with contextlib.suppress(OSError, ValueError):
            if f"--user-data-dir={profile}" in (folder / "cmdline").read_text().replace("\0", " "):
                os.kill(int(folder.name), signal.SIGKILL)


def killed_and_resumed(playwright: Playwright, profile: Path, url: str, chance: random.Random) -> tuple[float, int]:
    """(seconds between the last second shown and the one found again, sessions in the diary)."""
    context = launched(playwright, profile)
    page = context.pages[0]
    opened(page, url)
    page.tap("[data-action=toggle]")
    state(page, "running")
    page.locator("audio").evaluate("(audio, to) => { audio.currentTime = to; }", chance.uniform(25, 600))
    page.wait_for_timeout(1200 + chance.uniform(0, 2500))
    before = shown(page)
    kill(profile)
    with contextlib.suppress(Error):
        context.close()
    again = launched(playwright, profile)
    page = again.pages[0]
    opened(page, url)
    state(page, "paused")
    after, sessions = shown(page), page.evaluate(SESSIONS)
    again.close()
    assert (before["step"], before["side"]) == (after["step"], after["side"])
    return abs(int(before["remaining"]) - int(after["remaining"])), len(sessions)
