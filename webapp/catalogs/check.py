"""kneewell text check: what a machine can know of a translation. Exit 1 on any finding; none is a matter of taste."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from webapp.catalogs.extract import template
from webapp.catalogs.plurals import RULES
from webapp.catalogs.rules import string_findings
from webapp.catalogs.sides import SIDES
from webapp.catalogs.update import begun, read, several, untranslated
from webapp.languages import FOLDER, SOURCE

EMPTY = "not translated"
EACH = 5
"""Up to so many messages that are not translated have a line each; more are counted in one line."""
SHOWN = 60
"""Characters of a message that a finding quotes."""


def check(folder: Path = FOLDER) -> list[str]:
    """All findings, one line each: `locale: message: what is wrong`."""
    pot = template()
    path = folder / "messages.pot"
    current = path.is_file() and _keys(pot) == _keys(read(path, SOURCE))
    findings = [] if current else [f"{path.name}: missing or out of date, run: kneewell text update"]
    for locale, path in begun(folder).items():
        found = [*language_findings(locale), *catalog_findings(pot, read(path, locale), locale)]
        findings += [f"{locale}: {line}" for line in errors_first(found)]
    return findings


def language_findings(locale: str) -> Iterator[str]:
    """What the app's own tables do not know yet of a language. The source language needs nothing."""
    if locale not in RULES:
        yield "no plural rule in RULES (webapp/catalogs/plurals.py)"
    if locale != SOURCE and locale.split("_")[0] not in SIDES:
        yield "no words for left and right in SIDES (webapp/catalogs/sides.py)"


def errors_first(findings: Iterable[str]) -> list[str]:
    """The findings of one language: faults, then what is not translated; more than EACH of these are one line."""
    faults: list[str] = []
    empty: list[str] = []
    for line in findings:
        (empty if line.endswith(f": {EMPTY}") else faults).append(line)
    if len(empty) > EACH:
        first = empty[0].removesuffix(f": {EMPTY}")
        empty = [f"{len(empty)} messages are {EMPTY}, the first is {first}"]
    return faults + empty


def quoted(text: str) -> str:
    """A message in quotes, cut to SHOWN characters with an ellipsis."""
    return repr(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")


def _keys(catalog: Catalog) -> set[tuple[str, str]]:
    return {(str(message.id), message.context or "") for message in catalog if message.id}


def catalog_findings(pot: Catalog, catalog: Catalog, locale: str) -> Iterator[str]:
    rule = RULES.get(locale, catalog.plural_forms)
    if catalog.plural_forms.rstrip(";") != rule.rstrip(";"):
        yield f"header: Plural-Forms is not {rule}"
    for id, _ in sorted(_keys(pot) - _keys(catalog)):
        yield f"{quoted(id)}: missing"
    for id, _ in sorted(_keys(catalog) - _keys(pot)):
        yield f"{quoted(id)}: not a message of the app"
    for message in catalog:
        if message.id:
            yield from (
                f"{quoted(str(message.id))}: {finding}"
                for finding in message_findings(message, catalog.num_plurals, locale)
            )


def message_findings(message: Message, plurals: int, locale: str) -> Iterator[str]:
    sources, strings = several(message.id), several(message.string or "")
    if message.fuzzy:
        yield "fuzzy"
    if message.pluralizable and len(strings) != plurals:
        yield f"{len(strings)} plural forms, not {plurals}"
    if untranslated(message):
        yield EMPTY
    for string in filter(str.strip, strings):
        yield from string_findings(sources, string, locale)
