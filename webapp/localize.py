"""A translated copy of a content value. Pure."""

from typing import Any

import msgspec
from babel.support import Translations

from webapp.model.text import Text, field_meta


def localized(value: Any, catalog: Translations, context: str = "") -> Any:
    """`value` with every Text inside it replaced by its translation; everything else is shared, nothing is changed."""
    if isinstance(value, Text):
        meaning = value.context or context
        return catalog.pgettext(meaning, value) if meaning else catalog.gettext(value)
    if isinstance(value, msgspec.Struct):
        return msgspec.structs.replace(value, **dict(_fields(value, catalog)))
    if isinstance(value, tuple):
        return tuple(localized(item, catalog, context) for item in value)
    if isinstance(value, dict):
        return {key: localized(item, catalog, context) for key, item in value.items()}
    return value


def _fields(value: msgspec.Struct, catalog: Translations) -> list[tuple[str, Any]]:
    return [
        (field.name, localized(getattr(value, field.name), catalog, field_meta(field.type)[1]))
        for field in msgspec.structs.fields(value)
    ]
