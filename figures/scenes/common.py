"""What several scenes share: heads, pillow, hand style, arrows."""

import numpy as np

from ..engine.canvas import Canvas
from ..engine.dress import Dressed
from ..engine.faces import eye, hair
from ..engine.layers import Style
from ..engine.linalg import UP, unit
from ..engine.paint import path, shape
from ..engine.raster import Camera
from ..engine.trace import ring_path

BODY = Style(lines=18)
FACE = Style(lines=6, shade=0.2, tolerance=1.2)
NECK = Style(shade=0.2)
ARM = Style(lines=6, tolerance=1.2)
HAND = Style(lines=5, tolerance=0.6, blur=1.5, edge=1.4, line_tolerance=1.2)
CLOTH = Style(shade=None)
WIDE = "fig-in"
SOLO_BOX = (12, 60, 776, 396)


def solo_canvas(body, person, centre, scale, hem=0.36, tilt=-0.16):
    """The dressed body and a canvas round `centre`, `scale` units per metre."""
    d = Dressed(body, person.hair, hem=hem)
    return Canvas(Camera((0, tilt, -1), UP, centre, scale, 800, 520)), d


def head(canvas, body, person, eyes):
    """Head with lids, beard and hair."""
    canvas.draw(body, "head", person.skin, FACE)
    for side in eyes:
        eye(canvas, body, side)
    if person.beard:
        hair(canvas, body, person.hair_class, "beard")
    hair(canvas, body, person.hair_class)


def pillow(canvas, body, width=92, height=36):
    """A flat pillow under a lying head."""
    x, y = (round(v) for v in canvas.camera.xy(body.figure.at("head")))
    x, y, w = x - width // 2 - 20, y + 6, width
    data = (
        f"M{x} {y}q0-18 20-20q{w // 2}-6 {w} 0q18 2 18 18v{height - 20}q0 16-18 18q-{w // 2} 6-{w} 0q-20-2-20-18z"
    )
    canvas.raw(path("pl", data))


def cap(data_from, to, size):
    """Two strokes of an arrow head at `to` for a line that comes from `data_from` (picture units)."""
    end, way = np.asarray(to, float), unit(np.asarray(to, float) - data_from)
    across = np.array([-way[1], way[0]])
    a, b = end - way * size + across * size * 0.85, end - way * size - across * size * 0.85
    return "M" + "L".join(f"{round(x)} {round(y)}" for x, y in (a, end, b))


def arrow(canvas, start, end, bend=0.0, both=False, size=15):
    """A stroke from `start` to `end` (picture units), bent sideways by `bend`, with a head at the end or both."""
    p, q = np.asarray(start, float), np.asarray(end, float)
    way = unit(q - p)
    middle = (p + q) / 2 + np.array([-way[1], way[0]]) * bend
    data = f"M{round(p[0])} {round(p[1])}"
    data += f"Q{round(middle[0])} {round(middle[1])} " if bend else "L"
    data += f"{round(q[0])} {round(q[1])}" + cap(middle if bend else p, q, size)
    canvas.raw(path("ar", data + (cap(q, p, size) if both else "")))


def circle_arrow(canvas, centre, radius, clockwise=True, size=13):
    """Three quarters of a circle with a head, as curves: an arc's numbers are not all places, which reflection needs."""
    x, y = centre
    s, r, k = 1 if clockwise else -1, radius, round(radius * 0.5523)
    data = f"M{round(x - s * r)} {round(y)}c0 {-k} {s * (r - k)} {-r} {s * r} {-r}"
    data += f"c{s * k} 0 {s * r} {r - k} {s * r} {r}c0 {k} {-s * (r - k)} {r} {-s * r} {r}"
    data = data.replace(" -", "-")
    canvas.raw(path("ar", data + cap(np.array([x + s * 8, y + radius]), (x, y + radius), size)))


def ball(canvas, centre, radius):
    """A soft ball or the end of a roller."""
    x, y = (round(v) for v in centre)
    canvas.raw(shape("circle", "ro", cx=x, cy=y, r=round(radius)))
    canvas.raw(shape("circle", "ro2", cx=x - 3, cy=y - 3, r=round(radius * 0.55)))


def outline_of(canvas, points):
    """Closed smooth path through world points."""
    return ring_path(canvas.camera(np.asarray(points))[:, :2])
