"""What the phone keeps: the pages as one weave, a pack of texts and a manifest per language, the worker with its lists."""

import json
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, Response, g, render_template, url_for

from webapp.assets import STATIC
from webapp.entries import Entry, Table
from webapp.languages import languages
from webapp.scripts import lean
from webapp.security import HEADERS
from webapp.weave import weave

bp = Blueprint("offline", __name__)

WORKER = Path(__file__).parent / "worker"
ICONS = [
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("maskable-192.png", "192x192", "maskable"),
    ("maskable-512.png", "512x512", "maskable"),
    ("icon.svg", "any", "any"),
]
PAGES = "static/pages.json"
NOT_OFFLINE = ".png"
"""Pixels are for install dialogs, home screens and shops, which fetch them themselves; the app draws in SVG."""
REFLECTED = "-left.svg"
"""Drawings that the worker makes of the right knee's."""


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)


@bp.get("/<language>/manifest.webmanifest")
def manifest(language: str) -> Response:
    """One manifest a language with a common id, so that a change of language does not make a second app."""
    g.language = languages()[language]
    words = json.loads(render_template("manifest.json"))
    home = url_for("pages.home", language=language)
    common: dict[str, Any] = {
        "id": url_for("root"),
        "start_url": home,
        "scope": url_for("root"),
        "display": "standalone",
        "lang": g.language.tag,
        "dir": g.language.direction,
        "background_color": "#FBF6EE",
        "theme_color": "#FBF6EE",
        "categories": ["health", "lifestyle"],
        "icons": [_icon(*icon) for icon in ICONS],
        "screenshots": _screens(words.pop("screens")),
    }
    return Response(json.dumps(common | words, ensure_ascii=False), content_type="application/manifest+json")


def _icon(name: str, sizes: str, purpose: str) -> dict[str, str]:
    kind = "image/svg+xml" if name.endswith("svg") else "image/png"
    return {"src": url_for("site.asset", path=f"icons/{name}"), "sizes": sizes, "type": kind, "purpose": purpose}


def _screens(labels: dict[str, str]) -> list[dict[str, str]]:
    """Screens that exist on disk, named `<what>-<width>x<height>-<narrow|wide>.png`, with their words."""
    shots = []
    for path in sorted((STATIC / "screens").glob("*.png")):
        what, sizes, form = path.stem.rsplit("-", 2)
        shots.append(
            {
                "src": url_for("site.asset", path=f"screens/{path.name}"),
                "sizes": sizes,
                "type": "image/png",
                "form_factor": form,
                "label": labels[what],
            }
        )
    return shots


def packed(table: Table, prefix: str) -> dict[str, bytes]:
    """All pages of all languages as one weave, static/pages.json, and the texts of each language, its pack.json.

    pages.json: {headers that pages are served with, pages: {path below the language: [number, woven body]}}; see weave.py.
    """
    sites = {
        start: {
            path.removeprefix(start): at_once(one.body.identity.decode())
            for path, one in table.items()
            if path.startswith(start) and not path.endswith("/pack.json")
        }
        for start in (f"{prefix}/{language}/" for language in languages())
    }
    pages, texts = weave(sites)
    packs = {f"{start}pack.json": dumped(own) for start, own in texts.items()}
    return {f"{prefix}/{PAGES}": dumped({"headers": HEADERS, "pages": pages}), **packs}


def at_once(page: str) -> str:
    """A page for the phone, where early.js comes without a wait: it goes before the first paint, and soft changes of page need that."""
    return page.replace("<script async ", "<script ")


def dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def shell(table: Table, prefix: str) -> dict[str, Entry]:
    """What every language needs: scripts, styles, drawings, data."""
    kept = f"{prefix}/static/"
    return {path: e for path, e in table.items() if path.startswith(kept) and not path.endswith(NOT_OFFLINE)}


def bundle(table: Table, prefix: str) -> bytes:
    """The shell's files in one download, for a first visit: {path: body}, one a line; all of them are text.

    One request instead of a hundred, and files that resemble each other stand and compress together. A line can be stored before
    the next one has come. Without left knees, which the worker draws itself.
    """
    files = shell(table, prefix)
    like = sorted((path for path in files if not path.endswith(REFLECTED)), key=lambda path: (Path(path).suffix, path))
    lines = (dumped({path: files[path].body.identity.decode()})[1:-1] for path in like)
    return b"{" + b",\n".join(lines) + b"\n}"


def worker(table: Table, prefix: str) -> bytes:
    """sw.js: what to keep, by hash, before the worker's own code. Any change of any byte changes this file.

    One block, so that half a file is no program: a browser would start what it can read of a cut download.
    """
    files = shell(table, prefix)
    packs = {
        language: {
            "hash": table[f"{prefix}/{language}/pack.json"].hash,
            "size": len(table[f"{prefix}/{language}/pack.json"].body.br),
        }
        for language in languages()
    }
    keep = {
        "base": f"{prefix}/",
        "shell": {path: entry.hash for path, entry in files.items()},
        "types": {Path(path).suffix[1:]: entry.type for path, entry in files.items()},
        "bundle": table[f"{prefix}/shell.json"].hash,
        "size": len(table[f"{prefix}/shell.json"].body.br),
        "packs": packs,
        "scripts": {path: language.script() for path, language in languages().items()},
    }
    return f"{{const KEEP = {json.dumps(keep, separators=(',', ':'))};\n{code()}}}\n".encode()


def code() -> str:
    """The worker's own part: one classic script, because a worker of modules is not understood everywhere."""
    parts = sorted(WORKER.glob("*.js"), key=lambda path: (path.stem != "worker", path.stem))
    return "".join(lean(path.read_text("utf-8")) for path in parts)
