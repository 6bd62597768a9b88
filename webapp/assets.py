"""One stylesheet from the files in static/css, in layer order, built in memory: an installed package is read-only."""

import io
from pathlib import Path

from flask import Flask
from flask_assets import Bundle, Environment

STATIC = Path(__file__).parent / "static"
FIRST = ["layers.css", "tokens.css", "base.css"]
"""Files whose order matters; the others live in layers of their own and follow by name."""


def init_app(app: Flask) -> None:
    environment = Environment(app)
    environment.directory = str(STATIC)
    environment.url = "/static"
    environment.cache = False
    environment.manifest = False
    environment.register("app", Bundle(*(f"css/{name}" for name in sources()), output="app.css"))
    app.extensions["stylesheet"] = lambda: _built(environment)


def sources() -> list[str]:
    names = sorted(path.name for path in (STATIC / "css").glob("*.css"))
    return [*FIRST, *(name for name in names if name not in FIRST)]


def _built(environment: Environment) -> bytes:
    out = io.StringIO()
    environment["app"].build(force=True, output=out, disable_cache=True)
    return out.getvalue().encode()
