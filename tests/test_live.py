"""The server as a process: what it logs, and how it stops."""

import json
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from tests.browser.conftest import ROOT, Server


class Logged(Server):
    """A server whose output can be read after it has stopped."""

    def __init__(self, *options: str) -> None:
        super().__init__()
        self.options = options

    def command(self) -> list[str]:
        return [sys.executable, "-m", "webapp.cli", "serve", "--port", str(self.port), *self.options]

    def start(self, *_: object) -> "Logged":
        self.process = subprocess.Popen(self.command(), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.wait()
        return self

    def lines(self, *paths: str) -> list[dict[str, Any]]:
        """The log until all paths are in it: a line is written a moment after its answer."""
        assert self.process
        assert self.process.stdout
        lines: list[dict[str, Any]] = []
        deadline = threading.Timer(30, self.process.kill)
        deadline.start()
        while not {*paths} <= {line["path"] for line in lines}:
            written = self.process.stdout.readline()
            assert written, lines
            if written.startswith(b"{"):
                lines.append(json.loads(written))
        deadline.cancel()
        return lines

    def stop(self) -> None:
        if self.process:
            self.output()

    def output(self) -> str:
        assert self.process
        self.process.send_signal(signal.SIGTERM)
        out: bytes = self.process.communicate(timeout=30)[0]
        assert self.process.returncode == 0
        self.process = None
        return out.decode()


@pytest.fixture
def logging() -> Iterator[Logged]:
    server = Logged("--log").start()
    yield server
    server.stop()


@pytest.fixture
def silent() -> Iterator[Logged]:
    server = Logged().start()
    yield server
    server.stop()


def ask(server: Server, path: str) -> None:
    urllib.request.urlopen(urllib.request.Request(server.url + path, headers={"User-Agent": "someone"})).close()


def test_the_log_is_json_without_persons(logging: Logged) -> None:
    ask(logging, "/en/build/?r=my-own-routine")
    ask(logging, "/en/?%22,%22status%22:1")
    lines = logging.lines("/en/build/", "/en/")
    assert {"method": "GET", "path": "/en/build/", "status": 200} in [
        {name: line[name] for name in ("method", "path", "status")} for line in lines
    ]
    assert {name for line in lines for name in line} == {"time", "method", "path", "status", "dt_ms"}
    assert not [line for line in lines if "127.0.0.1" in str(line) or "routine" in str(line) or "someone" in str(line)]


def test_nothing_is_logged_unless_asked(silent: Logged) -> None:
    ask(silent, "/en/?r=my-own-routine")
    assert silent.output().splitlines() == [f"Kneewell is at {silent.url}/  (Ctrl+C stops it)"]


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_while_starting_is_heard(told: signal.Signals) -> None:
    command = Logged("--workers", "2").command()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as starting:
        assert starting.stdout
        assert b"Ctrl+C" in starting.stdout.readline()
        time.sleep(0.5)  # the workers are at their tables now
        starting.send_signal(told)
        starting.communicate(timeout=15)
    assert starting.returncode == 0


def test_a_stop_lets_answers_finish_and_waits_for_no_idle_connection(silent: Logged) -> None:
    """Eight connections ask without a pause while the server stops: whatever began to come, comes whole."""
    seen: list[tuple[int, int]] = []
    started = threading.Barrier(9)

    def person() -> None:
        first = True
        while whole := pack(silent.port):
            seen.append(whole)
            if first:
                started.wait()
            first = False

    people = [threading.Thread(target=person) for _ in range(8)]
    with socket.create_connection(("127.0.0.1", silent.port)):
        for one in people:
            one.start()
        started.wait()
        silent.output()
        for one in people:
            one.join()
    assert len(seen) >= 8
    assert [one for one in seen if one[0] != one[1]] == []


def pack(port: int) -> tuple[int, int] | None:
    """How many bytes were promised and how many came; None when the server was not there any more."""
    answer = b""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(b"GET /ar/pack.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        while more := line.recv(65536):
            answer += more
    head, _, body = answer.partition(b"\r\n\r\n")
    length = next((line for line in head.lower().splitlines() if line.startswith(b"content-length:")), b"")
    return (int(length.split(b":")[1]), len(body)) if length else None
