"""Two people on the bed. The receiver lies on the back; the giver kneels and works on one knee."""

from ..engine.linalg import unit
from ..engine.touch import grasp, leg_surface, put_palm
from ..people.cast import ANNA, GRACE, JOHN, OMAR
from ..people.poses import kneeling, lying
from .common import BODY, CLOTH, HAND, NECK, WIDE, head
from .couple import (
    BOX,
    GIVER_SHIRT,
    NEAR_SLEEVE,
    beside,
    far_hand,
    far_leg,
    giver_trunk,
    lying_arm,
    lying_trunk,
    near_arm,
    stage,
)


def bent():
    """Knee bent, foot flat; hands above and below the knee."""
    receiver, giver = ANNA, JOHN
    r = lying(receiver)
    skin = leg_surface(r)
    knee = r.at("lowerleg01.R")
    thigh, shin = unit(r.at("upperleg01.R") - knee), unit(r.at("foot.R") - knee)
    g = kneeling(giver, (1.02, 0.31, 0.15), (-1, 0, 0), lean=36)
    g.nod(((1, 0, 0), 16))
    point, normal = skin.ray(knee + shin * 0.105, (0.25, 0.15, 1))
    put_palm(g, "L", point, normal, (-0.95, -0.22, -0.1), (0.3, -0.6, 0.7), back=0.07, lift=0.03, tilt=2)
    grasp(g, "L", skin, spread=0)
    point, normal = skin.ray(knee + thigh * 0.112, (-0.1, 1, -0.15))
    put_palm(g, "R", point, normal, (-0.55, 0, 0.85), (0.3, -0.3, -0.9), clavicle=14, back=0.06, lift=0.03)
    grasp(g, "R", skin, spread=1)
    canvas, a, b = stage(receiver, giver, r, g)
    far_leg(canvas, b, giver)
    canvas.draw(a, "legL", receiver.skin)
    canvas.draw(a, "shortL", "e")
    canvas.draw(b, "armR", giver.skin, BODY)
    lying_trunk(canvas, a, receiver)
    canvas.draw(a, "legR", receiver.skin, BODY)
    canvas.draw(a, "shortR", "e", BODY)
    far_hand(canvas, a, b, giver)
    lying_arm(canvas, a, receiver)
    giver_trunk(canvas, b, giver)
    head(canvas, b, giver, "L")
    near_arm(canvas, a, b, giver)
    return {"position-bent": canvas.svg(WIDE, BOX)}


def calf():
    """Calf on the giver's thigh."""
    receiver, giver = JOHN, ANNA
    r = lying(receiver)
    r.leg("R", (0.735, 0.335, 0.15), (0, 1, 0.03), foot=(0.35, 1, 0.1), sole=(-1, 0.35, 0))
    skin = leg_surface(r)
    knee = r.at("lowerleg01.R")
    thigh, shin = unit(r.at("upperleg01.R") - knee), unit(r.at("foot.R") - knee)
    g = kneeling(giver, (1.0, 0.31, 0.0), (-1, 0, 0.05), lean=37)
    g.nod(((1, 0, 0), 16))
    point, normal = skin.ray(knee + shin * 0.105, (0.1, 0.35, 1))
    put_palm(g, "L", point, normal, (-0.95, 0.1, -0.1), (0.3, -0.6, 0.7), back=0.07, lift=0.03, tilt=2)
    grasp(g, "L", skin, spread=0)
    point, normal = skin.ray(knee + thigh * 0.112, (-0.1, 1, -0.15))
    put_palm(g, "R", point, normal, (-0.55, 0, 0.85), (0.3, -0.3, -0.9), clavicle=14, back=0.06, lift=0.03)
    grasp(g, "R", skin, spread=1)
    canvas, a, b = stage(receiver, giver, r, g)
    canvas.draw(a, "legL", receiver.skin)
    canvas.draw(a, "shortL", "e")
    far_leg(canvas, b, giver)
    canvas.draw(b, "armR", giver.skin)
    lying_trunk(canvas, a, receiver)
    giver_trunk(canvas, b, giver)
    canvas.contact(a, "legR", [(b, "legL"), (b, "shortL")], shift=(0, 5))
    canvas.draw(a, "legR", receiver.skin, BODY)
    canvas.draw(a, "shortR", "e", BODY)
    far_hand(canvas, a, b, giver)
    lying_arm(canvas, a, receiver)
    head(canvas, b, giver, "L")
    near_arm(canvas, a, b, giver)
    return {"position-calf": canvas.svg(WIDE, BOX)}


