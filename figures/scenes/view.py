"""A close-up drawn: the leg, the hands, arrows, locator."""

from dataclasses import replace

import cv2
import numpy as np

from ..engine.canvas import Canvas
from ..engine.dress import Dressed
from ..engine.layers import Style
from ..engine.linalg import UP
from ..engine.paint import path, shape
from ..engine.raster import Camera
from ..engine.trace import line_path
from . import locator
from .common import arrow, circle_arrow, outline_of

WIDTH, HEIGHT, SCALE = 640, 480, 1050  # units, units, units per metre
PAD = (120, 110)  # the drawing goes on beyond the view box, so that a stroke or a wide screen shows no cut end
LEG = Style(shade=0.25, tolerance=2.8, blur=7, shade_blur=16)
OTHER_LEG = Style(shade=None, tolerance=3.6, blur=7)
SHORTS = Style(shade=None, tolerance=3.2, blur=6)
HAND = Style(lines=11, tolerance=1.6, blur=2, edge=1.8, line_tolerance=1.6, shade=0.2)


class View:
    """The close-up of the right knee drawn."""

    def __init__(self, closeup):
        self.c = closeup
        self.a = Dressed(closeup.body, hem=closeup.hem)
        self.b = Dressed(closeup.hands)
        inwards = 0.03 if closeup.own else 0.045
        centre = closeup.axis + [inwards, closeup.centre, 0]
        up = -UP if closeup.own else UP
        camera = Camera((0, -0.16, -1), up, centre, SCALE, WIDTH, HEIGHT)
        self.canvas = Canvas(camera, light=(-0.55, 0.45, 0.75), pad=PAD, line=1.8)
        if closeup.own:  # the light comes from the same side of the picture
            self.canvas.light *= [-1, -1, 1]

    def xy(self, point):
        """Picture place of a world point."""
        return self.canvas.camera.xy(np.asarray(point))

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
                    lambda back=back: canvas.fill(self.c.giver.skin, back, tolerance=2.0, blur=2),
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
            rim.append(self.c.at(y, x / 0.055)[0])
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
        for side in motions if self.c.sleeves else ():
            self.canvas.draw(self.b, "sleeve" + side, "c", SHORTS)
        self.locate()

    def _hand(self, side, front):
        name, canvas, skin = "arm" + side, self.canvas, self.c.giver.skin
        canvas.contact(self.b, name, [(self.a, "legR")], mask=front, shift=(4, 8))
        canvas.raw(path("halo", canvas.outline(front, HAND.tolerance, HAND.blur)))
        canvas.draw(self.b, name, skin, HAND, mask=front)
        layer = canvas.layer(self.b, name)
        nails = (layer.attributes["nail"] > 0.42) & (layer.attributes["fore" + side] > 0.9) & front
        canvas.raw(path("n", canvas.outline(nails, tolerance=1.2, blur=2, min_area=24)))

    def fold(self, y, wide=0.42, tall=0.05):
        """Two lines beside a lifted fold."""
        data = ""
        for sign in (-1, 1):
            points = [self.place(y + tall * t, sign * wide * (1 - 0.45 * t * t)) for t in np.linspace(-1, 1, 15)]
            data += line_path(np.array(points), 1.6)
        self.canvas.raw(path("al", data))

    def ring(self, point):
        """A held spot: halo and double ring round a world point."""
        x, y = (round(v) for v in self.xy(point))
        self.canvas.raw(shape("circle", "spot", cx=x, cy=y, r=38, fill_opacity=".3"))
        self.canvas.raw(shape("circle", "ring0", cx=x, cy=y, r=38))
        self.canvas.raw(shape("circle", "ring", cx=x, cy=y, r=38))

    def arrow(self, start, end, bend=0.0, both=False):
        """Arrow between two world points."""
        arrow(self.canvas, self.xy(start), self.xy(end), bend, both)

    def circle(self, point, radius=26, clockwise=True):
        circle_arrow(self.canvas, self.xy(point), radius, clockwise)

    def locate(self):
        """The locator figure at the outer side."""
        x = WIDTH - 14 - locator.WIDTH if self.c.own else 14
        text = locator.locator(self.c.own)
        self.canvas.raw(f'<g class="loc" transform="translate({x} {self.c.locator_y})">{text}</g>')
