"""A crash costs at most a second, and nothing of the diary."""

import random
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser.conftest import Server
from tests.browser.kills import killed_and_resumed, launched
from tests.browser.player import checked

KEPT = """async () => (await import('/static/js/lib/store.js')).putSession({
  id: 'kept', version: 1, routine: 'lift-partner', who: 'partner', started: '2026-01-01T10:00:00+00:00', seconds: {left: 60, right: 60},
  before: {}, after: {}, changed: [], skipped: [], hurts: [], pressure: [], check: [], note: '',
})"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the browser's processes in /proc")
def test_a_killed_browser_goes_on_within_a_second(playwright: Playwright, server: Server, tmp_path: Path) -> None:
    profile = tmp_path / "killed"
    first = launched(playwright, profile)
    checked(first.pages[0], server.url)
    first.pages[0].evaluate(KEPT)
    first.close()
    chance = random.Random(9)
    for _ in range(3):
        lost, sessions = killed_and_resumed(playwright, profile, server.url, chance)
        assert lost <= 1 and sessions == 1
