"""Pages for what goes wrong: in the best language, with a way on, and without a word about our insides."""

from flask import Flask, abort, current_app, g, render_template, request
from werkzeug.exceptions import HTTPException, InternalServerError

from webapp.encodings import accepted
from webapp.languages import languages, negotiate

LONGEST_ADDRESS = 4096


def init_app(app: Flask) -> None:
    app.register_error_handler(HTTPException, page)
    app.before_request(refuse)


def refuse() -> None:
    """No page of ours has an address near this long; and nothing of ours comes in an encoding that we do not have."""
    if len(request.full_path) > LONGEST_ADDRESS:
        abort(414)
    if not accepted(request.headers.get("Accept-Encoding", "")):
        abort(406)


def page(error: HTTPException) -> tuple[str, int, dict[str, str]] | HTTPException:
    """Redirects pass; every other status gets the `missing` page (unknown address) or the `failed` page."""
    if error.code is None or error.code < 400:
        return error
    if not g.get("language"):
        own = languages().get(request.path.split("/")[1])
        g.language = own or negotiate(request.headers.get("Accept-Language", ""))
    g.failed = True
    template = "missing.html" if error.code == 404 else "failed.html"
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language"}
    if isinstance(error, InternalServerError):
        headers["Cache-Control"] = "no-store"
    if allowed := getattr(error, "valid_methods", None):
        headers["Allow"] = ", ".join(allowed)
    return rendered(template, error.code), error.code, headers


def rendered(template: str, code: int) -> str:
    """Each of these pages is rendered once: whoever asks for what is not there must not keep the others waiting."""
    pages: dict[tuple[object, ...], str] = current_app.extensions.setdefault("failures", {})
    key = (template, code, g.language.path, request.endpoint)
    return pages.get(key) or pages.setdefault(key, render_template(template, code=code))
