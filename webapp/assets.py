"""Stylesheets from the files in static/css, in layer order, built in memory: an installed package is read-only.

app.css is for every page; what only some pages need stands in sheets of its own, so that the first page stays small.
"""

import io
import re
from pathlib import Path

from flask import Flask
from flask_assets import Bundle, Environment

STATIC = Path(__file__).parent / "static"
FIRST = ["layers.css", "tokens.css", "base.css"]
"""Files whose order matters; the others live in layers of their own and follow by name."""


OTHERS = {"session.css": ("check", "player"), "own.css": ("build", "diary", "paper")}
"""Sheets beside app.css by what the names of their files begin with: the check and the player; routines and records of one's own."""


def init_app(app: Flask) -> None:
    environment = Environment(app)
    environment.directory = str(STATIC)
    environment.url = "/static"
    environment.cache = False
    environment.manifest = False
    for name, files in sources().items():
        environment.register(name, Bundle(*(f"css/{file}" for file in files), output=name))
    app.extensions["stylesheets"] = lambda: {name: _built(environment, name) for name in sources()}


def sources() -> dict[str, list[str]]:
    """The files of each stylesheet, in order."""
    names = sorted(path.name for path in (STATIC / "css").glob("*.css"))
    others = {sheet: [name for name in names if name.startswith(begins)] for sheet, begins in OTHERS.items()}
    apart = {*FIRST, *(name for found in others.values() for name in found)}
    return {"app.css": [*FIRST, *(name for name in names if name not in apart)], **others}


def _built(environment: Environment, name: str) -> bytes:
    out = io.StringIO()
    environment[name].build(force=True, output=out, disable_cache=True)
    return travelling(out.getvalue()).encode()


def travelling(css: str) -> str:
    """Without comments, indents and empty lines; nothing else is touched, so that no selector changes its meaning."""
    lines = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()
    return "\n".join(filter(None, map(str.strip, lines))) + "\n"
