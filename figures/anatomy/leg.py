"""The standing right leg in leg coordinates, rasterised from four sides."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d

from ..engine import mesh
from ..engine.figure import Figure
from ..engine.linalg import frame, rot
from ..engine.raster import FAR, Camera, rasterise, vertex_normals
from ..engine.touch import Surface

SCALE, WIDTH, HEIGHT = 1700, 480, 1060  # units per metre, units, units
PIXELS = 2  # raster pixels per unit
TOP = 0.02  # s at the upper edge of the view box
MARGIN = 40  # units drawn above and below the view box
FORWARD = {"front": (0, 0, -1), "outer": (1, 0, 0), "inner": (-1, 0, 0), "back": (0, 0, 1)}
THIGH = ("upperleg", "lowerleg", "foot", "toe")
ARMS = ("upperarm", "lowerarm", "wrist", "finger", "metac")


def _body():
    """Neither woman nor man, neither slim nor heavy; the right leg upright, toes a little outwards."""
    targets = {}
    for sex, share in (("male", 0.55), ("female", 0.45)):
        for muscle in ("averagemuscle", "maxmuscle"):
            targets[f"macrodetails/universal-{sex}-young-{muscle}-averageweight"] = share / 2
        for origin in ("caucasian", "african", "asian"):
            targets[f"macrodetails/{origin}-{sex}-young"] = share / 3
    body = Figure(targets)
    for side, thigh, shin in (("R", (0.028, -1, 0), (0, -1, -0.045)), ("L", (-0.028, -1, 0), (0, -1, -0.03))):
        joints = [body.head[f"{b}.{side}"] for b in ("upperleg01", "lowerleg01", "foot")]
        for bones, rest, way in (
            (("upperleg01", "upperleg02"), joints[1] - joints[0], thigh),
            (("lowerleg01", "lowerleg02"), joints[2] - joints[1], shin),
        ):
            for bone in bones:
                body.world[f"{bone}.{side}"] = frame(way, (0, 0, 1)) @ frame(rest, (0, 0, 1)).T
    body.world["foot.R"] = rot((0, 1, 0), -8)
    return body


class Leg:
    """Vertices, triangles and the leg coordinates of each vertex."""

    def __init__(self):
        body = _body()
        self.vertices = v = body.skin()
        self.hip, self.knee, self.ankle = (body.at(b + ".R") for b in ("upperleg01", "lowerleg01", "foot"))
        mine = body.bones(*THIGH, side="R")
        trunk = (v[:, 0] < 0) & (np.abs(v[:, 1] - self.hip[1] - 0.05) < 0.2) & ~body.bones(*ARMS)
        self.triangles = body.mesh.triangles[(mine | trunk)[body.mesh.triangles].all(1)]
        self.s = self._s(v[:, 1])
        self._find_middle(v[mine & (np.arange(len(v)) < mesh.SKIN_VERTICES)])
        middle = self.middle(self.s)
        out, ahead = middle[:, 0] - v[:, 0], v[:, 2] - middle[:, 1]
        radius = np.hypot(out, ahead)
        self.around = np.stack([out / radius, ahead / radius], 1)  # sin and cos of theta
        self.normals = vertex_normals(v, self.triangles)
        self.is_leg = mine
        self.surface = Surface(v, self.triangles)

    def _s(self, y):
        upper = (y - self.hip[1]) / (self.knee[1] - self.hip[1])
        lower = 1 + (y - self.knee[1]) / (self.ankle[1] - self.knee[1])
        return np.where(y > self.knee[1], upper, lower)

    def height(self, s):
        """World height (metres) of s."""
        if s <= 1:
            return self.hip[1] + s * (self.knee[1] - self.hip[1])
        return self.knee[1] + (s - 1) * (self.ankle[1] - self.knee[1])

    def _find_middle(self, points):
        """Middle of the leg's cross-section at 60 heights, smoothed."""
        self._levels = np.linspace(0.12, 1.85, 60)
        s, rows = self._s(points[:, 1]), []
        for level in self._levels:
            width = 0.035
            while (near := np.abs(s - level) < width).sum() < 14:
                width *= 1.4
            ring = points[near][:, [0, 2]]
            rows.append((ring.min(0) + ring.max(0)) / 2)
        self._rows = gaussian_filter1d(np.array(rows), 2, axis=0, mode="nearest")

    def middle(self, s):
        """x and z of the leg's middle at s."""
        return np.stack([np.interp(s, self._levels, self._rows[:, i]) for i in (0, 1)], -1)

    def axis(self, t):
        """Point of the hip-knee-ankle line at s = t."""
        x = self.middle(np.array(0.99))[0]
        if t <= 1:
            return self.hip + (self.knee - self.hip) * t + [(x - self.knee[0]) * t, 0, 0]
        knee = np.array([x, self.knee[1], self.knee[2]])
        return knee + (self.ankle - self.knee) * (t - 1)

    def point(self, s, theta):
        """Skin point and normal at leg coordinates."""
        x, z = self.middle(np.array(s))
        t = np.radians(theta)
        return self.surface.ray((x, self.height(s), z), (-np.sin(t), 0, np.cos(t)))


@cache
def leg():
    return Leg()


@dataclass(frozen=True)
class View:
    """One side as rasters: `skin` mask, s, theta, and normals as (right, up, towards the eye)."""

    name: str
    camera: Camera
    skin: np.ndarray
    s: np.ndarray
    theta: np.ndarray
    normals: np.ndarray

    def xy(self, point):
        """Picture place of a world point."""
        return self.camera.xy(point)

    def place(self, s, theta):
        """Picture place of leg coordinates and whether the skin there faces the eye."""
        point, normal = leg().point(s, theta)
        return self.xy(point), float(-(normal @ self.camera.forward))

    def region(self, rows):
        """Mask of a table of rows, and the place across it (0..1) per pixel."""
        table = np.array(rows, float)
        low, high = (PchipInterpolator(table[:, 0], table[:, i]) for i in (1, 2))
        first, last = table[0, 0], table[-1, 0]
        s = np.clip(self.s, first, last)
        a, b = low(s), high(s)
        away = (self.theta - (a + b) / 2 + 180) % 360 - 180
        half = (b - a) / 2
        end = np.clip(np.minimum(self.s - first, last - self.s) / 0.012, 0, 1)  # rounded ends
        inside = (self.s > first) & (self.s < last) & (np.abs(away) < half * np.sqrt(end * (2 - end)))
        return inside, (away / np.maximum(half, 1e-6) + 1) / 2


def view(name):
    """The right leg seen from `name`; the leg stands in the middle of the picture."""
    body = leg()
    camera = Camera(FORWARD[name], (0, 1, 0), (0, 0, 0), SCALE, WIDTH, HEIGHT)
    across = body.vertices[body.is_leg & (body.s > 0.1) & (body.s < 1.5)] @ camera.right
    centre = camera.right * (across.min() + across.max()) / 2
    centre[1] = body.height(TOP) - HEIGHT / SCALE / 2
    camera.centre = centre
    points = camera(body.vertices)
    points[:, 1] += MARGIN
    points[:, :2] *= PIXELS
    values = np.column_stack([body.s, body.around, body.normals])
    shape = (HEIGHT + 2 * MARGIN) * PIXELS, WIDTH * PIXELS
    depth, out = rasterise(points, body.triangles, values, shape)
    theta = np.degrees(np.arctan2(out[..., 1], out[..., 2]))
    normals = np.stack([out[..., 3:] @ axis for axis in (camera.right, camera.up, -camera.forward)], -1)
    return View(name, camera, depth < FAR, out[..., 0], theta, normals)
