"""A phone and a host that can be killed, and one question: of which version is every byte that the phone would show?"""

import json
import pickle
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from tests.browser.conftest import PHONE, ROOT, ready
from tests.faults import releases
from tests.ports import free_port

SETTLED = """async () => {
  const r = await navigator.serviceWorker.getRegistration();
  for (let n = 0; n < 600 && r?.installing; n += 1) await new Promise(done => setTimeout(done, 50));
  return {installing: !!r?.installing, waiting: !!r?.waiting, active: !!r?.active};
}"""
UPDATE = f"""async () => {{
  const r = await navigator.serviceWorker.getRegistration();
  await r?.update().catch(() => 0);
  return ({SETTLED})();
}}"""
HASHES = """async paths => Object.fromEntries(await Promise.all(paths.map(async path => {
  try {
    const text = (await (await fetch(path)).text()).replace('<script async ', '<script '); // as pages from the phone have it
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return [path, [...digest.slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('')];
  } catch { return [path, 'lost']; }
})))"""


class Host:
    """The server's process; `serve` starts it anew under a rule, `stop` kills it."""

    def __init__(self, file: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        command = [sys.executable, "-m", "tests.faults.host", str(self.port), str(file)]
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def order(self, **order: Any) -> dict[str, int]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        answer: dict[str, int] = json.loads(self.process.stdout.readline())
        return answer

    def serve(self, table: str = "one", **rule: Any) -> None:
        self.order(serve=table, rule=rule)

    def stop(self) -> int:
        """Nothing answers any more; returns the bytes that were sent since the start."""
        return self.order(stop=True)["bytes"]

    def alive(self) -> bool:
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", self.port)) == 0


@pytest.fixture(scope="session")
def tables(table: dict[str, Any]) -> dict[str, Any]:
    one, two = releases.first(table), releases.second(table)
    old = {f"format {worker.stem}": releases.earlier(one, worker) for worker in releases.EARLIER}
    return {"one": one, "two": two, "mixed": releases.mixed(one, two), **old}


@pytest.fixture(scope="session")
def host_process(tables: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    file = tmp_path_factory.mktemp("tables") / "tables"
    file.write_bytes(pickle.dumps({name: releases.warm(one) for name, one in tables.items()}))
    host = Host(file)
    yield host
    host.stop()
    host.process.communicate(timeout=10)


@pytest.fixture
def host(host_process: Host) -> Iterator[Host]:
    """Serves the first release, well-behaved, until told otherwise."""
    host_process.serve()
    yield host_process
    host_process.stop()


New = Callable[..., Page]
Seen = set[str]
Versions = Callable[[Page], Seen]


@pytest.fixture
def phone(browser: Browser) -> Iterator[New]:
    """A new phone: nothing stored. Saving data keeps the other languages from coming by themselves."""
    running: list[BrowserContext] = []

    def new(**options: Any) -> Page:
        context = browser.new_context(**{**PHONE, "locale": "en-GB", **options})  # type: ignore[arg-type]
        context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
        context.set_default_timeout(30_000)
        running.append(context)
        return context.new_page()

    yield new
    for context in running:
        context.close()


@pytest.fixture
def versions(tables: dict[str, Any]) -> Versions:
    """Names of the versions of all that the phone would show: every page of its language, every script, style, picture."""
    known = {name: releases.hashes(tables[name]) for name in ("one", "two")}

    def of(page: Page) -> Seen:
        found = page.evaluate(HASHES, list(known["one"]))
        changed = [path for path in found if known["one"][path] != known["two"][path]]
        assert len(changed) > 100
        same = {path: found[path] for path in found if path not in changed}
        assert same == {path: known["one"][path] for path in same}
        return {
            next((name for name, paths in known.items() if paths[path] == found[path]), found[path]) for path in changed
        }

    return of


def opened(page: Page, address: str) -> bool:
    """Whether the address opens at all. The browser's own error page comes late: it must not meet the next address."""
    try:
        page.goto(address, timeout=15_000)
    except Error:
        for _ in range(3):
            page.wait_for_timeout(100)
            with suppress(Error):
                page.goto("about:blank")
        assert page.url == "about:blank"
        return False
    return True


def kept(phone: New, host: Host, path: str = "/en/") -> Page:
    """A phone that has all of the host's release."""
    page = phone()
    page.goto(host.url + path)
    ready(page)
    return page


def renew(page: Page) -> None:
    """Touches "Use it now"; the page comes back as the new version."""
    with page.expect_navigation():
        page.locator("[data-update-now]").click()
