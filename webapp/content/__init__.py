"""The content: TOML files beside this module, read into one frozen Library.

A folder holds one item a file, a file one item a table; the file's or table's name is the item's id.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, get_args

import msgspec

from webapp.content.check import check
from webapp.model import Item, Library
from webapp.model.text import text_from_toml

HERE = Path(__file__).parent


class ContentError(ValueError):
    """A content file is wrong; the message names the file, the place in it and what was expected."""


@cache
def load(folder: Path = HERE) -> Library:
    """Read and check everything. Raises ContentError at the first wrong file, listing all dangling references."""
    kinds = [field for field in msgspec.structs.fields(Library) if field.name not in Item.__struct_fields__]
    shelves: dict[str, Any] = {field.name: _shelf(folder, field) for field in kinds}
    library = Library(**shelves)
    if problems := check(library):
        raise ContentError("\n".join(problems))
    return library


def _shelf(folder: Path, field: msgspec.structs.FieldInfo) -> dict[str, Any]:
    kind = get_args(field.type)[1]
    single = folder / f"{field.name}.toml"
    if single.exists():
        found = {key: (single, value) for key, value in tomllib.loads(single.read_text("utf-8")).items()}
    else:
        files = sorted((folder / field.name).glob("*.toml"))
        found = {path.stem: (path, tomllib.loads(path.read_text("utf-8"))) for path in files}
    items = [_item(kind, key, path, value) for key, (path, value) in found.items()]
    return {item.id: item for item in sorted(items, key=lambda item: item.order)}


def _item(kind: type, key: str, path: Path, value: dict[str, Any]) -> Any:
    try:
        return msgspec.convert({**value, "id": key}, kind, dec_hook=text_from_toml)
    except msgspec.ValidationError as error:
        raise ContentError(f"{path.name} [{key}]: {error}") from error
