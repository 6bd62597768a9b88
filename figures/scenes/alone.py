"""One person alone: on the bed, on a chair, with a stick, a ball or a floor roller, and resting."""

import cv2
import numpy as np

from ..engine.canvas import Canvas, Style
from ..engine.dress import Dressed
from ..engine.linalg import UP, facing, unit
from ..engine.paint import path, shape
from ..engine.raster import Camera
from ..engine.touch import grasp, leg_surface, put_palm
from ..people.cast import ANNA, GRACE, JOHN, OMAR
from ..people.poses import lying, seated, standing
from .common import ARM, BODY, CLOTH, HAND, NECK, WIDE, arrow, ball, head, pillow

BOX = (12, 60, 776, 396)
SHIRT, SLEEVE = Style(rim=(8, 8)), Style(rim=(4, 8))
SEAT = 0.46  # metres, top of the chair
TO_LEFT = (-1, 0, 0.45)  # sits facing the left edge, a little towards the viewer


def _canvas(body, person, centre, scale, hem=0.36, tilt=-0.16):
    d = Dressed(body, person.hair, hem=hem)
    return Canvas(Camera((0, tilt, -1), UP, centre, scale, 800, 520)), d


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
    canvas, d = _canvas(f, person, (0.02, 0.60, 0), 284)
    _seated(canvas, d, person, chair=(place, ahead, left))
    return {name: canvas.svg(WIDE, BOX)}


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
    canvas, d = _canvas(f, person, (0.02, 0.60, 0), 284)

    def tool(canvas):
        ends = [canvas.camera.xy(centre + axis * k) for k in (-0.215, -0.095, 0.11, 0.235)]
        for classes, (p, q), width in (("st1", ends[::3], 11), ("st2", ends[1:3], 19)):
            data = f"M{p[0]:.0f} {p[1]:.0f}L{q[0]:.0f} {q[1]:.0f}"
            canvas.raw(path(classes, data, stroke_width=width))

    _seated(canvas, d, person, tool, (place, ahead, left))
    start, end = (canvas.camera.xy(point + thigh * k - UP * 0.22) for k in (-0.10, 0.09))
    arrow(canvas, start, end, both=True, size=12)
    return {"position-stick": canvas.svg(WIDE, BOX)}


def bed():
    """Sitting on the bed, one leg straight, hands above and below the knee."""
    person = OMAR
    f = person.figure()
    ahead = unit((1, 0, 0.12))
    f.stand(facing(ahead, 8), (-0.30, 0.13, 0))
    f.bend((1, 0, 0), [6, 8, 9, 8, 5])
    f.nod(((1, 0, 0), 14))
    f.fk()
    hip = f.at("upperleg01.R")
    f.leg("R", hip + ahead * 0.83 + [0, -0.04, 0.04], (0, 1, 0.12), foot=(0.3, 1, 0.12), sole=(-1, 0.3, 0))
    hip = f.at("upperleg01.L")
    f.leg("L", hip + ahead * 0.42 + [0, -0.04, -0.10], (0.1, 1, -0.25), foot=(1, 0, -0.1), sole=UP)
    skin, knee = leg_surface(f, "R"), f.at("lowerleg01.R")
    for side, along, towards in (("R", -0.10, (0, 1, 0.6)), ("L", 0.055, (0, 1, -0.1))):
        point, normal = skin.ray(knee + ahead * along, towards)
        across = (0.6, -0.3, -0.75) if side == "R" else (0.75, -0.1, 0.65)
        put_palm(f, side, point, normal, across, (-0.4, -0.5, 1 if side == "R" else -0.5), lift=0.026, back=0.065)
        grasp(f, side, skin)
    canvas, d = _canvas(f, person, (0.10, 0.40, 0), 330, hem=0.45, tilt=-0.3)
    skin_class = person.skin
    canvas.bed(-0.5, 0.5)
    canvas.floor_shadow(d)
    canvas.draw(d, "legL", skin_class, BODY)
    canvas.draw(d, "shortL", "e")
    canvas.draw(d, "armL", skin_class, ARM)
    canvas.draw(d, "sleeveL", "c")
    canvas.draw(d, "pelvis", "e", CLOTH)
    canvas.draw(d, "legR", skin_class, BODY)
    canvas.draw(d, "shortR", "e", BODY)
    canvas.draw(d, "neck", skin_class, NECK)
    canvas.draw(d, "shirt", "c", SHIRT)
    head(canvas, d, person, "R")
    far = canvas.front(d, "armL", [(d, "legR"), (d, "shortR")])
    canvas.contact(d, "armL", [(d, "legR")], mask=far)
    canvas.draw(d, "armL", skin_class, HAND, mask=far)
    canvas.contact(d, "armR", [(d, "legR"), (d, "shortR"), (d, "shirt")])
    canvas.draw(d, "armR", skin_class, HAND)
    canvas.draw(d, "sleeveR", "c", SLEEVE)
    return {"position-bed": canvas.svg(WIDE, BOX)}


