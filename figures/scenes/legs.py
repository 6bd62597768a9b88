"""Two legs: the check for a swollen calf or a hot knee, and the change to the other knee."""

from dataclasses import replace

import cv2
import numpy as np

from ..engine.canvas import Canvas
from ..engine.dress import Dressed
from ..engine.layers import Style, clean
from ..engine.linalg import UP, unit
from ..engine.paint import path, shape
from ..engine.raster import Camera, vertex_normals
from ..engine.touch import leg_surface
from ..engine.trace import line_path
from ..people.cast import ANNA, OMAR
from .common import WIDE, arrow, outline_of

SCALE = 430  # units per metre
BOX = (0, 0, 776, 396)
SKIN = Style(tolerance=2.0, blur=5, shade=0.25, shade_blur=12, lines=26)
CLOTH = Style(shade=None, tolerance=2.0, blur=5)


def _standing(person):
    """Both legs, feet a hand apart."""
    body = person.figure()
    body.fk()
    for side, sign in (("L", 1), ("R", -1)):
        hip = body.head["upperleg01." + side]
        foot = unit((0.14 * sign, 0, 1))
        body.leg(side, hip + [0.05 * sign, -0.83, -0.01], (0.05 * sign, 0, 1), foot=foot, sole=UP)
    body.fk()
    return body


def _swell(body, side, centre, reach, by):
    """Push the skin of one leg outwards by `by` metres round the point `centre` (`reach`: metres in x, y, z)."""
    vertices = body.skin()
    normals = vertex_normals(vertices, body.mesh.triangles)
    far = (((vertices - centre) / reach) ** 2).sum(1)
    body.extra = normals * (by * np.exp(-far) * body.bones("upperleg", "lowerleg", side=side))[:, None]


def _stage(body, back):
    d = Dressed(body, hem=0.62)
    knee = body.at("lowerleg01.R")[1]
    forward = (0, -0.12, 1) if back else (0, -0.12, -1)
    canvas = Canvas(Camera(forward, UP, (0, knee - 0.085, 0), SCALE, 776, 396), pad=(0, 60), line=1.6)
    floor = body.at("foot.R")[1] - 0.075
    row = canvas.camera.xy((0, floor, 0))[1]
    canvas.band(row - 22, row + 20, 60)
    canvas.floor_shadow(d, floor=floor)
    return canvas, d


def _legs(canvas, d, person, hot=None):
    for side in "LR":
        canvas.draw(d, "leg" + side, person.skin, SKIN)
    if hot is not None:
        canvas.raw(path("hot", canvas.outline(hot, 2, 10, 200, 90)))
    canvas.draw(d, "pelvis", "e", CLOTH)
    for side in "LR":
        canvas.draw(d, "short" + side, "e", replace(CLOTH, rim=(-6, 4)))


def _near(canvas, d, side, centre, reach):
    """Mask of the skin of one leg near a world point (`reach`: units in x and y)."""
    x, y = canvas.camera.xy(centre)
    rows, columns = np.indices(canvas.shape) / 2
    inside = ((columns - canvas.pad[0] - x) / reach[0]) ** 2 + ((rows - canvas.pad[1] - y) / reach[1]) ** 2 < 1
    leg = canvas.layer(d, "leg" + side).mask
    return clean(inside & (cv2.erode(leg.astype(np.uint8), np.ones((5, 5))) > 0), 100)


def _kneecap(canvas, body, side):
    skin, knee, rim = leg_surface(body, side), body.at("lowerleg01." + side), []
    for t in np.linspace(0, 2 * np.pi, 40, endpoint=False):
        y = 0.034 + 0.026 * np.sin(t) - (0.004 if np.sin(t) < 0 else 0)
        x = 0.030 * np.cos(t) * (1 if np.sin(t) > -0.2 else 0.86)
        rim.append(skin.ray(knee + [0, y, 0], (x / 0.055, 0, 1))[0])
    canvas.raw(path("pa", outline_of(canvas, rim), stroke_width=1.8))


def check_calf():
    """From behind: the right calf thicker and redder than the left."""
    body = _standing(ANNA)
    calf = body.at("lowerleg01.R") + [0, -0.13, -0.04]
    _swell(body, "R", calf, (0.14, 0.13, 0.14), 0.030)
    canvas, d = _stage(body, back=True)
    _legs(canvas, d, ANNA, _near(canvas, d, "R", calf + [0, -0.015, 0], (46, 62)))
    crease = ""
    for side in "LR":
        knee = body.at("lowerleg01." + side)
        line = [canvas.camera.xy(knee + [x, -0.006 * np.cos(x * 40), -0.05]) for x in np.linspace(-0.035, 0.035, 9)]
        crease += line_path(np.array(line), 1.6)
    canvas.raw(path("al", crease))
    return {"check-calf": canvas.svg(WIDE, BOX)}


def check_knee():
    """From the front: the left knee swollen and hot, the right one as usual."""
    body = _standing(OMAR)
    knee = body.at("lowerleg01.L") + [0, 0.04, 0.03]
    _swell(body, "L", knee, (0.14, 0.075, 0.14), 0.026)
    canvas, d = _stage(body, back=False)
    _legs(canvas, d, OMAR, _near(canvas, d, "L", knee, (48, 42)))
    _kneecap(canvas, body, "R")
    x, y = canvas.camera.xy(knee)
    waves = ""
    for i in (0, 1, 2):
        left = x + 62 + 18 * i
        waves += f"M{left:.0f} {y + 28:.0f}q-10-14 0-28t0-28"
    canvas.raw(path("heat", waves))
    return {"check-knee": canvas.svg(WIDE, BOX)}


def switch():
    """From the front: an arrow from the left knee, which is done, to the right one, which has a ring."""
    body = _standing(ANNA)
    canvas, d = _stage(body, back=False)
    _legs(canvas, d, ANNA)
    places = {}
    for side in "LR":
        _kneecap(canvas, body, side)
        places[side] = canvas.camera.xy(body.at("lowerleg01." + side) + [0, 0.035, 0.05])
    done = places["L"]
    x, y = (round(v) for v in places["R"])
    for classes in ("ring0", "ring"):
        canvas.raw(shape("circle", classes, cx=x, cy=y, r=50))
    start, end = np.array([done[0] - 12, y + 52]), np.array([x + 42, y + 48])
    arrow(canvas, start, end, bend=-30)
    return {"switch-right": canvas.svg(WIDE, BOX)}


PICTURES = {"check-calf": check_calf, "check-knee": check_knee, "switch": switch}
