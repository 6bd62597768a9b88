"""Kneewell: guided massage for sore knees, offline, in the reader's language."""

from typing import Any

from flask import Flask

__version__ = "1.0.0"


def create_app(config: dict[str, Any] | None = None) -> Flask:
    """Wire the parts. `config` may hold PREFIX (path under which the site lives, like "/kneewell") and Flask's own keys."""
    from webapp import assets, errors, offline, pages, site, words  # parts may import this package's version

    app = Flask(__name__, static_folder=None)
    app.config.from_mapping({"PREFIX": "", "TEMPLATES_AUTO_RELOAD": False, **(config or {})})
    app.config["APPLICATION_ROOT"] = app.config["PREFIX"] or "/"
    for part in (words, assets, pages, offline, errors, site):
        part.init_app(app)
    return app
