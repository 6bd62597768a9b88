"""A pseudo-language: every letter accented, every message in brackets. What shows plain was never a message."""

import re
from decimal import Decimal

from babel.messages.catalog import Catalog
from babel.support import NullTranslations

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