def ball_at_wall():
    """Standing beside a wall, a soft ball between the outer thigh and the wall."""
    person, radius = JOHN, 0.075
    ahead = unit((-0.30, 0, 1))
    left = np.cross(UP, ahead)
    f = standing(person, ahead, turn=62)
    for side, x, z in (("L", 0.14, 0.04), ("R", -0.20, 0.02)):
        toes = ahead + left * (0.12 if side == "L" else -0.25)
        f.leg(side, (x, 0.08, z), ahead, foot=toes, sole=UP)
    f.fk()
    thigh = f.at("upperleg01.L") * 0.42 + f.at("lowerleg01.L") * 0.58
    touch, _ = leg_surface(f, "L").ray(thigh, (1, 0, 0.05))
    wall = touch[0] + 2 * radius + 0.008
    f.arm("L", (wall - 0.03, 1.22, 0.20), (0.2, -1, -0.2), (0.12, 1, 0.3), (1, 0, 0), clavicle=4)
    f.hand("L", (4, 6, 4), thumb=(0, 5, 5))
    f.arm("R", (-0.27, 0.86, 0.14), (-1, 0.1, -0.5), (0.75, -0.35, 0.5), (0.6, -0.2, -0.7))
    f.hand("R", (12, 16, 10), thumb=(0, 8, 8))
    canvas, d = _canvas(f, person, (0.06, 0.855, 0), 218, hem=0.38, tilt=-0.10)
    skin = person.skin
    canvas.bed(-0.30, 0.45, 60)
    x, foot = canvas.camera.xy((wall, 0, -0.30))
    canvas.raw(path("wall", f"M{x:.0f}-2000H4800V{foot:.0f}H{x:.0f}z"))
    canvas.floor_shadow(d)
    canvas.draw(d, "legR", skin, BODY)
    canvas.draw(d, "shortR", "e", BODY)
    centre = canvas.camera.xy(touch + [radius - 0.005, 0, 0])
    canvas.group("tool roll-up", lambda: ball(canvas, centre, radius * 218))
    canvas.draw(d, "legL", skin, BODY)
    canvas.draw(d, "shortL", "e", BODY)
    canvas.draw(d, "armL", skin, ARM)
    canvas.draw(d, "sleeveL", "c")
    canvas.draw(d, "pelvis", "e", CLOTH)
    canvas.draw(d, "neck", skin, NECK)
    canvas.draw(d, "shirt", "c", SHIRT)
    head(canvas, d, person, "LR")
    canvas.contact(d, "armR", [(d, "shirt"), (d, "pelvis")])
    canvas.draw(d, "armR", skin, ARM)
    canvas.draw(d, "sleeveR", "c", SLEEVE)
    arrow(canvas, centre + [40, -56], centre + [40, 56], both=True)
    return {"position-ball": canvas.svg(WIDE, BOX)}


