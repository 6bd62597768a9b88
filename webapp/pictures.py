"""Which pictures there are and how large; templates ask by id, so that a picture that is not drawn yet leaves no hole."""

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

Side = Literal["", "left", "right"]


class Drawn(msgspec.Struct, frozen=True):
    """A file in static/pictures: `name` without its suffix, size in user units, and the knee that it shows."""

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
    svg = (FOLDER / f"{name}.svg").read_text("utf-8")
    return Markup(svg.replace("<svg ", f'<svg role="img" aria-label="{escape(words)}" ', 1))  # noqa: S704, our own file


@cache
def size(name: str) -> tuple[int, int] | None:
    """Width and height of a file from its viewBox, rounded; None without such a file. Raises ValueError on one without."""
    path = FOLDER / f"{name}.svg"
    if not path.is_file():
        return None
    view = VIEW.search(path.read_text("utf-8")[:1000])
    if not view:
        raise ValueError(f"{path.name} has no viewBox")
    return round(float(view[1])), round(float(view[2]))


@cache
def atlas() -> dict[str, Any]:
    """Where spots and points lie in the leg's four views, as the figure build wrote it; empty before the first build.

    `<view>` and `<view>-left` -> {size, places: {id: {x, y (percent), facing}}}; crops -> side -> id -> {view, viewBox}.
    """
    path = Path(__file__).parent / "content" / "atlas.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return found
