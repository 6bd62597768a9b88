"""Pseudo-languages: what shows plain was never a message, what breaks at these lengths breaks in some language.

"en" stands for accented letters in brackets, "ar" for the same words read from right to left.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.support import NullTranslations

from webapp.catalogs.extract import template
from webapp.catalogs.plurals import RULES
from webapp.catalogs.update import merged, write

KEPT = re.compile(r"(%\(\w+\)[sd]|</?[a-zA-Z][^>]*>)")
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ"
TABLE = str.maketrans(PLAIN, ACCENTED)


def accented(text: str) -> str:
    """`⟦…⟧` round the text, letters accented outside of places and tags, and as much longer as a long language would be.

    What stands between ** is shown by itself, so each piece has its own brackets.
    """
    return "**".join(map(_piece, text.split("**")))


def _piece(text: str) -> str:
    words = "".join(part if index % 2 else part.translate(TABLE) for index, part in enumerate(KEPT.split(text)))
    longer = 1.0 if len(text) <= 10 else 0.7 if len(text) <= 30 else 0.45 if len(text) <= 70 else 0.3
    return f"⟦{words} {'~' * max(1, int(len(text) * longer) - 3)}⟧"


def backwards(text: str) -> str:
    """Each run of words forced from right to left; places and tags stand between the runs."""
    pieces = re.split(rf"{KEPT.pattern}|(\*\*)", text)
    return "".join(
        piece if KEPT.fullmatch(piece) or piece == "**" else f"\u202e{piece}\u202c" for piece in pieces if piece
    )


def pseudo(folder: Path) -> list[Path]:
    """Writes both pseudo-languages as catalogs under `folder`; serve them with KNEEWELL_TRANSLATIONS=folder."""
    ways: dict[str, Callable[[str], str]] = {"en": accented, "ar": backwards}
    paths = []
    for locale, way in ways.items():
        catalog = merged(template(), None, locale)
        for message in catalog:
            if message.id:
                several = [message.id] if isinstance(message.id, str) else list(message.id)
                forms = int(RULES[locale][len("nplurals=")]) if message.pluralizable else 1
                strings = [way(several[min(form, len(several) - 1)]) for form in range(forms)]
                message.string = tuple(strings) if message.pluralizable else strings[0]
        path = folder / locale / "LC_MESSAGES" / "messages.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, catalog)
        paths.append(path)
    return paths


class Pseudo(NullTranslations):
    """A catalog that knows the messages of the template and nothing else: an unknown message stays plain English."""

    def __init__(self, pot: Catalog) -> None:
        super().__init__()
        self.known = {
            (message.context, one)
            for message in pot
            if message.id
            for one in (message.id if message.pluralizable else [message.id])
        }

    def plural(self, n: float | Decimal) -> int:
        return int(n != 1)

    def gettext(self, message: str) -> str:
        return self._shown(None, message)

    def ngettext(self, singular: str, plural: str, num: int) -> str:
        return self._shown(None, singular if num == 1 else plural)

    def pgettext(self, context: str, message: str) -> str:
        return self._shown(context, message)

    def npgettext(self, context: str, singular: str, plural: str, num: int) -> str:
        return self._shown(context, singular if num == 1 else plural)

    def _shown(self, context: str | None, message: str) -> str:
        return accented(message) if (context, message) in self.known else message
