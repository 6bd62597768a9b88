"""The giver's hands on the receiver's knee, seen from the giver: hip above, foot below."""

from ..people.cast import ANNA, GRACE, JOHN, OMAR
from .closeup import Closeup

BESIDE = {"ahead": (1, 0, 0), "above": (0, 0, 1)}  # giver at the outer side, facing the leg
FOOT_END = {"ahead": (0, 1, 0), "above": (0, 0, 1)}  # giver at the foot, facing the hip


def lift_warm():
    """Flat palms glide above and below the kneecap."""
    c = Closeup(ANNA, JOHN)
    c.giver_at([-0.60, 0.03, -0.10], **BESIDE)
    c.palm("L", 0.135, (-0.1, 1), (0.92, -0.30, -0.1), (-0.2, 1, 0.35), lift=0.02, flat=False, stop=60)
    c.palm("R", -0.095, (-0.1, 1), (0.92, 0.30, -0.1), (-0.2, -1, 0.35), lift=0.02, flat=False, stop=60)

    def draw(view):
        view.draw({"L": "glide", "R": "glide counter"})
        for sign in (1, -1):
            view.arrow(c.axis + [0.12, 0.03 + 0.06 * sign, 0], c.axis + [0.12, 0.03 + 0.16 * sign, 0], both=True)

    return c.drawn("lift-warm", draw)


def lift_slide():
    """Both hands ring the leg, squeeze, and slide away from the kneecap."""
    c = Closeup(ANNA, JOHN)
    c.giver_at([-0.50, 0.03, -0.06], **BESIDE)
    places, lifts = ((0.25, 1), (0.38, 1)), (0.027, 0.033)
    c.grip("L", 0.145, (0.88, -0.46, -0.1), (0.078, -0.80, 0.8), (-0.2, 1, 0.35), places, lifts, depth=0.007)
    c.grip("R", -0.100, (0.88, 0.46, -0.1), (-0.030, -0.85, 0.8), (-0.2, -1, 0.35), places, lifts, depth=0.007)

    def draw(view):
        view.draw({"L": "up", "R": "down"})
        for sign in (1, -1):
            view.arrow(c.axis + [0.12, 0.03 + 0.05 * sign, 0], c.axis + [0.12, 0.03 + 0.16 * sign, 0])

    return c.drawn("lift-slide", draw)


def friction_glide():
    """One hand on each side of the kneecap, long strokes up and down."""
    c = Closeup(GRACE, OMAR, locator_y=20)
    c.giver_at([-0.06, -0.52, 0.0], **FOOT_END)
    for side, sign in (("L", -1), ("R", 1)):
        places = tuple((sign, z) for z in (0.1, 0.3, 0.5))
        pole = (sign * 0.9, -0.3, 0.2)
        c.grip(side, 0.0, (0, 0.85, -0.45), (0.030, sign * 1.1, 1), pole, places, (0.022, 0.028), spread=1, stop=30,
               flat=True)

    def draw(view):
        view.draw({"L": "glide", "R": "glide"})
        for x in (-0.125, 0.125):
            view.arrow(c.axis + [x, 0.1, 0], c.axis + [x, 0.21, 0], both=True)

    return c.drawn("friction-glide", draw)


def friction_press():
    """Thumbs press at both sides of the kneecap and move from its top to its bottom."""
    c = Closeup(JOHN, ANNA, locator_y=20)
    c.giver_at([-0.06, -0.43, 0.0], **FOOT_END)
    for side, sign in (("L", -1), ("R", 1)):
        places = tuple((sign, z) for z in (0.2, 0.4, 0.6))
        pole = (sign * 0.9, -0.3, 0.2)
        c.grip(side, 0.005, (0, 0.75, -0.6), (0.058, sign * 0.70, 1), pole, places, (0.026,), spread=2, gap=0.004,
               depth=0.003)

    def draw(view):
        view.draw({"L": "down", "R": "down"})
        for sign in (-1, 1):
            view.arrow(c.axis + [sign * 0.115, 0.15, 0], c.axis + [sign * 0.115, 0.06, 0])

    return c.drawn("friction-press", draw)


