"""One view per kind of page. A page depends on its language and its URL, and on nothing else."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from flask import Blueprint, Flask, abort, current_app, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from webapp import __version__, content
from webapp.content.minutes import minutes_of
from webapp.languages import Language, languages, negotiate
from webapp.localize import localized
from webapp.model import Library
from webapp.reviews import review

bp = Blueprint("pages", __name__, url_prefix="/<language>")

KINDS = {"technique": "techniques", "spot": "spots", "routine": "routines", "article": "articles"}
"""Pages that exist once for each item of a part of the library."""


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.add_url_rule("/", "root", root)
    for name in ("index.html", "404.html"):
        app.add_url_rule(f"/{name}", name, lambda: render_template("chooser.html"))
    app.add_url_rule("/healthz", "healthz", lambda: {"ok": True, "version": __version__})
    app.context_processor(context)


def root() -> Response:
    """The best language for this visitor; never remembered on the server, so that there is no cookie.

    A routine that is handed on has its code in `?r=`: it opens in the receiver's language.
    """
    language = negotiate(request.headers.get("Accept-Language", ""))
    code = request.args.get("r", "")[:400]
    page = (
        url_for("pages.build", language=language.path, r=code)
        if code
        else url_for("pages.home", language=language.path)
    )
    response = redirect(page, 302)
    response.headers.update({"Vary": "Accept-Language", "Cache-Control": "no-cache"})
    return response


@bp.url_value_preprocessor
def choose_language(endpoint: str | None, values: dict[str, Any] | None) -> None:
    wanted = (values or {}).pop("language", "")
    g.language = languages().get(wanted)
    if g.language:
        return
    alias = negotiate(wanted)
    if alias.path.split("-")[0] != wanted.lower().replace("_", "-").split("-")[0]:
        g.language = negotiate(request.headers.get("Accept-Language", ""))
        abort(404)
    g.language = alias
    g.alias = True


@bp.before_request
def canonical() -> Response | None:
    """zh-TW, pt, es-MX and the like lead to the language that their readers read."""
    if not g.pop("alias", False):
        return None
    return redirect(url_for(str(request.endpoint), **(request.view_args or {})), 308)


@bp.url_defaults
def same_language(endpoint: str, values: dict[str, Any]) -> None:
    if "language" in g and "language" not in values:
        values["language"] = g.language.path


def context() -> dict[str, Any]:
    """What every template sees."""
    if "language" not in g:
        g.language = negotiate(request.headers.get("Accept-Language", ""))
    return {
        "language": g.language,
        "languages": languages(),
        "library": library_in(g.language),
        "minutes_of": minutes_of,
        "version": __version__,
        "review": review,
        "to": lambda view, **values: url_for(f"pages.{view}", **values),
        "in_language": in_language,
        "asset": lambda path: url_for("site.asset", path=path),
        "base": url_for("root"),
        "address": current_app.config["ADDRESS"],
    }


@cache
def library_in(language: Language) -> Library:
    translated: Library = localized(content.load(), language.catalog)
    return translated


def in_language(language: Language) -> str:
    """The address of the page that is being shown, in another language; its home where the page is an error."""
    if request.endpoint and request.endpoint.startswith("pages.") and not g.get("failed"):
        return url_for(request.endpoint, **{**(request.view_args or {}), "language": language.path})
    return url_for("pages.home", language=language.path)


def _simple(rule: str, name: str) -> None:
    bp.add_url_rule(rule, name, lambda: render_template(f"{name}.html"))


def _one_of(rule: str, name: str) -> None:
    def view(id: str) -> str:
        library = library_in(g.language)
        shelf = getattr(library, KINDS[name])
        if name == "spot":
            shelf = shelf | library.points
        if id not in shelf:
            abort(404)
        return render_template(f"{name}.html", **{name: shelf[id]})

    bp.add_url_rule(rule, name, view)


_simple("/", "home")
_simple("/routines/", "routines")
_simple("/techniques/", "techniques")
_simple("/spots/", "spots")
_simple("/learn/", "learn")
_one_of("/routines/<id>/", "routine")
_one_of("/techniques/<id>/", "technique")
_one_of("/spots/<id>/", "spot")
_one_of("/learn/<id>/", "article")
for _name in (
    "find",
    "check",
    "play",
    "build",
    "diary",
    "questions",
    "safety",
    "settings",
    "offline",
    "about",
    "missing",
):
    _simple(f"/{_name}/", _name)


def every_url(language: Language) -> Iterator[str]:
    """The path of every page in one language; `missing` is the page that the phone shows for an unknown address."""
    library = content.load()
    for rule in current_app.url_map.iter_rules():
        name = rule.endpoint.removeprefix("pages.")
        if name == rule.endpoint:
            continue
        if "id" not in rule.arguments:
            yield url_for(rule.endpoint, language=language.path)
            continue
        ids = [*getattr(library, KINDS[name]), *(library.points if name == "spot" else ())]
        yield from (url_for(rule.endpoint, language=language.path, id=id) for id in ids)
