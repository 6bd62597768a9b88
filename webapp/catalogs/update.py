"""kneewell text update: bring messages.pot and every .po up to date with the source."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from webapp.catalogs.extract import template
from webapp.catalogs.plurals import RULES
from webapp.languages import FOLDER, SOURCE


class PluralRuleError(ValueError):
    """A language has no plural rule yet; the message says where it belongs."""


def update(folder: Path = FOLDER, new: str = "") -> dict[str, int]:
    """Rewrites the .pot and the .po files; translations stay, new messages come empty, unused ones go (git keeps them).

    `new` is the locale of a language to begin. Returns by locale how many messages are not translated, where there are any.
    Raises PluralRuleError before anything is written.
    """
    locales = sorted({*begun(folder), SOURCE, new or SOURCE})
    if unknown := [locale for locale in locales if locale not in RULES]:
        raise PluralRuleError(
            f"No plural rule for {unknown[0]!r}: add it to RULES in webapp/catalogs/plurals.py. "
            "Locale names look like it, pt_BR, zh_Hans."
        )
    pot = template()
    write(folder / "messages.pot", pot)
    left = {}
    for locale in locales:
        path = folder / locale / "LC_MESSAGES" / "messages.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        catalog = merged(pot, read(path, locale) if path.exists() else None, locale)
        write(path, catalog)
        left[locale] = sum(bool(message.id) and untranslated(message) for message in catalog)
    return {locale: count for locale, count in left.items() if count}


def begun(folder: Path = FOLDER) -> dict[str, Path]:
    """Locale -> its messages.po, of every language that has one."""
    return {path.parts[-3]: path for path in sorted(folder.glob("*/LC_MESSAGES/messages.po"))}


def untranslated(message: Message) -> bool:
    """Whether a form of the message has no words yet."""
    return not all(text.strip() for text in several(message.string or ""))


def several(value: str | tuple[str, ...] | list[str]) -> list[str]:
    """One text or the forms of a plural, as a list."""
    return [value] if isinstance(value, str) else [text or "" for text in value]


def read(path: Path, locale: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def merged(pot: Catalog, old: Catalog | None, locale: str) -> Catalog:
    """The template's messages with the old translations; the source language translates itself."""
    catalog = Catalog(
        locale=locale,
        project="Kneewell",
        version=pot.version,
        charset="utf-8",
        fuzzy=False,
        header_comment="# Kneewell. Texts: CC BY 4.0.",
        last_translator="Kneewell",
        language_team="Kneewell",
    )
    catalog.mime_headers = [("Plural-Forms", RULES[locale])]
    for message in pot:
        if not message.id:
            continue
        known = old.get(message.id, message.context) if old else None
        string = known.string if known else ""
        if locale == SOURCE:
            string = message.id
        catalog.add(message.id, string, message.locations, auto_comments=message.auto_comments, context=message.context)
    return catalog


def write(path: Path, catalog: Catalog) -> None:
    """Same bytes for the same messages: no dates, no line numbers, no wrapping."""
    out = io.BytesIO()
    write_po(out, catalog, width=0, ignore_obsolete=True, include_lineno=False)
    lines = out.getvalue().decode().splitlines(keepends=True)
    text = "".join(
        line for line in lines if not line.startswith(('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By'))
    )
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
