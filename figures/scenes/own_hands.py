"""One's own hands on one's own knee, seen with one's own eyes: thigh below, foot above, own left on the left."""

import numpy as np

from ..people.cast import ANNA, GRACE, JOHN, OMAR
from .closeup import Closeup

ELBOWS = {"R": (-0.35, 1, 0.25), "L": (0.35, 1, 0.25)}  # back towards the hip and a little outwards


def _alone(person, centre=0.03, behind=0.66, **more):
    """Sitting with the leg out, leaning over the thigh. `behind`: metres from the knee to the pelvis."""
    c = Closeup(person, person, centre=centre, own=True, **more)
    lean = np.radians(25)
    c.giver_at(
        [0.10, behind, -0.10],
        ahead=(0, -np.cos(lean), -np.sin(lean)),
        above=(0, -np.sin(lean), np.cos(lean)),
    )
    return c


def lift_slide():
    """Hands above and below the kneecap slide away from it."""
    c = _alone(ANNA, sleeves=True)
    c.grip("R", 0.125, (0.80, -0.60, -0.1), (0.098, -0.85, 0.8), ELBOWS["R"], ((0.1, 1), (0.25, 1)), depth=0.007)
    c.grip("L", -0.075, (-0.80, -0.60, -0.1), (-0.045, 0.85, 0.8), ELBOWS["L"], ((-0.1, 1), (-0.25, 1)), depth=0.007)

    def draw(view):
        view.draw({"R": "down", "L": "up"})
        view.arrow(c.axis + [-0.105, 0.06, 0], c.axis + [-0.105, 0.15, 0])
        view.arrow(c.axis + [-0.105, -0.02, 0], c.axis + [-0.105, -0.11, 0])

    return c.drawn("lift-solo-slide", draw)


def friction_glide():
    """Hands glide along both sides of the kneecap."""
    c = _alone(JOHN)
    for side, sign in (("R", -1), ("L", 1)):
        c.palm(side, 0.03, (sign, 0.55), (-sign * 0.06, -0.95, 0), ELBOWS[side])

    def draw(view):
        view.draw({"R": "glide", "L": "glide"})
        for x in (-0.12, 0.12):
            view.arrow(c.axis + [x, -0.02, 0], c.axis + [x, -0.13, 0], both=True)

    return c.drawn("friction-solo-glide", draw)


def friction_press():
    """Thumbs beside the kneecap, from its top (near the hip) to its bottom."""
    c = _alone(GRACE, behind=0.74)
    for side, sign in (("R", -1), ("L", 1)):
        places = tuple((sign, z) for z in (0.2, 0.4, 0.6))
        c.grip(side, 0.06, (0, -0.75, -0.6), (0.045, sign * 1.15, 1), ELBOWS[side], places, (0.026,), spread=2,
               gap=0.004, depth=0.003)

    def draw(view):
        view.draw({"R": "up", "L": "up"})
        for x in (-0.115, 0.115):
            view.arrow(c.axis + [x, 0.0, 0], c.axis + [x, -0.1, 0])

    return c.drawn("friction-solo-press", draw)


def knead():
    """Both hands knead the top of the thigh."""
    c = _alone(OMAR, centre=0.10, behind=0.80, fold=(0.150, 0.022), hem=0.32)
    c.grip("R", 0.165, (-0.15, -0.95, -0.2), (0.135, -0.25, 1), ELBOWS["R"], ((-0.9, 0.8), (-0.7, 1)), depth=0.008)
    c.grip("L", 0.165, (0.15, -0.95, -0.2), (0.135, 0.25, 1), ELBOWS["L"], ((0.9, 0.8), (0.7, 1)), depth=0.008)

    def draw(view):
        view.draw({"R": "lift", "L": "lift"})
        view.circle(c.axis + [-0.12, 0.07, 0])
        view.circle(c.axis + [0.12, 0.07, 0], clockwise=False)

    return c.drawn("quad-solo-knead", draw)


def hold():
    """The own thumb holds a spot at the upper outer corner of the kneecap."""
    c = _alone(JOHN)
    places = ((-1, 0.6), (-1, 0.8), (-1, 1.0))
    tip = c.grip("R", 0.10, (0, -0.80, -0.55), (0.062, -0.43, 1), ELBOWS["R"], places, (0.020, 0.026, 0.032),
                 gap=0.004, spread=2, depth=0.003, stop=32)
    return c.drawn("spot-press-solo-hold", lambda view: view.draw({"R": "press"}, under=lambda: view.ring(tip)))


def palm_glide():
    """Flat palms glide from the knee up the own thigh, towards the viewer."""
    c = _alone(ANNA, centre=0.10, behind=0.72, hem=0.32)
    c.palm("R", 0.10, (-0.75, 0.8), (0.06, -0.98, 0), ELBOWS["R"])
    c.palm("L", 0.13, (0.45, 1), (-0.06, -0.98, 0), ELBOWS["L"])

    def draw(view):
        view.draw({"R": "down", "L": "down"})
        for x in (-0.12, 0.12):
            view.arrow(c.axis + [x, 0.02, 0], c.axis + [x, 0.13, 0])

    return c.drawn("palm-glide-solo", draw)


PICTURES = {
    "lift-solo-slide": lift_slide,
    "friction-solo-glide": friction_glide,
    "friction-solo-press": friction_press,
    "quad-solo-knead": knead,
    "spot-press-solo-hold": hold,
    "palm-glide-solo": palm_glide,
}