def knead():
    """Both hands hold a fold of the thigh muscle, lift it and let go."""
    c = Closeup(ANNA, JOHN, centre=0.135, fold=(0.180, 0.028), hem=0.25, locator_y=190)
    c.giver_at([-0.52, 0.185, -0.06], **BESIDE)
    places, lifts = ((0.22, 1), (0.35, 1)), (0.028, 0.036)
    c.grip("L", 0.247, (0.90, -0.42, -0.15), (0.197, -0.62, 1), (-0.2, 1, 0.35), places, lifts, depth=0.011)
    c.grip("R", 0.106, (0.92, 0.36, -0.15), (0.153, -0.62, 1), (-0.2, -1, 0.35), places, lifts, depth=0.011)

    def draw(view):
        view.draw({"L": "lift", "R": "lift"}, under=lambda: view.fold(0.178))
        view.arrow(c.axis + [0.125, 0.13, 0], c.axis + [0.125, 0.23, 0], bend=-20)

    return c.drawn("quad-compression-knead", draw)


def circle():
    """Hands knead in circles round the front of the thigh."""
    c = Closeup(GRACE, OMAR, centre=0.135, hem=0.25, locator_y=190)
    c.giver_at([-0.52, 0.185, -0.06], **BESIDE)
    c.palm("L", 0.225, (-0.25, 1), (0.92, -0.22, -0.1), (-0.2, 1, 0.35), close=0.004, spread=2, flat=False, stop=60)
    c.palm("R", 0.115, (-0.2, 1), (0.94, 0.20, -0.1), (-0.2, -1, 0.35), close=0.004, spread=2, flat=False, stop=60)

    def draw(view):
        view.draw({"L": "circle", "R": "circle counter"})
        view.circle(c.axis + [0.145, 0.225, 0])
        view.circle(c.axis + [0.145, 0.09, 0], clockwise=False)

    return c.drawn("quad-compression-circle", draw)


def slide():
    """A thumb slides slowly up along the outer thigh muscle."""
    c = Closeup(ANNA, JOHN, centre=0.10, hem=0.30)
    c.giver_at([-0.10, -0.38, 0.0], **FOOT_END)
    places = ((-1, 0.2), (-1, 0.4), (-1, 0.6))
    c.grip("L", 0.075, (-0.05, 0.80, -0.55), (0.140, -0.55, 1), (-0.9, -0.3, 0.2), places, (0.020, 0.026, 0.032),
           gap=0.004, spread=2, depth=0.003, stop=32, flat=True)

    def draw(view):
        start, _ = c.at(0.165, -0.5)
        end, _ = c.at(0.265, -0.62)
        view.draw({"L": "up slow"}, under=lambda: view.arrow(start, end))

    return c.drawn("spot-press-slide", draw)


def hold():
    """A thumb holds a spot at the upper outer corner of the kneecap."""
    c = Closeup(JOHN, ANNA, locator_y=20)
    c.giver_at([-0.10, -0.47, 0.0], **FOOT_END)
    places = ((-1, 0.2), (-1, 0.4), (-1, 0.6))
    tip = c.grip("L", 0.0, (-0.05, 0.80, -0.55), (0.062, -0.43, 1), (-0.9, -0.3, 0.2), places, (0.020, 0.026, 0.032),
                 gap=0.004, spread=2, depth=0.003, stop=32, flat=True)
    return c.drawn("spot-press-hold", lambda view: view.draw({"L": "press"}, under=lambda: view.ring(tip)))


def palm_glide():
    """Flat palms glide from the knee up the front and outer thigh; no thumb presses."""
    c = Closeup(OMAR, GRACE, centre=0.12, hem=0.24, locator_y=190)
    c.giver_at([-0.50, 0.17, -0.06], **BESIDE)
    c.palm("L", 0.200, (-0.25, 1), (0.92, -0.22, -0.1), (-0.2, 1, 0.35), close=0.004, spread=0, flat=False, stop=60)
    c.palm("R", 0.095, (-0.2, 1), (0.94, 0.20, -0.1), (-0.2, -1, 0.35), close=0.004, spread=0, flat=False, stop=60)

    def draw(view):
        view.draw({"L": "up", "R": "up"})
        view.arrow(c.axis + [0.125, 0.07, 0], c.axis + [0.125, 0.23, 0])

    return c.drawn("palm-glide", draw)


PICTURES = {
    "lift-warm": lift_warm,
    "lift-slide": lift_slide,
    "friction-glide": friction_glide,
    "friction-press": friction_press,
    "quad-compression-knead": knead,
    "quad-compression-circle": circle,
    "spot-press-slide": slide,
    "spot-press-hold": hold,
    "palm-glide": palm_glide,
}
