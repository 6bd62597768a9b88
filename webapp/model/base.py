"""The base of all content values: frozen, keyword only, and strict about unknown keys."""

import msgspec


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`id` is the file name, the table's name or a key in the file; `order` sorts a list that people see."""

    id: str = ""
    order: int = 0
