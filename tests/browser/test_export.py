"""The exported folder on a host that knows nothing of us: any static server, at its root or under a path."""

import gzip
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli
import pytest

from tests.browser.conftest import ROOT, Launch, Server, ready, watched
from webapp.cli import main


class Folder(Server):
    """`python -m http.server` on a folder."""

    def serve(self, folder: Path) -> "Folder":
        command = [
            sys.executable,
            "-m",
            "http.server",
            str(self.port),
            "--bind",
            "127.0.0.1",
            "--directory",
            str(folder),
        ]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return self


def exported(root: Path, prefix: str = "") -> Path:
    assert main(["export", str(root / prefix.strip("/")), "--prefix", prefix]) == 0
    return root


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(tmp_path_factory.mktemp("host"))


@pytest.fixture
def host() -> Iterator[Folder]:
    folder = Folder()
    yield folder
    folder.stop()


@pytest.mark.parametrize("prefix", ["", "/kneewell"])
def test_a_static_host_gives_the_whole_app(
    launch: Launch, host: Folder, root: Path, tmp_path: Path, prefix: str
) -> None:
    host.serve(exported(tmp_path / "host", prefix) if prefix else root)
    context = launch(locale="es-AR")
    page = watched(context.pages[0])
    home = f"{host.url}{prefix}/es/"
    page.goto(f"{host.url}{prefix}/")
    page.wait_for_url(home)
    ready(page)
    host.stop()
    context.close()
    page = watched(launch(locale="es-AR").pages[0])
    page.goto(f"{host.url}{prefix}/")
    assert page.url == home
    page.locator("nav a[href$='/routines/']").first.click()
    page.wait_for_url("**/es/routines/")
    assert page.troubles == []  # type: ignore[attr-defined]


def test_the_export_holds_the_servers_bytes(root: Path, table: dict[str, Any]) -> None:
    for path, entry in table.items():
        file = root / (path + "index.html" if path.endswith("/") else path).lstrip("/")
        assert file.read_bytes() == entry.body.identity, path
        packed = file.with_name(file.name + ".br")
        if packed.exists():
            assert brotli.decompress(packed.read_bytes()) == entry.body.identity, path
            assert gzip.decompress(file.with_name(file.name + ".gz").read_bytes()) == entry.body.identity, path
    for name in ("index.html", "404.html", "_headers", ".nojekyll", "nginx.conf", "Caddyfile"):
        assert (root / name).exists(), name


def test_two_exports_are_equal(root: Path, tmp_path: Path) -> None:
    """Another process, another place, other hash seeds, another day's time zone: the same bytes."""
    command = [sys.executable, "-m", "webapp.cli", "export", str(tmp_path)]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Kolkata"})
    names = sorted(path.relative_to(root) for path in root.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert all((root / name).read_bytes() == (tmp_path / name).read_bytes() for name in names)