def floor():
    """On the floor, the outer thigh on a foam roller, weight on forearm, hand and the other foot."""
    person, radius = OMAR, 0.075
    f = person.figure()
    t = np.radians(5)
    y, x = np.array([-np.cos(t), np.sin(t), 0]), np.array([np.sin(t), np.cos(t), 0])
    f.stand(np.stack([x, y, np.cross(x, y)], 1), (0, 0.27, 0))
    f.bend((0, 0, 1), [-1, -2, -2, -2, -1])
    f.nod(((0, 0, 1), -14), ((0, 1, 0), 16))
    f.fk()
    f.leg("R", (0.86, 0.12, -0.06), (0, 0.3, 1), foot=(0.75, 0.1, 0.65), sole=(-0.6, 0.3, 0.7))
    f.leg("L", (0.36, 0.075, 0.30), (0.25, 1, 0.5), foot=(0.35, 0, 1), sole=UP)
    elbow = f.at("upperarm01.R") * [1, 0, 1] + [-0.02, 0.04, 0.02]
    f.arm("R", elbow + [-0.10, 0.01, 0.22], (-0.1, -1, -0.25), (-0.5, -0.02, 0.9), -UP)
    f.hand("R", (6, 10, 6), thumb=(5, 5, 5))
    f.arm("L", (-0.16, 0.05, 0.36), (-0.5, 0.3, 0.6), (-0.4, -0.05, 0.9), -UP)
    f.hand("L", (6, 10, 6), thumb=(5, 5, 5))
    canvas, d = _canvas(f, person, (0.0, 0.36, 0), 340, hem=0.42, tilt=-0.22)
    skin = person.skin
    canvas.bed(-0.45, 0.5, 60)
    canvas.floor_shadow(d)

    def roller():
        middle = f.at("upperleg01.R") * 0.5 + f.at("lowerleg01.R") * 0.5
        near, far = (canvas.camera.xy((middle[0], radius, z)) for z in (0.16, -0.20))
        r = round(radius * 340)
        data = f"M{near[0] - r:.0f} {near[1]:.0f}V{far[1]:.0f}a{r} {r} 0 0 1 {2 * r} 0V{near[1]:.0f}z"
        canvas.raw(path("ro", data))
        ball(canvas, near, r)

    def person_layers():
        canvas.draw(d, "armR", skin)
        canvas.draw(d, "sleeveR", "c")
        canvas.draw(d, "legR", skin, BODY)
        canvas.draw(d, "shortR", "e")
        roller()
        head(canvas, d, person, "LR")
        canvas.draw(d, "neck", skin, NECK)
        canvas.draw(d, "shirt", "c", Style(rim=(-2, 10)))
        canvas.draw(d, "pelvis", "e", CLOTH)
        canvas.draw(d, "legL", skin, BODY)
        canvas.draw(d, "shortL", "e", BODY)
        canvas.contact(d, "armL", [(d, "shirt")])
        canvas.draw(d, "armL", skin, ARM)
        canvas.draw(d, "sleeveL", "c", SLEEVE)

    canvas.group("tool roll-body", person_layers)
    x, y = canvas.camera.xy((0.66, 0, 0.30))
    arrow(canvas, (x - 56, y), (x + 56, y), both=True)
    return {"position-floor": canvas.svg(WIDE, BOX)}


def rest():
    """Lying on the back after the massage, hands on the belly, a cushion under the knees."""
    person = GRACE
    f = lying(person, bent=False, pillow=16)
    for side, z in (("R", 1), ("L", -1)):
        f.leg(side, (0.74, 0.08, 0.13 * z), (0, 1, 0.15 * z), foot=(0.25, 1, 0.3 * z), sole=(-1, 0.25, 0))
    canvas, d = _canvas(f, person, (0.0, 0.36, 0), 344, hem=0.50, tilt=-0.36)
    skin = person.skin
    canvas.bed(-0.5, 0.5)
    pillow(canvas, d)
    canvas.floor_shadow(d)
    canvas.draw(d, "sleeveL", "c")
    canvas.draw(d, "legL", skin)
    canvas.draw(d, "shortL", "e")
    knee = f.at("lowerleg01.R")
    x, y = canvas.camera.xy((knee[0], 0.06, 0.05))
    canvas.raw(shape("rect", "pl", x=round(x - 44), y=round(y - 30), width=88, height=70, rx=30))
    head(canvas, d, person, "R")
    canvas.draw(d, "neck", skin, NECK)
    canvas.draw(d, "shirt", "c", Style(rim=(-4, 12)))
    canvas.draw(d, "pelvis", "e", CLOTH)
    canvas.draw(d, "legR", skin, BODY)
    canvas.draw(d, "shortR", "e", BODY)
    canvas.draw(d, "armR", skin, BODY)
    canvas.draw(d, "sleeveR", "c", Style(rim=(-2, 6)))
    return {"position-rest": canvas.svg(WIDE, BOX)}


PICTURES = {
    "position-chair": chair,
    "position-chair-straight": chair_straight,
    "position-stick": stick,
    "position-bed": bed,
    "position-ball": ball_at_wall,
    "position-floor": floor,
    "position-rest": rest,
}
