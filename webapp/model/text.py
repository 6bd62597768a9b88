"""Text: a string that translators see and readers read."""

from collections.abc import Iterator
from typing import Any, Self

import msgspec


class Text(str):
    """A message. `context` parts two meanings of one English string (msgctxt); `note` is for translators.

    In TOML a plain string, or a table {text, context, note} where the field's own note does not say enough.
    """

    context: str
    note: str

    def __new__(cls, text: str, context: str = "", note: str = "") -> Self:
        self = super().__new__(cls, text)
        self.context = context
        self.note = note
        return self


def text_from_toml(kind: type, value: object) -> object:
    """msgspec's hook for the one type that it does not know; raises TypeError on anything but a text."""
    if kind is not Text:
        raise NotImplementedError(f"no TOML form for {kind}")
    if isinstance(value, str) and value.strip():
        return Text(value)
    if isinstance(value, dict) and "text" in value and set(value) <= {"text", "context", "note"}:
        return Text(**value)
    raise TypeError("expected a text that is not empty, or {text, context, note}")


def note(words: str, context: str = "") -> msgspec.Meta:
    """What translators must know of every text in a field; `context` becomes msgctxt of them all."""
    return msgspec.Meta(description=words, extra={"context": context})


def texts(value: Any, words: str = "", context: str = "", path: str = "") -> Iterator[tuple[Text, str, str, str]]:
    """Every (text, context, note, path) inside a content value, in reading order; the note of a field reaches its texts."""
    if isinstance(value, Text):
        yield value, value.context or context, ". ".join(filter(None, (words, value.note))).replace("..", "."), path
    elif isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            field_note, field_context = field_meta(field.type)
            yield from texts(getattr(value, field.name), field_note, field_context, f"{path}.{field.name}".lstrip("."))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, words, context, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, words, context, f"{path}.{key}".lstrip("."))


def field_meta(annotation: Any) -> tuple[str, str]:
    """(note, context) of a field, from the Meta in its annotation."""
    for meta in getattr(annotation, "__metadata__", ()):
        return meta.description or "", (meta.extra or {}).get("context", "")
    return "", ""
