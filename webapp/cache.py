"""What took long to make, kept on disk under what it was made of: the second start takes a moment, the first some seconds.

Nothing is lost when the folder is erased or cannot be written; a name keeps its newest content only.
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path


def folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kneewell"


def digest(parts: Iterable[bytes]) -> str:
    """A name for exactly these parts in this order."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()[:32]


def load(name: str, key: str) -> bytes | None:
    try:
        return (folder() / f"{name}.{key}").read_bytes()
    except (OSError, RuntimeError):  # RuntimeError: this user has no home
        return None


def save(name: str, key: str, data: bytes) -> None:
    with suppress(OSError, RuntimeError):
        place = folder()
        place.mkdir(parents=True, exist_ok=True)
        new = place / f"{name}.{key}.{os.getpid()}"
        new.write_bytes(data)
        new.replace(place / f"{name}.{key}")
        for old in place.glob(f"{name}.*"):
            if old.name.split(".")[1] != key:
                old.unlink(missing_ok=True)


def cached(name: str, key: str, make: Callable[[], bytes]) -> bytes:
    found = load(name, key)
    if found is None:
        save(name, key, found := make())
    return found
