"""The content as the browser's scripts need it: ids and numbers, never words."""

import json
from typing import Any

import msgspec

from webapp import content
from webapp.model import Item, Library, Text
from webapp.model.massage import Routine, Spot, Step, Technique

SAFETY = ("screens", "flags", "conditions", "effects", "limits", "areas", "cards", "stops", "emergency")
"""Parts of the library that the check and the planner read as they are, without their words."""


def library_json() -> bytes:
    """static/library.json; its shape is written down in docs/architecture.md."""
    library = content.load()
    data = {
        "positions": {
            p.id: {"place": p.place, "who": p.who, "kneeling": p.kneeling} for p in library.positions.values()
        },
        "techniques": {t.id: _technique(t) for t in library.techniques.values()},
        "spots": {s.id: _spot(s) for s in (library.spots | library.points).values()},
        "routines": {r.id: _routine(r) for r in library.routines.values()},
        "safety": _safety(library),
    }
    return json.dumps(data, separators=(",", ":")).encode()


def _technique(technique: Technique) -> dict[str, Any]:
    plain = {name: getattr(technique, name) for name in ("who", "position", "twin", "gentle", "thumbless", "tool")}
    steps = [_step(technique, step) for step in technique.steps]
    return {
        **plain,
        "oil": technique.oil != "no",
        "seconds": technique.dose.seconds,
        "cap": technique.dose.cap,
        "steps": steps,
    }


def _step(technique: Technique, step: Step) -> dict[str, Any]:
    names = ("seconds", "pace", "hold", "release", "force", "thumbs", "areas")
    return {"id": f"{technique.id}-{step.id}", **{name: getattr(step, name) for name in names}}


def _spot(spot: Spot) -> dict[str, Any]:
    return {"partner": spot.partner, "solo": spot.solo, "areas": spot.areas, "shape": spot.shape}


def _routine(routine: Routine) -> dict[str, Any]:
    parts = [
        {"technique": part.technique, "seconds": part.seconds, "spot": part.spot}
        | ({"hold": part.hold} if part.hold else {})
        for part in routine.parts
    ]
    return {
        "who": routine.who,
        "minutes": routine.minutes,
        "beginner": routine.beginner,
        "suits": routine.suits,
        "parts": parts,
    }


def _safety(library: Library) -> dict[str, Any]:
    return {name: wordless(getattr(library, name)) for name in SAFETY if hasattr(library, name)}


def wordless(value: Any) -> Any:
    """A content value as JSON data without its texts, sources and empty fields."""
    if isinstance(value, Item):
        pairs = ((field.name, getattr(value, field.name)) for field in msgspec.structs.fields(value))
        return {
            name: wordless(item)
            for name, item in pairs
            if name not in ("sources", "order") and item not in ("", (), None) and not has_words(item)
        }
    if isinstance(value, dict):
        return {key: wordless(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [wordless(item) for item in value]
    return value


def has_words(value: Any) -> bool:
    return isinstance(value, Text) or (isinstance(value, tuple) and any(isinstance(item, Text) for item in value))
