"""Builds pictures, stamps them with a fingerprint of their sources, and makes previews."""

import hashlib
import importlib
import json
import time

from .sources import BUILT, MODULES, PICTURE_DIR, fingerprint, named


def pictures():
    """Every picture id -> (module name, function)."""
    found = {}
    for name in MODULES:
        module = importlib.import_module(f"figures.{name}")
        found |= {key: (name, function) for key, function in module.PICTURES.items()}
    return found


def build(names=()):
    """Write the named pictures (all, when none is named) and their stamps.

    `names` are ids, beginnings of ids or names of files. Raises LookupError on a name that means no picture.
    """
    wanted = named(names)
    PICTURE_DIR.mkdir(parents=True, exist_ok=True)
    for key, (module, function) in pictures().items():
        if key not in wanted:
            continue
        start = time.monotonic()
        source = fingerprint(module)
        files = function()
        for name, text in files.items():
            (PICTURE_DIR / f"{name}.svg").write_text(text)
            print(f"{name}: {len(text)} bytes", flush=True)
        stamp(module, source, files)
        print(f"{key}: {time.monotonic() - start:.0f} s", flush=True)


def stamp(module, source, files):
    """Note for each file which sources it was made from and what it holds."""
    built = json.loads(BUILT.read_text()) if BUILT.exists() else {}
    for name, text in files.items():
        content = hashlib.sha256(text.encode()).hexdigest()[:16]
        built[name] = {"module": module, "source": source, "content": content}
    BUILT.write_text(json.dumps(built, indent=1, sort_keys=True) + "\n")
