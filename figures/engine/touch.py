"""Contact: rays on a skin surface, palms put on it, fingers closed until they touch, thumb tips on a point."""

import numpy as np
from scipy.optimize import minimize
from scipy.spatial import cKDTree

from . import mesh
from .figure import FINGERS
from .linalg import rot, unit
from .raster import vertex_normals

CURL = (0.9, 1.0, 0.75)  # share of the curl angle of the three phalanges: a gripping hand
FLAT = (1.0, 0.35, 0.2)  # a hand that lies flat


class Surface:
    """Skin of a body part: `ray` finds points, `depth` tells how deep points lie under it."""

    def __init__(self, vertices, triangles):
        self.vertices, self.triangles = vertices, triangles
        self.normals = vertex_normals(vertices, triangles)
        used = np.unique(triangles)
        corner, normal = vertices[triangles], self.normals[triangles]
        points, normals = [vertices[used], corner.mean(1)], [self.normals[used], normal.mean(1)]
        for i, j in ((0, 1), (1, 2), (2, 0)):
            points.append((corner[:, i] + corner[:, j]) / 2)
            normals.append(normal[:, i] + normal[:, j])
        self.samples = np.vstack(points)
        self.sample_normals = np.vstack(normals)
        self.sample_normals /= np.linalg.norm(self.sample_normals, axis=1, keepdims=True)
        self.tree = cKDTree(self.samples)

    def ray(self, origin, way):
        """Farthest hit of a ray from inside: point and unit normal."""
        origin, way = np.asarray(origin, float), unit(way)
        a, b, c = (self.vertices[self.triangles[:, i]] for i in range(3))
        e1, e2 = b - a, c - a
        h = np.cross(way, e2)
        det = (e1 * h).sum(1)
        det = np.where(np.abs(det) < 1e-14, 1e-14, det)
        s = origin - a
        u = (s * h).sum(1) / det
        q = np.cross(s, e1)
        v = (q @ way) / det
        t = (e2 * q).sum(1) / det
        hit = (u >= -1e-6) & (v >= -1e-6) & (u + v <= 1 + 1e-6) & (t > 1e-6)
        k = np.where(hit, t, -1).argmax()
        return origin + way * t[k], unit(self.normals[self.triangles[k]].mean(0))

    def height(self, points):
        """Signed distance of `points` (positive outside) and distance to the nearest sample."""
        distance, i = self.tree.query(points)
        return ((points - self.samples[i]) * self.sample_normals[i]).sum(1), distance


def limb(figure, *starts, side):
    """Surface of the posed figure's bones whose names begin so."""
    vertices = figure.skin()
    keep = figure.bones(*starts, side=side)[figure.mesh.triangles].all(1)
    return Surface(vertices, figure.mesh.triangles[keep])


def leg_surface(figure, side="R"):
    """Surface of one leg of the posed figure."""
    return limb(figure, "upperleg", "lowerleg", "foot", side=side)


def put_palm(figure, side, point, normal, fingers, pole, clavicle=8, lift=0.016, back=0.075, tilt=0.0):
    """Palm on a surface point. `lift`: metres of the wrist over the skin, `back`: wrist behind the point.

    `tilt`: degrees by which the fingers dip under the tangent plane. Returns metres out of reach.
    """
    n = unit(normal)
    f = np.asarray(fingers, float)
    f = unit(f - n * (f @ n))
    t = np.radians(tilt)
    f = unit(f * np.cos(t) - n * np.sin(t))
    palm = unit(-n + f * (n @ f))
    wrist = np.asarray(point) + n * lift - f * back
    return figure.arm(side, wrist, pole, f, palm, clavicle=clavicle)


def _finger_vertices(figure, side, finger):
    skin = np.arange(len(figure.rest)) < mesh.SKIN_VERTICES
    return [np.nonzero((figure.main_bone == f"finger{finger}-{j}.{side}") & skin)[0] for j in (1, 2, 3)]


def _lowest(figure, side, finger, joints, surface, near):
    """Deepest signed height over the surface of the named phalanges of a finger."""
    low, parts = 0.0, _finger_vertices(figure, side, finger)
    for j in joints:
        height, distance = surface.height(figure.carried(f"finger{finger}-{j}.{side}", figure.rest[parts[j - 1]]))
        if (distance < near).any():
            low = min(low, height[distance < near].min())
    return low


def grasp(figure, side, surface, start=-10, stop=80, depth=0.003, spread=3.0, shares=CURL):
    """Close each finger in steps of 3 degrees until it sinks `depth` metres into the surface.

    In a flat hand the first phalanx may rest in the skin; only the other two stop the finger.
    """
    joints = (2, 3) if shares is FLAT else (1, 2, 3)
    for finger in FINGERS:
        last = start
        for angle in np.arange(start, stop + 0.1, 3):
            figure.finger(side, finger, [angle * c for c in shares], spread=(3.5 - finger) * spread)
            figure.fk()
            if _lowest(figure, side, finger, joints, surface, 0.03) < -depth:
                break
            last = angle
        figure.finger(side, finger, [last * c for c in shares], spread=(3.5 - finger) * spread)
    figure.fk()


def thumb_to(figure, side, point, normal, surface, gap=0.007):
    """Four thumb angles so that the tip lands `gap` metres over `point`. Returns the rest error (metres)."""
    goal = point + unit(normal) * gap
    parts = _finger_vertices(figure, side, 1)
    way, palm = figure.palm[side]
    axis = figure.thumb_axis(side)
    last = "finger1-3." + side

    def apply(x):
        figure.local["finger1-1." + side] = rot(palm, x[0]) @ rot(way, x[1]) @ rot(axis, x[2] * 0.3)
        figure.local["finger1-2." + side] = rot(axis, x[2])
        figure.local[last] = rot(axis, x[3])
        figure.fk()

    def cost(x):
        apply(x)
        sunk = 0.0
        for j, part in zip((1, 2, 3), parts, strict=True):
            height, _ = surface.height(figure.carried(f"finger1-{j}.{side}", figure.rest[part]))
            sunk += np.clip(-height - 0.002, 0, 1).sum() * 0.02
        beyond = sum(max(0, abs(a) - most) ** 2 for a, most in zip(x, (40, 35, 35, 22), strict=True)) * 4e-4
        bent_back = (max(0, -x[3] - 12) ** 2 + max(0, -x[2] - 10) ** 2) * 1e-3
        effort = 2e-5 * np.abs(x).sum()
        return np.linalg.norm(figure.tip(last) - goal) + sunk + beyond + bent_back + effort

    first = np.array([0.0, 0, 10, 10])
    simplex = np.vstack([first, first + 14 * np.eye(4)])
    options = {"maxfev": 320, "xatol": 0.4, "fatol": 1e-5, "initial_simplex": simplex}
    best = minimize(cost, first, method="Nelder-Mead", options=options)
    apply(best.x)
    return float(best.fun)
