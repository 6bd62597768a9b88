"""A real server process and real browser profiles, so that "offline" means that nothing answers."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

from tests.conftest import chromium_path
from tests.ports import free_port

PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
ROOT = Path(__file__).parents[2]
ORDER = """async message => {
  const {active} = await navigator.serviceWorker.ready;
  return new Promise(done => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = event => done(event.data);
    active.postMessage(message, [port2]);
  });
}"""
"""Asks the worker for something, as the pages do; its reply."""


class Server:
    """`kneewell serve` in a process of its own, on a port that stays the same after a stop."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, folder: Path = ROOT) -> "Server":
        command = [sys.executable, "-m", "webapp.cli", "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
        self.wait()
        return self

    def wait(self, path: str = "/healthz") -> None:
        for _ in range(900):
            try:
                urllib.request.urlopen(self.url + path, timeout=2).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError("the server did not answer")

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(20)
            self.process = None


@pytest.fixture(scope="session")
def shared_server() -> Iterator[Server]:
    server = Server().start()
    yield server
    server.stop()


@pytest.fixture
def server(shared_server: Server) -> Server:
    """A running server for this test; one that the test before stopped is started again."""
    return shared_server if shared_server.process else shared_server.start()


Launch = Callable[..., BrowserContext]


@pytest.fixture
def launch(playwright: Playwright, tmp_path: Path) -> Iterator[Launch]:
    """Starts Chromium on this test's profile; again after a close = the same phone, restarted."""
    running: list[BrowserContext] = []

    def start(profile: str = "profile", **options: object) -> BrowserContext:
        context = playwright.chromium.launch_persistent_context(
            tmp_path / profile, executable_path=chromium_path(), **{**PHONE, "locale": "en-GB", **options}
        )  # type: ignore[arg-type]
        context.set_default_timeout(30_000)
        running.append(context)
        return context

    yield start
    for context in running:
        context.close()


@pytest.fixture
def page(launch: Launch, server: Server) -> Iterator[Page]:
    """A phone-sized page on a fresh profile. Broken policy or an uncaught error fails the test."""
    page = watched(launch().pages[0])
    yield page
    assert page.troubles == []  # type: ignore[attr-defined]


def watched(page: Page) -> Page:
    """Collects what must never happen on any page: policy violations and uncaught errors.

    A page from the network may come without its soft entrance, because nothing there waits for a script; Chromium says so.
    """
    page.troubles = troubles = []  # type: ignore[attr-defined]
    page.on(
        "pageerror", lambda error: troubles.append(str(error)) if "ViewTransition opt-in" not in str(error) else None
    )
    page.on(
        "console", lambda message: troubles.append(message.text) if "Content Security Policy" in message.text else None
    )
    return page


def until(page: Page, question: str, arg: object = None) -> None:
    """Asks an async function in the page until its answer is truthy. Playwright's wait_for_function takes the promise for one."""
    end = time.monotonic() + 60
    while not page.evaluate(question, arg):
        assert time.monotonic() < end, f"never true: {question}"
        page.wait_for_timeout(50)


def ready(page: Page) -> None:
    """Waits until the page's language and all assets are on the phone."""
    page.wait_for_selector("html[data-offline=ready]", timeout=60_000)
