"""kneewell text update: bring messages.pot and every .po up to date with the source."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from webapp.catalogs.extract import template
from webapp.catalogs.plurals import RULES
from webapp.languages import FOLDER, SOURCE


def update(folder: Path = FOLDER, new: str = "") -> None:
    """Rewrites the .pot and the .po files; translations stay, new messages come empty, unused ones go (git keeps them)."""
    pot = template()
    write(folder / "messages.pot", pot)
    begun = {path.name for path in folder.iterdir() if path.is_dir()}
    for locale in sorted(begun | {SOURCE, new or SOURCE}):
        path = folder / locale / "LC_MESSAGES" / "messages.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, merged(pot, read(path, locale) if path.exists() else None, locale))


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
