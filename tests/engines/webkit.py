"""WebKitGTK in a process of the system's Python, which has its bindings; orders and answers are JSON lines."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

WINDOW = Path(__file__).with_name("webkit_window.py")


class WebKit:
    def __init__(self, profile: Path) -> None:
        command = ["/usr/bin/python3", str(WINDOW), str(profile)]
        if not os.environ.get("DISPLAY"):
            command = [shutil.which("xvfb-run") or "xvfb-run", "-a", *command]
        pipe = subprocess.PIPE
        environment = {**os.environ, "LANGUAGE": "es_MX:es", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        self.process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, env=environment
        )

    def order(self, **order: str) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"WebKit ended: {self.process.wait()}")
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["value"]

    def goto(self, url: str) -> None:
        self.order(goto=url)

    def run(self, body: str) -> Any:
        return json.loads(self.order(run=f"return JSON.stringify(await (async () => {{{body}}})() ?? null)"))

    def close(self) -> None:
        self.process.communicate(timeout=30)

    def kill(self) -> None:
        """After a test that failed half-way; after `close` there is nothing left to do. Xvfb goes with its input's end."""
        if self.process.poll() is None:
            self.close()
