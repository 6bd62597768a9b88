"""Which sources each picture is made from. Needs only the standard library, so that tests can use it anywhere."""

import hashlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILT = HERE / "built.json"
PICTURE_DIR = HERE.parent / "webapp" / "static" / "pictures"
ATLAS = HERE.parent / "webapp" / "content" / "atlas.json"
CLOSE = ("people", "scenes/common.py", "scenes/closeup.py", "scenes/view.py", "scenes/locator.py")
MODULES = {
    "anatomy.atlas": ("anatomy",),
    "scenes.alone": ("people", "scenes/common.py"),
    "scenes.seated": ("people", "scenes/common.py"),
    "scenes.legs": ("people", "scenes/common.py"),
    "scenes.partner": ("people", "scenes/common.py", "scenes/couple.py"),
    "scenes.partner_hands": CLOSE,
    "scenes.own_hands": CLOSE,
}
"""Module -> the files and folders it shares with others, besides the engine."""


def fingerprint(module):
    """Hash of the engine, the module and the modules it shares with others (line ends do not count)."""
    files = {*(HERE / "engine").glob("*.py"), HERE / (module.replace(".", "/") + ".py")}
    for shared in MODULES[module]:
        place = HERE / shared
        files |= set(place.glob("*.py")) if place.is_dir() else {place}
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.relative_to(HERE).as_posix().encode())
        digest.update(file.read_text().replace("\r\n", "\n").encode())
    return digest.hexdigest()[:16]
