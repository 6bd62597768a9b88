"""What a test asks of any browser: open an address, run a piece of script, close. The profile stays for the next process."""

import os
import shutil
import subprocess
import time
from typing import Any, Protocol

import pytest


class Engine(Protocol):
    def goto(self, url: str) -> None: ...

    def run(self, body: str) -> Any:
        """The value of an async function's body, run in the page, as JSON."""

    def close(self) -> None: ...


def until(engine: Engine, body: str, seconds: float = 60) -> Any:
    """The first true value of the body. A page that is just being left counts as "not yet"."""
    end, last = time.monotonic() + seconds, None
    while time.monotonic() < end:
        try:
            if last := engine.run(body):
                return last
        except RuntimeError as error:
            last = error
        time.sleep(0.1)
    raise AssertionError(f"never true: {body}; last: {last}")


def needed(*command: str) -> None:
    """Without the engine, which this command asks for, the test is left out, but never where CI promises it."""
    if shutil.which(command[0]) and subprocess.run(command, capture_output=True).returncode == 0:
        return
    if os.environ.get("CI"):
        raise RuntimeError(f"not installed: {command}; see tools/browser.sh")
    pytest.skip(f"not installed: {command}")
