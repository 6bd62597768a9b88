"""Every part in every state on one page, for whoever works on it; then the pictures of all screens. `make gallery`

The page takes the app's own templates, styles and content, so it cannot say anything that the app does not.
"""

import re
import sys
from pathlib import Path

from flask import Blueprint, Flask, abort, g, render_template, request, send_from_directory
from werkzeug.wrappers import Response

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from webapp import create_app  # noqa: E402
from webapp.languages import languages  # noqa: E402

SHOTS = ROOT / "build" / "screens"
"""Where `make screens` leaves its pictures."""
GROUNDS = ("paper", "surface", "linen", "bed", "tint", "level", "danger-tint", "danger-fill", "action", "clay")
bp = Blueprint("gallery", __name__, template_folder=str(Path(__file__).parent))


def create() -> Flask:
    app = create_app({"CACHE": True})
    app.register_blueprint(bp)
    app.before_request(no_worker)
    return app


def no_worker() -> None:
    """A phone's worker would show the styles of yesterday."""
    if request.path == "/sw.js":
        abort(404)


@bp.get("/gallery/<language>/")
def page(language: str) -> str:
    g.language = languages()[language]
    source = (ROOT / "webapp/templates/parts/icon.html").read_text("utf-8")
    shots = sorted(path.name for path in SHOTS.glob("*.png"))
    return render_template(
        "gallery.html", icons=re.findall(r'^  "(\w+)": \'', source, re.M), grounds=GROUNDS, shots=shots
    )


@bp.get("/gallery/gallery.css")
def styles() -> Response:
    rules = [f".on-{name} {{ background: var(--{name}); }}" for name in GROUNDS]
    return Response(
        "\n".join([(Path(__file__).parent / "gallery.css").read_text("utf-8"), *rules]), mimetype="text/css"
    )


@bp.get("/gallery/screens/<name>")
def screen(name: str) -> Response:
    return send_from_directory(SHOTS, name)


if __name__ == "__main__":
    print("The gallery is at http://127.0.0.1:8001/gallery/en/  (Ctrl+C stops it)")
    create().run(port=8001)
