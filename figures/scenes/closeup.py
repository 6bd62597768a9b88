"""Close-ups of hands on one knee: a standing leg in world terms (foot down, front at +z), the other leg muted.

Poses are made for the right knee. The left knee is the same geometry reflected; the light stays.
"""

from dataclasses import replace
from functools import cache

import cv2
import numpy as np

from ..engine.canvas import Canvas, Style
from ..engine.dress import Dressed
from ..engine.linalg import UP
from ..engine.paint import path, shape
from ..engine.raster import Camera, vertex_normals
from ..engine.touch import CURL, FLAT, Surface, grasp, put_palm, thumb_to
from ..engine.trace import line_path
from ..people.cast import ANNA
from .common import arrow, circle_arrow, outline_of

WIDTH, HEIGHT, SCALE = 640, 480, 1050  # units, units, units per metre
PAD = (120, 110)  # the drawing goes on beyond the view box, so that a stroke or a wide screen shows no cut end
CLOSE = "fig-in fig-close"
LEG = Style(shade=0.25, tolerance=1.4, blur=7, shade_blur=16)
OTHER_LEG = Style(shade=None, tolerance=1.8, blur=7)
SHORTS = Style(shade=None, tolerance=1.6, blur=6)
HAND = Style(lines=11, tolerance=0.8, blur=2, edge=1.8, line_tolerance=0.8, shade=0.2)
NOT_MIRRORED, MIRRORED = np.array([1, 1, 1]), np.array([-1, 1, 1])


@cache
def locator(mirror, own):
    """Small whole figure in the view of the close-up: the treated leg in skin colour, a spot on its knee."""
    body = ANNA.figure()
    body.fk()
    for side, sign in (("L", 1), ("R", -1)):
        hip, shoulder = body.head["upperleg01." + side], body.head["upperarm01." + side]
        body.leg(side, hip + [0.03 * sign, -0.80, 0.02], (0, 0, 1), foot=(0.2 * sign, -0.4, 1), sole=UP)
        wrist = shoulder + [0.12 * sign, -0.50, 0.04]
        body.arm(side, wrist, (sign, 0, -0.5), (0.1 * sign, -1, 0), (-sign, 0, 0), clavicle=-6)
        body.hand(side)
    d = Dressed(body, mirror=mirror, hem=0.42)
    canvas = Canvas(Camera((0, 0, 1 if own else -1), UP, (0, -0.06, 0), 80, 88, 140))
    names = "head neck shirt sleeveL sleeveR armL armR pelvis shortL shortR legL legR hair".split()
    how = {"tolerance": 1.2, "blur": 2, "corner": 80, "min_area": 30}
    canvas.raw(path("lo", canvas.outline(canvas.union(*[(d, n) for n in names]), **how)))
    canvas.raw(path("a", canvas.outline(canvas.layer(d, "legR").mask, **how)))
    x, y = canvas.camera.xy(body.at("lowerleg01.R") * (MIRRORED if mirror else NOT_MIRRORED))
    canvas.raw(shape("circle", "spot", cx=round(x), cy=round(y), r=8))
    return "".join(canvas.out)


class Closeup:
    """One leg of `receiver`, the hands of `giver`. Heights `y` are metres over the knee line, towards the hip."""

    def __init__(self, receiver, giver, centre=0.045, own=False, fold=None, hem=0.42, locator_y=170):
        """`own`: seen with the receiver's own eyes. `fold`: (y, height) of a lifted fold of muscle, metres."""
        self.receiver, self.giver, self.centre, self.own, self.hem = receiver, giver, centre, own, hem
        self.locator_y = locator_y
        self.body, self.hands, self.sides = receiver.figure(), giver.figure(), []
        self.body.fk()
        for side, x in (("R", -0.01), ("L", 0.07)):
            hip = self.body.head["upperleg01." + side]
            self.body.leg(side, hip + [x, -0.80, 0.02], (0, 0, 1), foot=(0, 0, 1), sole=UP)
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
        grasp(self.hands, side, self.skin, stop=stop, spread=spread, depth=close, shares=FLAT if flat else CURL)
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

    def both(self, name, draw):
        """Files for the right and the left knee. `draw(view)` adds what is special, see View."""
        files = {}
        for word, mirror in (("right", False), ("left", True)):
            view = View(self, mirror)
            draw(view)
            files[f"{name}-{word}"] = view.canvas.svg(CLOSE)
        return files


