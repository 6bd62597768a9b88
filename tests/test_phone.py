"""`kneewell serve --phone`: what stands in the terminal is scanned, fetched and trusted as a phone would."""

import os
import ssl
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import zxingcpp

from tests.browser.conftest import ROOT
from tests.test_live import Logged
from webapp import phone, serve

BLOCKS = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1), " ": (0, 0)}
"""Light (1) or dark, upper half and lower half."""


class Desk(Logged):
    """A laptop whose owner's files are in `home`."""

    def __init__(self, home: Path) -> None:
        super().__init__("--phone", "--host", "127.0.0.1")
        self.home = home

    def start(self, *_: object) -> "Desk":
        environment = os.environ | {"XDG_DATA_HOME": str(self.home), "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            self.command(), cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert self.process.stdout
        self.screen = []
        while "Ctrl+C" not in "".join(self.screen[-1:]):
            self.screen.append(self.process.stdout.readline().decode())
            if not self.screen[-1]:
                self.process.communicate()
                raise AssertionError(self.screen)
        return self


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("home")).start()
    yield desk
    desk.stop()


def scanned(screen: list[str]) -> list[str]:
    """The texts of all codes on the screen, from top to bottom."""
    lines = [line.rstrip("\n") for line in screen]
    codes: list[list[list[int]]] = []
    for line in lines:
        if not line or set(line) - set(BLOCKS):
            codes.append([])
            continue
        halves = [BLOCKS[sign] for sign in line]
        codes[-1] += [[upper for upper, _ in halves], [lower for _, lower in halves]]
    return [read(code) for code in codes if code]


def read(rows: list[list[int]], scale: int = 4) -> str:
    width = len(rows[0]) * scale
    image = b"".join(bytes(255 * light for light in row for _ in range(scale)) * scale for row in rows)
    (found,) = zxingcpp.read_barcodes(memoryview(image).cast("B", [len(rows) * scale, width]))
    return str(found.text)


def fetched(address: str, context: ssl.SSLContext | None = None) -> bytes:
    """The address is on the screen before the worker listens, and long before it answers where no site is kept yet."""
    for _ in range(900):
        try:
            with urllib.request.urlopen(address, timeout=60, context=context) as answer:
                assert "Strict-Transport-Security" not in answer.headers
                body: bytes = answer.read()
                return body
        except urllib.error.URLError as error:
            if not isinstance(error.reason, ConnectionError):
                raise
            time.sleep(0.1)
    raise AssertionError("nobody answered")


def test_a_phone_scans_trusts_and_opens(desk: Desk) -> None:
    certificate, app = scanned(desk.screen)
    assert certificate == f"http://127.0.0.1:{desk.port + 1}/kneewell.crt"
    assert app == f"https://127.0.0.1:{desk.port}/"
    with pytest.raises(urllib.error.URLError, match="CERTIFICATE_VERIFY_FAILED"):
        fetched(f"{app}en/", ssl.create_default_context())
    trusting = ssl.create_default_context(cadata=fetched(certificate))
    assert b'<html lang="en"' in fetched(f"{app}en/", trusting)


def test_only_the_certificate_is_handed_out(desk: Desk) -> None:
    for path in ("", "authority-key.pem", "../authority-key.pem", "kneewell.crt/", "%2e%2e/authority-key.pem"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            fetched(f"http://127.0.0.1:{desk.port + 1}/{path}")
    assert b"PRIVATE" not in fetched(f"http://127.0.0.1:{desk.port + 1}/kneewell.crt")


def test_the_terminal_says_how_to_trust_and_how_to_undo_it(desk: Desk) -> None:
    says = "".join(desk.screen)
    assert all(word in says for word in ("Android:", "iPhone:", "Later:", str(desk.home / "kneewell")))


def test_the_authority_is_made_once_and_its_key_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    first = phone.authority(folder).cert_pem.bytes()
    assert phone.authority(folder).cert_pem.bytes() == first
    assert stat.S_IMODE((folder / "authority-key.pem").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_server_certificate_lasts_as_long_as_iphones_allow(tmp_path: Path) -> None:
    certificate, key = phone.certified(phone.authority(tmp_path), "192.0.2.7", tmp_path)
    told = ssl._ssl._test_decode_cert(str(certificate))  # type: ignore[attr-defined]
    begins, ends = (datetime.strptime(told[name], "%b %d %H:%M:%S %Y %Z") for name in ("notBefore", "notAfter"))
    assert 30 < (ends - begins).days <= 825
    assert told["subjectAltName"] == (("IP Address", "192.0.2.7"),)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_colours_hold_on_any_terminal() -> None:
    plain, coloured = (phone.code("https://192.0.2.7:8000/", colour) for colour in (False, True))
    assert coloured.replace("\033[97;40m", "").replace("\033[0m", "") == plain
    assert coloured.count("\033[97;40m") == len(plain.splitlines())


@pytest.mark.parametrize("missing", ["packages", "network"])
def test_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    if missing == "packages":
        monkeypatch.setitem(sys.modules, "webapp.phone", None)
        monkeypatch.delattr("webapp.phone")
    else:
        monkeypatch.setattr(phone, "own_address", lambda: "")
    assert serve.serve_phone("", 8000) == 1
    assert ('pip install "kneewell[phone]"' if missing == "packages" else "--host") in capsys.readouterr().out
