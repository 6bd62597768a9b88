"""Which languages exist, how they read, and which one a visitor gets.

A language is a folder under translations/ that holds a messages.po; the .po is the only truth (there is no .mo).
"""

import functools
import io
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec
from babel.core import Locale, get_global, parse_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from webapp import cache

SOURCE = "en"
PACKAGE = Path(__file__).parent
OTHER = os.environ.get("KNEEWELL_TRANSLATIONS")
"""Another folder of catalogs: a translator's own copy, or pseudo-languages."""
PLACES = (Path(OTHER) if OTHER else PACKAGE / "translations", PACKAGE.parent / "translations")
FOLDER = next((path for path in PLACES if path.is_dir()), PACKAGE)

AUTONYMS = {"id": "Bahasa Indonesia", "pt_BR": "Português (Brasil)", "zh_Hans": "简体中文", "zh_Hant": "繁體中文"}
"""Written by hand where CLDR's own name is not what people call the language."""

MACRO = {
    "yue": "zh-Hant",
    "cmn": "zh",
    "no": "nb",
    "tl": "fil",
    "iw": "he",
    "in": "id",
    "arz": "ar",
    "apc": "ar",
    "prs": "fa",
}
"""Codes that stand for, or are read by the readers of, another code."""

HEADER_LIMIT = 1000
"""Characters of Accept-Language that are looked at; real ones are under 200."""


class Language(msgspec.Struct, frozen=True):
    """One language of the site. `locale` is the folder's name (zh_Hans), `tag` BCP 47 (zh-Hans), `path` the URL part."""

    locale: str
    tag: str
    path: str
    autonym: str
    direction: str
    catalog: Translations

    def plural_table(self) -> str:
        """Index of the plural form for n = 0..199 as digits; from 200 on n counts as 100 + n % 100.

        True for every CLDR rule on whole numbers below a million, and far shorter than a parser in the browser.
        """
        return "".join(str(self.catalog.plural(n)) for n in range(200))

    def name_in(self, reader: "Language") -> str:
        """This language's name in the reader's language."""
        return _display_name(self.locale, reader.locale) or self.autonym

    def script(self) -> str:
        """Language and script, like zh-Hant: what the browser compares when it chooses by itself."""
        return "-".join(_subtags(self.tag)[:2])


@functools.cache
def _display_name(locale: str, reader: str) -> str:
    return str(Locale.parse(locale).get_display_name(reader) or "")


@functools.cache
def languages(folder: Path = FOLDER) -> dict[str, Language]:
    """All languages by URL part, the source language first, then by autonym."""
    found = [_language(path) for path in sorted(folder.glob("*/LC_MESSAGES/messages.po"))]
    found.sort(key=lambda language: (language.locale != SOURCE, language.autonym.casefold()))
    return {language.path: language for language in found}


def _language(po: Path) -> Language:
    name = po.parts[-3]
    locale = Locale.parse(name)
    tag = name.replace("_", "-")
    own = str(locale.get_display_name(name))
    autonym = AUTONYMS.get(name) or own[0].upper() + own[1:]
    return Language(name, tag, tag.lower(), autonym, locale.text_direction, read_catalog(po, locale))


def read_catalog(po: Path, locale: Locale | None = None) -> Translations:
    """A .po file as gettext translations, through the .mo format. Raises ValueError on a broken file."""
    source = po.read_bytes()
    mo = cache.cached(f"catalog-{po.parts[-3]}", cache.digest([source]), lambda: compiled(source, locale))
    return Translations(io.BytesIO(mo), "messages")


def compiled(source: bytes, locale: Locale | None) -> bytes:
    catalog = read_po(io.BytesIO(source), locale=locale, abort_invalid=True)
    catalog.fuzzy = False  # a fuzzy header would make the whole catalog vanish
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def negotiate(accept: str, known: Iterable[Language] | None = None) -> Language:
    """The language for an Accept-Language header; script-aware (zh-TW is never zh-Hans), the source language else."""
    choices = list(known if known is not None else languages().values())
    wanted = (_maximized(tag) for tag in _by_quality(accept[:HEADER_LIMIT]))
    for language, script, territory in filter(None, wanted):
        same = [choice for choice in choices if _subtags(choice.tag)[:2] == (language, script)]
        if same:
            return next((choice for choice in same if _subtags(choice.tag)[2] == territory), same[0])
    return next(choice for choice in choices if choice.locale == SOURCE)


def _by_quality(accept: str) -> list[str]:
    ranked = []
    for place, part in enumerate(accept.split(",")):
        tag, _, weight = part.strip().partition(";q=")
        try:
            quality = float(weight or 1)
        except ValueError:
            quality = 0
        if tag and tag != "*" and quality > 0:
            ranked.append((-quality, place, tag))
    return [tag for _, _, tag in sorted(ranked)]


@functools.cache
def _subtags(tag: str) -> tuple[str, str, str]:
    return _maximized(tag) or (tag, "", "")


def _maximized(tag: str) -> tuple[str, str, str] | None:
    """(language, script, territory) with CLDR's likely subtags filled in; None for junk."""
    first, *rest = tag.replace("_", "-").split("-")
    try:
        language, territory, script = parse_locale("-".join([MACRO.get(first.lower(), first), *rest]), sep="-")[:3]
    except ValueError:
        return None
    likely: dict[str, str] = get_global("likely_subtags")  # type: ignore[assignment]
    keys = [f"{language}_{script}_{territory}", f"{language}_{territory}", f"{language}_{script}", language]
    full = next((likely[key] for key in keys if key in likely), f"{language}__")
    _, likely_script, likely_territory = (*full.split("_"), "", "")[:3]
    return language, script or likely_script, territory or likely_territory