class View:
    """The close-up drawn for one knee."""

    def __init__(self, closeup, mirror):
        self.c, self.mirror = closeup, mirror
        self.flip = MIRRORED if mirror else NOT_MIRRORED
        self.a = Dressed(closeup.body, mirror=mirror, hem=closeup.hem)
        self.b = Dressed(closeup.hands, mirror=mirror)
        inwards = 0.03 if closeup.own else 0.045
        centre = (closeup.axis + [inwards, closeup.centre, 0]) * self.flip
        up = -UP if closeup.own else UP
        camera = Camera((0, -0.16, -1), up, centre, SCALE, WIDTH, HEIGHT)
        self.canvas = Canvas(camera, light=(-0.55, 0.45, 0.75), pad=PAD, line=1.8)
        if closeup.own:  # the light comes from the same side of the picture
            self.canvas.light *= [-1, -1, 1]

    def xy(self, point):
        """Picture place of a world point given for the right knee."""
        return self.canvas.camera.xy(np.asarray(point) * self.flip)

    def place(self, y, x, z=1.0):
        """Picture place of a skin point (see Closeup.at)."""
        return self.xy(self.c.at(y, x, z)[0])

    def leg(self):
        """Other leg, the parts of the hands behind the leg, the leg, kneecap and shorts."""
        a, canvas = self.a, self.canvas
        canvas.draw(a, "legL", "mu", OTHER_LEG)
        for side, (motion, front) in self.fronts.items():
            back = self.behind(side, front)
            if back.any():
                canvas.group(
                    f"hand back {motion}",
                    lambda back=back: canvas.fill(self.c.giver.skin, back, tolerance=1.0, blur=2),
                )
        canvas.draw(a, "legR", self.c.receiver.skin, LEG)
        self.kneecap()
        canvas.draw(a, "pelvis", "e", SHORTS)
        canvas.draw(a, "shortL", "e", SHORTS)
        canvas.draw(a, "shortR", "e", replace(SHORTS, rim=(-10, 4)))

    def behind(self, side, front):
        """What of a hand shows beyond the leg but is not in front of it."""
        arm = self.canvas.layer(self.b, "arm" + side).mask
        leg = self.canvas.layer(self.a, "legR").mask
        rest = arm & ~front
        near = cv2.dilate(rest.astype(np.uint8), np.ones((9, 9))) > 0
        if (rest & ~leg).sum() < 60:
            return np.zeros_like(arm)
        return arm & near

    def kneecap(self):
        """The rim of the kneecap on the skin."""
        rim = []
        for t in np.linspace(0, 2 * np.pi, 40, endpoint=False):
            y = 0.034 + 0.026 * np.sin(t) - (0.004 if np.sin(t) < 0 else 0)
            x = 0.030 * np.cos(t) * (1 if np.sin(t) > -0.2 else 0.86)
            rim.append(self.c.at(y, x / 0.055)[0] * self.flip)
        self.canvas.raw(path("pa", outline_of(self.canvas, rim)))

    def draw(self, motions, under=None):
        """The whole picture. `motions`: {side: motion class}; `under()` draws between leg and hands."""
        self.fronts = {
            side: (motion, self.canvas.front(self.b, "arm" + side, [(self.a, "legR"), (self.a, "legL")]))
            for side, motion in motions.items()
        }
        self.leg()
        if under:
            under()
        for side, (motion, front) in self.fronts.items():
            self.canvas.group(f"hand {motion}", lambda side=side, front=front: self._hand(side, front))
        for side in motions if self.c.own else ():
            if self.canvas.layer(self.b, "sleeve" + side).mask.any():
                self.canvas.draw(self.b, "sleeve" + side, "c", SHORTS)
        self.locate()

    def _hand(self, side, front):
        name, canvas, skin = "arm" + side, self.canvas, self.c.giver.skin
        canvas.contact(self.b, name, [(self.a, "legR")], mask=front, shift=(4, 8))
        canvas.raw(path("halo", canvas.outline(front, HAND.tolerance, HAND.blur)))
        canvas.draw(self.b, name, skin, HAND, mask=front)
        layer = canvas.layer(self.b, name)
        nails = (layer.attributes["nail"] > 0.42) & (layer.attributes["fore" + side] > 0.9) & front
        canvas.raw(path("n", canvas.outline(nails, tolerance=0.8, blur=2, min_area=24)))

    def fold(self, y, wide=0.42, tall=0.05):
        """Two lines beside a lifted fold."""
        data = ""
        for sign in (-1, 1):
            points = [self.place(y + tall * t, sign * wide * (1 - 0.45 * t * t)) for t in np.linspace(-1, 1, 15)]
            data += line_path(np.array(points), 0.8)
        self.canvas.raw(path("al", data))

    def ring(self, point):
        """A held spot: halo and double ring round a world point."""
        x, y = (round(v) for v in self.xy(point))
        self.canvas.raw(shape("circle", "spot", cx=x, cy=y, r=38, fill_opacity=".3"))
        self.canvas.raw(shape("circle", "ring0", cx=x, cy=y, r=38))
        self.canvas.raw(shape("circle", "ring", cx=x, cy=y, r=38))

    def arrow(self, start, end, bend=0.0, both=False):
        """Arrow between two world points of the right knee."""
        arrow(self.canvas, self.xy(start), self.xy(end), -bend if self.mirror else bend, both)

    def circle(self, point, radius=26, clockwise=True):
        circle_arrow(self.canvas, self.xy(point), radius, clockwise != self.mirror)

    def locate(self):
        """The locator figure at the outer side."""
        left = self.mirror == self.c.own
        x = 14 if left else WIDTH - 14 - 88
        text = locator(self.mirror, self.c.own)
        self.canvas.raw(f'<g class="loc" transform="translate({x} {self.c.locator_y})">{text}</g>')
