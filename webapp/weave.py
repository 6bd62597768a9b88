"""Pages of all languages as one weave: what is the same everywhere is kept once, a language adds only its own words.

A phone holds one `pages.json` and a list of texts for each language instead of a site for each.
"""

import re
from collections.abc import Mapping
from itertools import count

FIRST, LAST = 0xE000, 0xF8FD
"""Unicode's private use area: one character a text, so that a page is put together with a single replace."""
NEW = "\uf8fe"
"""The text after the newest so far. Most texts stand once; one character for all of these is 2 kB less to fetch."""
HERE = "\uf8ff"
"""The page's own path: its links to itself in all languages are then the same as those of every other page."""
PIECES = re.compile('([<>"])')
Pages = Mapping[str, str]
"""Bodies of one language by their path below the language."""
Woven = tuple[int, str]
"""How many texts the pages before it have brought, and the page with private characters in the place of texts."""


def weave(languages: Mapping[str, Pages]) -> tuple[dict[str, Woven], dict[str, list[str]]]:
    """(woven pages by path, the texts of each language in the order of the characters).

    `languages` maps the start of a language's addresses ("/es/") to its pages; that start is its first text.
    A page whose markup differs between languages is a text as a whole. Raises ValueError when there are too many texts.
    """
    starts, own = tuple(languages), chr(FIRST)
    slots = {starts: own}

    def slot(values: tuple[str, ...]) -> str:
        known = slots.setdefault(values, new := chr(FIRST + len(slots)))
        return NEW if known == new else known

    def piece(values: tuple[str, ...]) -> str:
        inside = {value.removeprefix(start) for value, start in zip(values, starts, strict=True)}
        return values[0] if len(set(values)) == 1 else own + inside.pop() if len(inside) == 1 else slot(values)

    several = list(languages.values())
    pages = {}
    for path in several[0]:
        before = len(slots)
        lines = zip(*even([page[path].splitlines(keepends=True) for page in several]), strict=True)
        pieces = (zip(*even([PIECES.split(text) for text in same]), strict=True) for same in lines)
        woven = "".join(piece(values) for line in pieces for values in line)
        pages[path] = before, woven.replace(path, HERE) if path else woven
    if len(slots) > LAST - FIRST + 1:
        raise ValueError(f"{len(slots)} texts do not fit into the private use area")
    return pages, {start: [values[i] for values in slots] for i, start in enumerate(starts)}


def even(several: list[list[str]]) -> list[list[str]]:
    """The same when all have as many pieces; else each as one piece: a language's plural forms, its own order of tags."""
    return several if len(set(map(len, several))) == 1 else [["".join(pieces)] for pieces in several]


def page(path: str, woven: Woven, texts: list[str]) -> str:
    """The page again; the worker does the same."""
    new, body = count(woven[0]), woven[1]

    def text(found: re.Match[str]) -> str:
        return texts[next(new) if found[0] == NEW else ord(found[0]) - FIRST]

    return re.sub(f"[{chr(FIRST)}-{NEW}]", text, body).replace(HERE, path)
