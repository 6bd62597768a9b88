"""The table: every path of the site with its bytes, type and hash. The server, the export and the packs are made of it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from flask import Blueprint, Flask, abort, current_app, request
from flask.testing import FlaskClient
from werkzeug.wrappers import Response

from webapp import data, offline, pictures, stored
from webapp.assets import STATIC
from webapp.encodings import COMPRESSED, Encoded, accepted
from webapp.entries import Table, entry
from webapp.languages import languages
from webapp.pages import every_url
from webapp.scripts import lean
from webapp.security import HEADERS, STRICT_TRANSPORT

bp = Blueprint("site", __name__)


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.after_request(finish)
    lock = threading.Lock()

    def table() -> Table:
        with lock:
            if "table" not in app.extensions:
                table = stored.load(app)
                if not table:
                    stored.save(app, table := build(app))
                app.extensions["table"] = table
        return app.extensions["table"]  # type: ignore[no-any-return]

    app.extensions["site"] = table


def finish(response: Response) -> Response:
    """What the front does for the table, for Flask's own answers: errors, redirects, the chooser."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure and current_app.config["STRICT_TRANSPORT"]:
        response.headers.set(*STRICT_TRANSPORT)
    if response.location:
        # Relative, so that a forged Host header goes nowhere; one slash, so that no path becomes a host.
        response.location = "/" + urlsplit(response.location)._replace(scheme="", netloc="").geturl().lstrip("/")
        response.data = b""
    if (response.mimetype or "").startswith(COMPRESSED):
        response.vary.add("Accept-Encoding")
        encoding = (response.data and accepted(request.headers.get("Accept-Encoding", ""))) or "identity"
        response.data = getattr(Encoded(response.data), encoding)
        if encoding != "identity":
            response.content_encoding = encoding
    return response


def build(app: Flask) -> Table:
    """Render everything once; about 3 ms a page. Raises RuntimeError on a page that does not render."""
    prefix = app.config["PREFIX"]
    table: Table = {f"{prefix}/static/{name}": entry(body, name) for name, body in static_files(app).items()}
    with app.test_request_context("/"):
        urls = {language.path: list(every_url(language)) for language in languages().values()}
    client = app.test_client()
    for path, paths in urls.items():
        pages = {url: entry(_get(client, url, prefix), url) for url in paths}
        manifest = f"{prefix}/{path}/manifest.webmanifest"
        pages[manifest] = entry(_get(client, manifest, prefix), manifest)
        table |= pages
    table |= {name: entry(body, name) for name, body in offline.packed(table, prefix).items()}
    table[f"{prefix}/shell.json"] = entry(offline.bundle(table, prefix), "shell.json")
    downloads = ["shell.json", *(f"{path}/pack.json" for path in urls)]
    with ThreadPoolExecutor() as pool:  # brotli lets other threads work; the worker tells how large these are
        list(pool.map(lambda name: table[f"{prefix}/{name}"].body.polish(), downloads))
    table[f"{prefix}/sw.js"] = entry(offline.worker(table, prefix), "sw.js")
    return table


def static_files(app: Flask) -> dict[str, bytes]:
    """Every public static file by its name under static/; the stylesheets' and the worker's sources are not public."""
    files = {path.relative_to(STATIC).as_posix(): path for path in sorted(STATIC.rglob("*")) if path.is_file()}
    public = {name: _public(path) for name, path in files.items() if not name.startswith(("css/", "sw.js", "."))}
    stylesheets: dict[str, bytes] = app.extensions["stylesheets"]()
    drawings = {f"pictures/{name}.svg": svg.encode() for name, svg in pictures.files().items()}
    return public | drawings | stylesheets | {"library.json": data.library_json()}


def _public(path: Path) -> bytes:
    return lean(path.read_text("utf-8")).encode() if path.suffix == ".js" else path.read_bytes()


def _get(client: FlaskClient, url: str, prefix: str) -> bytes:
    response = client.get(url.removeprefix(prefix))
    if response.status_code != 200:
        raise RuntimeError(f"{url} answered {response.status_code}")
    return bytes(response.data)


@bp.get("/static/<path:path>", endpoint="asset")
@bp.get("/sw.js", endpoint="worker", defaults={"path": ""})
@bp.get("/shell.json", endpoint="shell", defaults={"path": ""})
@bp.get("/<language>/pack.json", endpoint="pack", defaults={"path": ""})
def from_table(path: str, language: str = "") -> Response:
    """What only the table knows. In service the front answers these before Flask is asked."""
    found = current_app.extensions["site"]().get(request.script_root + request.path)
    if not found:
        abort(404)
    return Response(found.body.identity, content_type=found.type, headers={"Cache-Control": "no-cache"})
