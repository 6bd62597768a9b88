"""Kneewell: guided massage for sore knees, offline, in the reader's language."""

from typing import Any

from flask import Flask

__version__ = "1.0.0"

DEFAULTS = {
    "PREFIX": "",  # path of the site, like "/kneewell"
    "ADDRESS": "",  # its scheme and host
    "STRICT_TRANSPORT": True,  # on https, browsers are told to stay on https
    "CACHE": False,  # keep the finished site on disk for the next start
    "TEMPLATES_AUTO_RELOAD": False,
}


def create_app(config: dict[str, Any] | None = None) -> Flask:
    """Wire the parts. `config` may hold Flask's keys and those of DEFAULTS."""
    from webapp import assets, errors, offline, pages, pictures, site, words  # parts may import this package's version

    app = Flask(__name__, static_folder=None)  # no route of Flask's own: the site table knows what is public
    app.static_folder = "static"
    app.config.from_mapping({**DEFAULTS, **(config or {})})
    app.config["APPLICATION_ROOT"] = app.config["PREFIX"] or "/"
    for part in (words, assets, pages, pictures, offline, errors, site):
        part.init_app(app)
    return app
