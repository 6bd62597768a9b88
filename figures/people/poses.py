"""Base poses. World: y up, bed at y = 0, a lying person's head at -x, the viewer at +z."""

import numpy as np

from ..engine.linalg import UP, facing, rot, unit

ON_BACK = np.array([[0, -1, 0], [0, 0, 1], [-1, 0, 0]], float)  # head at -x, face up


def lying(person, bent=True, pillow=12):
    """On the back, right leg bent or straight, arms beside the body. `pillow`: degrees of nod."""
    body = person.figure()
    body.stand(ON_BACK, (0, 0.115, 0))
    body.nod(((1, 0, 0), pillow))
    if bent:
        body.leg("R", (0.43, 0.075, 0.11), (0.2, 1, 0.03), foot=(1, 0, 0.08), sole=UP)
    else:
        body.leg("R", (0.81, 0.07, 0.15), (0, 1, 0.12), foot=(0.3, 1, 0.12), sole=(-1, 0.3, 0))
    body.leg("L", (0.80, 0.07, -0.17), (0, 1, -0.2), foot=(0.25, 1, -0.25), sole=(-1, 0.25, 0))
    for side, z in (("R", 1), ("L", -1)):
        body.arm(side, (-0.04, 0.05, 0.30 * z), (-0.3, -0.1, z), (1, -0.03, 0.02 * z), (0, -1, 0))
        body.hand(side, (10, 14, 8), thumb=(5, 8, 8))
    return body


def kneeling(person, place, face, lean=20, spread=0.17):
    """Sitting on the heels, pelvis at `place`, looking along `face`, leaning forward by degrees."""
    body = person.figure()
    body.stand(facing(face, lean * 0.35), place)
    ahead = unit((face[0], 0, face[2]))
    left = np.cross(UP, ahead)
    body.bend((1, 0, 0), [lean * 0.1, lean * 0.15, lean * 0.18, lean * 0.18, lean * 0.12])
    for side, sign in (("L", 1), ("R", -1)):
        body.fk()
        ankle = body.at("upperleg01." + side) - ahead * 0.07 + left * sign * spread * 0.25
        ankle[1] = 0.07
        knee = ahead - UP * 0.25 + left * sign * 0.35 * spread / 0.17
        body.leg(side, ankle, knee, foot=-ahead - UP * 0.35, sole=np.cross(np.cross(-ahead, -UP), -ahead))
    return body


def seated(person, face, place, knees=None, lean=30):
    """On a bed edge or chair, pelvis at `place`; `knees`: metres of each ankle before the hip ({"L": .., "R": ..})."""
    body = person.figure()
    ahead = unit((face[0], 0, face[2]))
    left = np.cross(UP, ahead)
    body.stand(facing(face, 8), place)
    body.bend((1, 0, 0), [lean / 6, lean / 4.3, lean / 4.3, lean / 5, lean / 7.5])
    body.nod(((1, 0, 0), 20))
    for side, sign in (("L", 1), ("R", -1)):
        body.fk()
        out = (knees or {}).get(side, 0.37)
        ankle = body.at("upperleg01." + side) + ahead * out + left * sign * 0.03
        ankle[1] = 0.08
        straight = out > 0.5
        toes = ahead * 0.45 + UP + left * sign * 0.12 if straight else ahead + left * sign * 0.15
        sole = UP * 0.45 - ahead if straight else UP
        body.leg(side, ankle, ahead + UP * 1.2 + left * sign * 0.2, foot=toes, sole=sole)
    return body, ahead, left


def standing(person, face, turn=0.0):
    """Upright; `turn`: degrees of the head about the vertical."""
    body = person.figure()
    body.stand(rot((0, 0, 1), -3) @ facing(face), (0, 0.90, 0))
    body.bend((0, 0, 1), [-1, -1, 0, 1, 1])
    body.nod((UP, turn), ((1, 0, 0), 10))
    return body
