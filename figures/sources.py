"""Which sources each picture is made from. Needs only the standard library, so that tests can use it anywhere."""

import ast
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


def file_of(module):
    """The path of a module's source."""
    return HERE / (module.replace(".", "/") + ".py")


def ids(module):
    """Picture ids in a module's PICTURES, in order; read from its source, so that nothing is imported."""
    for node in ast.parse(file_of(module).read_text()).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PICTURES":
            return [key.value for key in node.value.keys]
    return []


def named(names):
    """The picture ids that `names` mean, all for no names: beginnings of ids, or a file's name with its side.

    Raises LookupError with a sentence for a name that means none.
    """
    known = [id for module in MODULES for id in ids(module)]
    found = set() if names else set(known)
    for name in names:
        file_id = name.removesuffix("-left").removesuffix("-right")
        meant = [id for id in known if id.startswith(name)] or [id for id in known if id == file_id]
        if not meant:
            raise LookupError(f"no picture begins with {name!r}; there are: {', '.join(known)}")
        found.update(meant)
    return [id for id in known if id in found]


def fingerprint(module):
    """Hash of the engine, the module and the modules it shares with others (line ends do not count)."""
    files = {*(HERE / "engine").glob("*.py"), file_of(module)}
    for shared in MODULES[module]:
        place = HERE / shared
        files |= set(place.glob("*.py")) if place.is_dir() else {place}
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.relative_to(HERE).as_posix().encode())
        digest.update(file.read_text().replace("\r\n", "\n").encode())
    return digest.hexdigest()[:16]
