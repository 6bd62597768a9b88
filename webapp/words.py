"""Translated words in templates: jinja2's i18n extension on the catalog of the page's language."""

import datetime
from collections.abc import Callable
from typing import Any

from babel.dates import format_date
from flask import Flask, g
from markupsafe import Markup, escape

from webapp.languages import Language, languages


def init_app(app: Flask) -> None:
    env = app.jinja_env
    env.trim_blocks = env.lstrip_blocks = True
    env.add_extension("jinja2.ext.i18n")
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: catalog().gettext(text),
        lambda one, many, n: catalog().ngettext(one, many, n),
        newstyle=True,
        pgettext=lambda context, text: catalog().pgettext(context, text),
        npgettext=lambda context, one, many, n: catalog().npgettext(context, one, many, n),
    )
    env.globals.update(plural_forms=plural_forms, plural_forms_of=plural_forms_of, bold=bold, date=date)


def catalog() -> Any:
    language: Language = g.get("language") or languages()["en"]
    return language.catalog


def plural_forms(one: str, many: str) -> list[str]:
    """All plural forms of a message in the page's language, by gettext index; for the browser to choose from.

    In templates the extractor sees it as `plural_forms(ngettext-like singular, plural)`.
    """
    return _forms(lambda n: catalog().ngettext(one, many, n), many)


def plural_forms_of(context: str, one: str, many: str) -> list[str]:
    """The same for a message with a context."""
    return _forms(lambda n: catalog().npgettext(context, one, many, n), many)


def _forms(form: Callable[[int], str], many: str) -> list[str]:
    count = max(int(digit) for digit in g.language.plural_table()) + 1
    forms = {catalog().plural(n): form(n) for n in range(200)}
    return [forms.get(index, many) for index in range(count)]


def date(iso: str) -> str:
    """An ISO date as the page's readers write it."""
    return str(format_date(datetime.date.fromisoformat(iso), "long", locale=g.language.locale))


def bold(text: str) -> Markup:
    """`**words**` in a translated text as <strong>; everything else is escaped."""
    parts = str(escape(text)).split("**")
    return Markup("".join(f"<strong>{part}</strong>" if odd % 2 else part for odd, part in enumerate(parts)))  # noqa: S704
