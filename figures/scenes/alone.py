"""One person alone: on the bed, with a ball or a floor roller, and resting."""

import numpy as np

from ..engine.layers import Style
from ..engine.linalg import UP, facing, unit
from ..engine.paint import path, shape
from ..engine.touch import grasp, leg_surface, put_palm
from ..people.cast import GRACE, JOHN, OMAR
from ..people.poses import lying, standing
from .common import ARM, BODY, CLOTH, HAND, NECK, SOLO_BOX, WIDE, arrow, ball, head, pillow, solo_canvas

SHIRT, SLEEVE = Style(rim=(8, 8)), Style(rim=(4, 8))


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
    canvas, d = solo_canvas(f, person, (0.10, 0.40, 0), 330, hem=0.45, tilt=-0.3)
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
    return {"position-bed": canvas.svg(WIDE, SOLO_BOX)}


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
    canvas, d = solo_canvas(f, person, (0.06, 0.855, 0), 218, hem=0.38, tilt=-0.10)
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
    return {"position-ball": canvas.svg(WIDE, SOLO_BOX)}


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
    f.arm("R", elbow + [-0.1, 0.01, 0.22], (-0.1, -1, -0.25), (-0.5, -0.02, 0.9), -UP)
    f.hand("R", (6, 10, 6), thumb=(5, 5, 5))
    f.arm("L", (-0.16, 0.05, 0.36), (-0.5, 0.3, 0.6), (-0.4, -0.05, 0.9), -UP)
    f.hand("L", (6, 10, 6), thumb=(5, 5, 5))
    canvas, d = solo_canvas(f, person, (0.0, 0.36, 0), 340, hem=0.42, tilt=-0.22)
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
        canvas.draw(d, "neck", skin, NECK)
        head(canvas, d, person, "LR")
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
    return {"position-floor": canvas.svg(WIDE, SOLO_BOX)}


def rest():
    """Lying on the back after the massage, hands on the belly, a cushion under the knees."""
    person = GRACE
    f = lying(person, bent=False, pillow=16)
    for side, z in (("R", 1), ("L", -1)):
        f.leg(side, (0.74, 0.08, 0.13 * z), (0, 1, 0.15 * z), foot=(0.25, 1, 0.3 * z), sole=(-1, 0.25, 0))
    canvas, d = solo_canvas(f, person, (0.0, 0.36, 0), 344, hem=0.50, tilt=-0.36)
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
    canvas.draw(d, "neck", skin, NECK)
    head(canvas, d, person, "R")
    canvas.draw(d, "shirt", "c", Style(rim=(-4, 12)))
    canvas.draw(d, "pelvis", "e", CLOTH)
    canvas.draw(d, "legR", skin, BODY)
    canvas.draw(d, "shortR", "e", BODY)
    canvas.draw(d, "armR", skin, BODY)
    canvas.draw(d, "sleeveR", "c", Style(rim=(-2, 6)))
    return {"position-rest": canvas.svg(WIDE, SOLO_BOX)}


PICTURES = {
    "position-bed": bed,
    "position-ball": ball_at_wall,
    "position-floor": floor,
    "position-rest": rest,
}
