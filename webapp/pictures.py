"""Which pictures there are and how large; templates ask by id, so that a picture that is not drawn yet leaves no hole.

A left knee's drawing is the reflection of the right one's: the phone makes it again by itself, so that only one of them travels.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
from flask import Flask
from markupsafe import Markup, escape

from webapp.assets import STATIC

FOLDER = STATIC / "pictures"
VIEW = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')
COMMAND = re.compile("([a-zA-Z])([^a-zA-Z]*)")
NUMBER = re.compile(r"-?\d+")

Side = Literal["", "left", "right"]


class Drawn(msgspec.Struct, frozen=True):
    """A drawing: `name` of its file without the suffix, size in user units, and the knee that it shows."""

    name: str
    width: int
    height: int
    side: Side


def init_app(app: Flask) -> None:
    app.jinja_env.globals.update(drawn=drawn, drawing=drawing, atlas=atlas)


def drawn(id: str, side: Side = "") -> Drawn | None:
    """The file for a picture, of the wanted knee where there are two; None where nobody has drawn it."""
    names: list[tuple[str, Side]] = [(f"{id}-{side}", side)] if side else []
    names += [(id, ""), (f"{id}-right", "right"), (f"{id}-left", "left")]
    for name, shown in names:
        if found := size(name):
            return Drawn(name, *found, shown)
    return None


def drawing(name: str, words: str) -> Markup:
    """The drawing of a file itself, for a page that shows it with its first paint; `words` say what is seen."""
    return Markup(files()[name].replace("<svg ", f'<svg role="img" aria-label="{escape(words)}" ', 1))  # noqa: S704, our own file


@cache
def size(name: str) -> tuple[int, int] | None:
    """Width and height of a drawing from its viewBox, rounded; None without such a file. Raises ValueError on one without."""
    if name not in files():
        return None
    view = VIEW.search(files()[name][:1000])
    if not view:
        raise ValueError(f"{name}.svg has no viewBox")
    return round(float(view[1])), round(float(view[2]))


@cache
def files() -> dict[str, str]:
    """Every drawing by its file's name without the suffix: those in static/pictures, and a `-left` for each `-right`."""
    drawn = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.svg"))}
    rights = {name.removesuffix("-right"): svg for name, svg in drawn.items() if name.endswith("-right")}
    return drawn | {f"{name}-left": reflected(svg) for name, svg in rights.items()}


def reflected(svg: str) -> str:
    """The other knee's drawing: every x is counted from the other edge, motions too. worker/reflect.js makes the same bytes.

    No transform does it, so that nothing in a page is ever turned over. Understands what the figure build writes: whole
    numbers, path commands made of places alone (no h, v, a), circles, a moved group; a rect is a band from edge to edge.
    """
    width = int(VIEW.search(svg)[1])  # type: ignore[index]

    def turned(found: re.Match[str]) -> str:
        edge = width if found[1].isupper() else 0
        numbers = (number if i % 2 else str(edge - int(number)) for i, number in enumerate(NUMBER.findall(found[2])))
        return found[1] + " ".join(numbers).replace(" -", "-")

    svg = re.sub(' d="([^"]*)"', lambda data: f' d="{COMMAND.sub(turned, data[1])}"', svg)
    svg = re.sub(r' cx="(\d+)"', lambda x: f' cx="{width - int(x[1])}"', svg)
    return svg.replace("translate(", "translate(-", 1).replace('class="fig-in', 'class="fig-in fig-left', 1)


@cache
def atlas() -> dict[str, Any]:
    """Where spots and points lie in the right leg's four views, as the figure build wrote it; empty before the first build.

    `<view>` -> {size, places: {id: {x, y (percent), facing}}}; crops -> id -> {view, viewBox}.
    """
    path = Path(__file__).parent / "content" / "atlas.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return found
