"""The small whole figure that says which knee a close-up shows."""

from functools import cache

from ..engine.canvas import Canvas
from ..engine.dress import Dressed
from ..engine.linalg import UP
from ..engine.paint import path, shape
from ..engine.raster import Camera
from ..people.cast import ANNA

WIDTH = 88  # units


@cache
def locator(own):
    """Small whole figure in the view of the close-up: the treated leg in skin colour, a spot on its knee."""
    body = ANNA.figure()
    body.fk()
    for side, sign in (("L", 1), ("R", -1)):
        hip, shoulder = body.head["upperleg01." + side], body.head["upperarm01." + side]
        body.leg(side, hip + [0.03 * sign, -0.8, 0.02], (0, 0, 1), foot=(0.2 * sign, -0.4, 1), sole=UP)
        wrist = shoulder + [0.12 * sign, -0.5, 0.04]
        body.arm(side, wrist, (sign, 0, -0.5), (0.1 * sign, -1, 0), (-sign, 0, 0), clavicle=-6)
        body.hand(side)
    d = Dressed(body, hem=0.42)
    canvas = Canvas(Camera((0, 0, 1 if own else -1), UP, (0, -0.06, 0), 80, WIDTH, 140))
    names = ["head", "neck", "shirt", "sleeveL", "sleeveR", "armL", "armR", "pelvis", "shortL", "shortR", "legL", "legR", "hair"]
    how = {"tolerance": 1.2, "blur": 2, "corner": 80, "min_area": 30}
    canvas.raw(path("lo", canvas.outline(canvas.union(*[(d, n) for n in names]), **how)))
    canvas.raw(path("a", canvas.outline(canvas.layer(d, "legR").mask, **how)))
    x, y = canvas.camera.xy(body.at("lowerleg01.R"))
    canvas.raw(shape("circle", "spot", cx=round(x), cy=round(y), r=8))
    return "".join(canvas.out)
