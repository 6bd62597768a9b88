"""One person alone on a chair: hands on the knee, leg out, massage stick."""

import cv2
import numpy as np

from ..engine.layers import Style
from ..engine.linalg import UP, unit
from ..engine.paint import path
from ..engine.touch import grasp, leg_surface, put_palm
from ..people.cast import ANNA, GRACE, JOHN
from ..people.poses import seated
from .common import ARM, BODY, CLOTH, HAND, NECK, SOLO_BOX, WIDE, arrow, head, solo_canvas

SHIRT, SLEEVE = Style(rim=(8, 8)), Style(rim=(4, 8))
SEAT = 0.46  # metres, top of the chair
TO_LEFT = (-1, 0, 0.45)  # sits facing the left edge, a little towards the viewer


def _hull(canvas, classes, points):
    """A convex block from its corner points (world)."""
    p = canvas.camera(np.asarray(points, float))[:, :2].astype(np.float32)
    corners = cv2.convexHull(p)[:, 0]
    canvas.raw(path(classes, "M" + "L".join(f"{round(float(x))} {round(float(y))}" for x, y in corners) + "z"))


def _block(canvas, classes, origin, axes, low, high):
    """A box between the corners `low` and `high` along three axes from `origin`."""
    corners = [
        origin + sum(a * (low[i], high[i])[bit] for i, (a, bit) in enumerate(zip(axes, bits, strict=True)))
        for bits in np.ndindex(2, 2, 2)
    ]
    _hull(canvas, classes, corners)


def _chair(canvas, place, ahead, left):
    """A plain wooden chair under a pelvis at `place`."""
    origin = np.array([place[0], 0, place[2]])
    axes = left, UP, ahead
    for across in (-0.2, 0.17):
        _block(canvas, "ch2", origin, axes, (across, 0, -0.21), (across + 0.03, 0.92, -0.18))
        _block(canvas, "ch2", origin, axes, (across, 0, 0.19), (across + 0.03, SEAT, 0.22))
    _block(canvas, "ch", origin, axes, (-0.2, 0.72, -0.21), (0.2, 0.90, -0.19))
    _block(canvas, "ch", origin, axes, (-0.21, SEAT - 0.035, -0.21), (0.21, SEAT, 0.23))


def _seated(canvas, d, person, tool=None, chair=None):
    """Layer order of a seated person whose left side is near."""
    skin = person.skin
    canvas.bed(-0.55, 0.50, 60)
    canvas.floor_shadow(d)
    if chair is not None:
        _chair(canvas, *chair)
    canvas.draw(d, "legR", skin, BODY)
    canvas.draw(d, "shortR", "e")
    canvas.draw(d, "armR", skin, ARM)
    canvas.draw(d, "sleeveR", "c")
    canvas.draw(d, "pelvis", "e", CLOTH)
    canvas.draw(d, "neck", skin, NECK)
    canvas.draw(d, "shirt", "c", SHIRT)
    canvas.draw(d, "legL", skin, BODY)
    canvas.draw(d, "shortL", "e", BODY)
    head(canvas, d, person, "L")
    under = [(d, "legL"), (d, "shortL"), (d, "shirt")]

    def arms():
        if tool:
            tool(canvas)
        front = canvas.front(d, "armR", under)
        if front.any():
            canvas.contact(d, "armR", under[:2], mask=front)
            canvas.draw(d, "armR", skin, HAND, mask=front)
        canvas.contact(d, "armL", under, shift=(4, 6))
        canvas.draw(d, "armL", skin, HAND)

    canvas.group("tool roll-along", arms) if tool else arms()
    canvas.draw(d, "sleeveL", "c", SLEEVE)


def _hands_on_knee(f, ahead, left, along=(0.10, 0.09), above=(0.5, 1.6)):
    """Both palms on the left thigh just above the knee; `along`: metres above the knee of each hand."""
    skin = leg_surface(f, "L")
    knee = f.at("lowerleg01.L")
    thigh = unit(f.at("upperleg01.L") - knee)
    for side, up_thigh, sign, high in zip("LR", along, (1, -1), above, strict=True):
        point, normal = skin.ray(knee + thigh * up_thigh, sign * left + UP * high)
        pole = sign * left * 0.8 - ahead * 0.3
        put_palm(f, side, point, normal, ahead * 0.9 - UP * 0.45, pole, clavicle=6, lift=0.028, back=0.068)
        grasp(f, side, skin, start=-8)


def _chair_scene(name, person, knees, along, lean):
    place = np.array([0.20, 0.56, 0])
    f, ahead, left = seated(person, TO_LEFT, place, knees, lean)
    _hands_on_knee(f, ahead, left, along)
    canvas, d = solo_canvas(f, person, (0.02, 0.60, 0), 284)
    _seated(canvas, d, person, chair=(place, ahead, left))
    return {name: canvas.svg(WIDE, SOLO_BOX)}


def chair():
    """On a chair, knee bent, both hands just above the knee."""
    return _chair_scene("position-chair", JOHN, {}, (0.12, 0.10), 30)


def chair_straight():
    """On a chair, the heel on the floor and the leg out."""
    return _chair_scene("position-chair-straight", GRACE, {"L": 0.56}, (0.13, 0.11), 36)


def stick():
    """On a chair, rolling a massage stick along the outer thigh."""
    person, place = ANNA, np.array([0.20, 0.56, 0])
    f, ahead, left = seated(person, TO_LEFT, place, {}, 24)
    skin, knee = leg_surface(f, "L"), f.at("lowerleg01.L")
    thigh = unit(f.at("upperleg01.L") - knee)
    point, normal = skin.ray(knee + thigh * 0.17, left + UP * 0.8)
    centre = point + normal * 0.021
    axis = unit(np.cross(normal, thigh))
    axis = unit((axis if axis[1] > 0 else -axis) * 0.85 - thigh * 0.5)
    for side, along, pole in (("R", 0.165, -left - ahead * 0.3), ("L", -0.14, left - ahead * 0.6)):
        wrist = centre + axis * along - ahead * 0.075 + normal * 0.022 + UP * 0.01
        f.arm(side, wrist, pole, ahead - UP * 0.15, -normal, clavicle=12)
        f.hand(side, (62, 78, 45), thumb=(20, 25, 25))
    canvas, d = solo_canvas(f, person, (0.02, 0.60, 0), 284)

    def tool(canvas):
        ends = [canvas.camera.xy(centre + axis * k) for k in (-0.215, -0.095, 0.11, 0.235)]
        for classes, (p, q), width in (("st1", ends[::3], 11), ("st2", ends[1:3], 19)):
            data = f"M{p[0]:.0f} {p[1]:.0f}L{q[0]:.0f} {q[1]:.0f}"
            canvas.raw(path(classes, data, stroke_width=width))

    _seated(canvas, d, person, tool, (place, ahead, left))
    start, end = (canvas.camera.xy(point + thigh * k - UP * 0.22) for k in (-0.10, 0.09))
    arrow(canvas, start, end, both=True, size=12)
    return {"position-stick": canvas.svg(WIDE, SOLO_BOX)}


PICTURES = {
    "position-chair": chair,
    "position-chair-straight": chair_straight,
    "position-stick": stick,
}
