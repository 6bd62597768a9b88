"""The installed package alone, far from the checkout, serves every language; and building twice gives the same bytes."""

import os
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, Server
from webapp.languages import languages


def build(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True)
    return next(folder.glob("kneewell-*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(wheel).extractall(folder)
    server = Server().start(folder)
    yield server
    server.stop()


def test_the_installed_app_speaks_every_language(installed: Server) -> None:
    for path, language in languages().items():
        with urllib.request.urlopen(f"{installed.url}/{path}/") as answer:
            page = answer.read().decode()
        assert f'<html lang="{language.tag}" dir="{language.direction}"' in page
        assert path == "en" or "Skip to the content" not in page


def test_the_wheel_holds_nothing_but_the_app(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} <= {"webapp", f"{wheel.name.rsplit('-', 3)[0]}.dist-info"}
    assert [name for name in names if name.endswith(".po")]
    assert not [name for name in names if name.endswith((".pyc", ".mo"))]


def test_building_twice_gives_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_console_script_is_there(wheel: Path) -> None:
    entry = next(name for name in zipfile.ZipFile(wheel).namelist() if name.endswith("entry_points.txt"))
    assert "kneewell = webapp.cli:main" in zipfile.ZipFile(wheel).read(entry).decode()
    assert os.access(ROOT / ".ci/run", os.X_OK)
