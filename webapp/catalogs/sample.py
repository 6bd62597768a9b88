"""kneewell text sample: what a second reader reads of a language: every safety message and forty others, drawn by a seed."""

import hashlib
import random
from collections.abc import Iterator

from babel.messages.catalog import Message

from webapp.catalogs.extract import template
from webapp.catalogs.update import read
from webapp.languages import FOLDER

KINDS = {"words of the app": 14, "steps and pictures": 13, "reading": 13}
"""How many of each are drawn."""


def sheet(locale: str, seed: str) -> Iterator[str]:
    """Lines of tab-separated text: safety or sample, key, source, translation, notes. The same seed draws the same messages."""
    catalog = read(FOLDER / locale / "LC_MESSAGES" / "messages.po", locale)
    for message in drawn(seed):
        own = catalog.get(message.id, message.context)
        source, target = (_flat(text) for text in (message.id, (own and own.string) or ""))
        yield "\t".join(
            ("safety" if safety(message) else "sample", key(message), source, target, " ".join(message.auto_comments))
        )


def drawn(seed: str) -> list[Message]:
    messages = [message for message in template() if message.id]
    others = sorted((message for message in messages if not safety(message)), key=key)
    chance = random.Random(seed)  # noqa: S311 - anyone must be able to draw it again
    chosen = [
        one
        for kind, count in KINDS.items()
        for one in chance.sample([other for other in others if kind_of(other) == kind], count)
    ]
    return [*(message for message in messages if safety(message)), *chosen]


def safety(message: Message) -> bool:
    """Messages that could hurt when they are wrong carry the word in their notes."""
    return any("safety" in note.split() for note in message.auto_comments)


def key(message: Message) -> str:
    """Six hex digits that name a message in a review sheet."""
    first = message.id if isinstance(message.id, str) else message.id[0]
    return hashlib.sha1(f"{message.context or ''}\0{first}".encode(), usedforsecurity=False).hexdigest()[:6]


def kind_of(message: Message) -> str:
    place = message.locations[0][0]
    if "templates" in place:
        return "words of the app"
    steps = ("techniques", "routines", "positions", "pictures")
    return "steps and pictures" if any(part in place for part in steps) else "reading"


def _flat(text: str | tuple[str, ...] | list[str]) -> str:
    return text if isinstance(text, str) else " / ".join(text)