def straight():
    """Leg straight; the giver kneels beside the shin, a hand on each side of the knee."""
    receiver, giver = GRACE, OMAR
    r = lying(receiver, bent=False)
    skin = leg_surface(r)
    knee = r.at("lowerleg01.R")
    g = kneeling(giver, (1.04, 0.30, 0.40), (-1, 0, -0.30), lean=40)
    g.nod(((1, 0, 0), 14))
    for side, towards, pole in (("L", (0.1, 0.45, 1), (0.2, -0.8, 0.7)), ("R", (0.1, 1, -0.5), (0.1, 0.5, -1))):
        point, normal = skin.ray(knee + [0.02, 0, 0], towards)
        fingers = (-0.95, -0.12, -0.1) if side == "L" else (-0.85, -0.1, 0.1)
        put_palm(g, side, point, normal, fingers, pole, clavicle=12, lift=0.028, back=0.07)
        grasp(g, side, skin, start=-8)
    canvas, a, b = stage(receiver, giver, r, g)
    return {"position-straight": beside(canvas, a, b, receiver, giver)}


def flat():
    """Leg flat; the giver kneels at hip level beyond it and faces the thigh."""
    receiver, giver = OMAR, GRACE
    r = lying(receiver, bent=False)
    skin = leg_surface(r, "L")
    knee = r.at("lowerleg01.L")
    thigh = unit(r.at("upperleg01.L") - knee)
    g = kneeling(giver, (0.30, 0.30, -0.64), (0.10, 0, 1), lean=38)
    g.nod(((1, 0, 0), 22))
    for side, along in (("R", 0.25), ("L", 0.11)):
        point, normal = skin.ray(knee + thigh * along, (0, 1, -0.1))
        pole = (-1 if side == "R" else 1, 0.1, -0.2)
        fingers = (0.25 if side == "R" else -0.25, 0, 1)
        put_palm(g, side, point, normal, fingers, pole, lift=0.028, back=0.065)
        grasp(g, side, skin)
    canvas, a, b = stage(receiver, giver, r, g)
    for side in "RL":
        canvas.draw(b, "leg" + side, giver.skin, BODY)
        canvas.draw(b, "short" + side, "g", BODY)
    canvas.draw(b, "pelvis", "g", CLOTH)
    canvas.draw(b, "neck", giver.skin, NECK)
    canvas.draw(b, "shirt", "f", GIVER_SHIRT)
    head(canvas, b, giver, "LR")
    canvas.draw(a, "sleeveL", "c")
    canvas.draw(a, "legL", receiver.skin, BODY)
    canvas.draw(a, "shortL", "e")
    for side in "RL":
        canvas.contact(b, "arm" + side, [(a, "legL"), (a, "shortL")])
        canvas.draw(b, "arm" + side, giver.skin, HAND)
        canvas.draw(b, "sleeve" + side, "f", NEAR_SLEEVE)
    lying_trunk(canvas, a, receiver)
    canvas.draw(a, "legR", receiver.skin, BODY)
    canvas.draw(a, "shortR", "e", BODY)
    for side in "RL":
        name = "arm" + side
        canvas.draw(b, name, giver.skin, HAND, mask=canvas.front(b, name, [(a, "legR"), (a, "shortR")]))
    lying_arm(canvas, a, receiver)
    return {"position-flat": canvas.svg(WIDE, BOX)}


PICTURES = {
    "position-bent": bent,
    "position-calf": calf,
    "position-straight": straight,
    "position-flat": flat,
}
