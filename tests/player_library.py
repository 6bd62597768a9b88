"""A small library and plans for tests of the player: the shapes of the real one, few enough to reason about."""

from typing import Any


def step(id: str, **values: Any) -> dict[str, Any]:
    plain = {"seconds": 0, "pace": 3, "hold": 0, "release": 0, "force": "stroke", "thumbs": False, "areas": ["a6"]}
    return {"id": id, **plain, **values}


def technique(who: str, position: str, *steps: dict[str, Any], cap: int = 600) -> dict[str, Any]:
    return {"who": who, "position": position, "oil": False, "seconds": 300, "cap": cap, "steps": list(steps)}


LIBRARY: dict[str, Any] = {
    "positions": {},
    "techniques": {
        "lift": technique("partner", "calf", step("lift-warm", seconds=30), step("lift-slide", areas=["a6", "a7"])),
        "friction": technique("partner", "calf", step("friction-glide", thumbs=True)),
        "spot-press": technique(
            "partner",
            "flat",
            step("spot-press-slide", seconds=20),
            step("spot-press-hold", hold=10, release=3, thumbs=True, force="press"),
            cap=120,
        ),
        "quad-solo": technique("solo", "bed", step("quad-solo-knead", areas=["a7"], force="knead")),
    },
    "spots": {"p1": {"areas": ["a1"]}, "p2": {"areas": ["a2"]}},
    "routines": {},
    "safety": {
        "stops": {
            "sore": {"action": "ease"},
            "joint": {"action": "skip"},
            "tingling": {"action": "stop"},
            "calf": {"action": "stop"},
        }
    },
}

LIFT = {"technique": "lift", "seconds": 180}
FRICTION = {"technique": "friction", "seconds": 130}
SPOT = {"technique": "spot-press", "spot": "p1", "seconds": 115}
SOLO = {"technique": "quad-solo", "seconds": 150}


def plan(*parts: dict[str, Any], knees: tuple[str, ...] = ("left", "right")) -> dict[str, Any]:
    """The same parts on each knee, nothing skipped."""
    both = [{"spot": "", **part, "knee": knee} for knee in knees for part in parts]
    return {"outcome": "go", "parts": both, "skipped": [], "changed": [], "limit": {}, "oil": True, "total": 0}
