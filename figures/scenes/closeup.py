"""Close-ups of hands on one knee: a standing leg in world terms (foot down, front at +z), the other leg muted.

They show the right knee; the app makes the left knee's drawings by reflection.
"""

import numpy as np

from ..engine.linalg import UP
from ..engine.raster import vertex_normals
from ..engine.touch import CURL, FLAT, Surface, grasp, put_palm, thumb_to
from .view import View

CLOSE = "fig-in fig-close"


class Closeup:
    """One leg of `receiver`, the hands of `giver`. Heights `y` are metres over the knee line, towards the hip."""

    def __init__(self, receiver, giver, centre=0.045, own=False, fold=None, hem=0.42, locator_y=170, sleeves=False):
        """`own`: seen with the receiver's own eyes. `fold`: (y, height) of a lifted fold of muscle, metres."""
        self.receiver, self.giver, self.centre, self.own, self.hem = receiver, giver, centre, own, hem
        self.locator_y, self.sleeves = locator_y, sleeves
        self.body, self.hands, self.sides = receiver.figure(), giver.figure(), []
        self.body.fk()
        for side, x in (("R", -0.01), ("L", 0.07)):
            hip = self.body.head["upperleg01." + side]
            self.body.leg(side, hip + [x, -0.8, 0.02], (0, 0, 1), foot=(0, 0, 1), sole=UP)
        self.body.fk()
        self.knee = self.body.at("lowerleg01.R")
        if fold:
            self._lift_fold(*fold)
        triangles = self.body.mesh.triangles
        mine = self.body.bones("upperleg", "lowerleg", "foot", side="R")[triangles].all(1)
        self.skin = Surface(self.body.skin(), triangles[mine])
        front, _ = self.skin.ray(self.knee, (0, 0, 1))
        self.axis = np.array([front[0], self.knee[1], self.knee[2]])

    def _lift_fold(self, y, height):
        vertices = self.body.skin()
        normals = vertex_normals(vertices, self.body.mesh.triangles)
        d = vertices - self.knee - [0, y, 0]
        swell = np.exp(-((d[:, 0] / 0.022) ** 2) - (d[:, 1] / 0.065) ** 2) * (normals[:, 2] > 0)
        swell *= self.body.bones("upperleg", side="R")
        self.body.extra = np.array([0, 0, 1]) * (height * swell)[:, None]

    def giver_at(self, place, ahead, above):
        """Put the giver's pelvis at `place` (from the knee), looking along `ahead`, head towards `above`."""
        ahead, above = np.asarray(ahead, float), np.asarray(above, float)
        turn = np.stack([np.cross(above, ahead), above, ahead], 1)
        self.hands.stand(turn, self.knee + place)

    def at(self, y, x, z=1.0):
        """Skin point and normal at height `y` in the direction x (inner +), z (front +) from the leg's axis."""
        return self.skin.ray(self.axis + [0, y, 0], (x, 0, z))

    def palm(self, side, y, place, fingers, pole, lift=0.016, back=0.066, tilt=5.0, close=0.003, spread=1, stop=40, flat=True):
        """A hand laid on the skin at direction `place` = (x, z); fingers close until they touch, `stop` degrees at most."""
        point, normal = self.at(y, *place)
        put_palm(self.hands, side, point, normal, fingers, pole, clavicle=6, lift=lift, back=back, tilt=tilt)
        start, shares = (-20, FLAT) if flat else (-10, CURL)
        grasp(self.hands, side, self.skin, start, stop, close, spread, shares)
        self.hands.finger(side, 1, (4, 6, 6))
        self.sides.append(side)

    def grip(self, side, y, fingers, thumb, pole, places, lifts=(0.024, 0.030), back=0.06, depth=0.006, gap=0.007,
             spread=0, stop=80, flat=False):
        """Search the palm's place so that the thumb reaches `thumb` = (y, x, z), then close the fingers."""
        point, normal = self.at(*thumb)
        best = None

        def put(place, lift):
            spot, out = self.at(y, *place)
            put_palm(self.hands, side, spot, out, fingers, pole, clavicle=4, lift=lift, back=back)
            for joint in (1, 2, 3):
                self.hands.local.pop(f"finger1-{joint}.{side}", None)
            return thumb_to(self.hands, side, point, normal, self.skin, gap)

        for place in places:
            for lift in lifts:
                cost = put(place, lift) + lift * 0.05
                if best is None or cost < best[0]:
                    best = cost, place, lift
        put(*best[1:])
        grasp(self.hands, side, self.skin, stop=stop, spread=spread, depth=depth, shares=FLAT if flat else CURL)
        self.sides.append(side)
        return self.hands.tip(f"finger1-3.{side}")

    def drawn(self, name, draw):
        """The file of the right knee. `draw(view)` adds what is special, see View."""
        view = View(self)
        draw(view)
        return {f"{name}-right": view.canvas.svg(CLOSE)}
