"""The site table on disk: a server that starts again with the same sources reads what it made, compressed and all."""

from importlib.metadata import version
from pathlib import Path

import msgspec
from flask import Flask

from webapp import cache
from webapp.encodings import Encoded
from webapp.entries import Entry, Table
from webapp.languages import FOLDER, PACKAGE

Row = tuple[str, bytes, bytes | None, bytes | None, str]
"""Path, body as it is, in brotli and in gzip where it is small, type."""


def load(app: Flask) -> Table | None:
    """None when the sources have changed, when nothing is kept, or when the app's CACHE is off."""
    found = cache.load("site", key(app)) if app.config["CACHE"] else None
    rows = msgspec.msgpack.decode(found, type=list[Row]) if found else []
    return {path: Entry.of(Encoded(body, br, gzip), kind) for path, body, br, gzip, kind in rows} or None


def save(app: Flask, table: Table) -> None:
    """Keeps the table, with what is compressed as small as it goes."""
    if app.config["CACHE"]:
        rows: list[Row] = [(path, *one.body.small, one.type) for path, one in table.items()]
        cache.save("site", key(app), msgspec.msgpack.encode(rows))


def key(app: Flask) -> str:
    """Everything that a byte of the site can come from."""
    sources = sorted(path for path in [*PACKAGE.rglob("*"), *FOLDER.rglob("*")] if path.is_file() and source(path))
    made = [app.config["PREFIX"], app.config["ADDRESS"], *map(version, ("babel", "brotli", "flask", "jinja2"))]
    return cache.digest([*(path.read_bytes() for path in sources), *(word.encode() for word in made)])


def source(path: Path) -> bool:
    return "__pycache__" not in path.parts
