"""Firefox by WebDriver BiDi: a web socket and JSON, no driver in between."""

import itertools
import json
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import websocket

from tests.ports import free_port

PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.aboutwelcome.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#",
    "remote.active-protocols": 1,
    "dom.push.connection.enabled": False,
    "intl.accept_languages": "es-MX,es",
}


class Firefox:
    def __init__(self, profile: Path) -> None:
        profile.mkdir(exist_ok=True)
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
        (profile / "user.js").write_text("".join(lines))
        port = free_port()
        options = ["--headless", "--no-remote", "--remote-debugging-port", str(port), "--profile", str(profile)]
        self.process = subprocess.Popen(
            [shutil.which("firefox-esr") or "firefox-esr", *options, "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.numbers = itertools.count(1)
        self.socket = self.connect(f"ws://127.0.0.1:{port}/session")
        self.order("session.new", capabilities={})
        self.page = self.order("browsingContext.getTree")["contexts"][0]["context"]

    def connect(self, address: str) -> Any:
        for _ in range(300):
            try:
                return websocket.create_connection(address, timeout=60, suppress_origin=True)
            except (OSError, websocket.WebSocketException):
                time.sleep(0.2)
        raise RuntimeError("Firefox did not answer")

    def order(self, method: str, **params: Any) -> Any:
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == number:
                if message["type"] == "error":
                    raise RuntimeError(f"{message['error']}: {message['message'][:300]}")
                return message["result"]

    def goto(self, url: str) -> None:
        self.order("browsingContext.navigate", context=self.page, url=url, wait="complete")

    def run(self, body: str) -> Any:
        code = f"(async () => JSON.stringify(await (async () => {{{body}}})() ?? null))()"
        answer = self.order(
            "script.evaluate", expression=code, target={"context": self.page}, awaitPromise=True, userActivation=True
        )
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def close(self) -> None:
        self.order("browser.close")
        self.socket.close()
        self.process.wait(30)

    def kill(self) -> None:
        """After a test that failed half-way; after `close` there is nothing left to do."""
        self.socket.close()
        self.process.kill()
        self.process.wait()
