"""A posed figure as overlapping parts: skin, cloth (the smoothed body, inflated) and hair.

Every part is a mesh plus a test on rest-pose attributes that is made per pixel, so hems and hairlines
are smooth whatever the mesh is like.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix

from . import mesh
from .hair import BEARD, BOB
from .linalg import unit
from .raster import vertex_normals

HEAD = (
    "head", "jaw", "neck", "eye", "oculi", "oris", "orbicularis", "levator", "risorius", "special", "temporalis",
    "tongue",
)
TORSO = ("spine", "root", "clavicle", "breast", "shoulder", "pelvis")
ARM = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
LEG = ("upperleg", "lowerleg", "foot", "toe")
CLOTH = ("shirt", "pelvis", "sleeve", "short")
CLOTH_LIFT = 0.011  # metres between skin and cloth


@dataclass
class Part:
    """`inside(attributes)` says per pixel whether the part is there."""

    vertices: np.ndarray
    triangles: np.ndarray
    inside: object
    is_cloth: bool = False


def relax(vertices, triangles, rounds, pull=0.5):
    """Laplacian smoothing of the vertices used by `triangles`."""
    e = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    e = np.vstack([e, e[:, ::-1]])
    near = coo_matrix((np.ones(len(e)), (e[:, 0], e[:, 1])), shape=(len(vertices),) * 2).tocsr()
    near.data[:] = 1
    count = np.asarray(near.sum(1)).ravel()
    ok, out = count > 0, vertices.copy()
    for _ in range(rounds):
        mean = near @ out
        out[ok] = out[ok] * (1 - pull) + pull * mean[ok] / count[ok][:, None]
    return out


class Dressed:
    """A posed figure's parts by name."""

    def __init__(self, figure, hair=BOB, hem=0.50):
        """`hem`: how far down the thigh (0 hip .. 1 knee) the shorts reach."""
        self.figure, self.hair, self.hem = figure, hair, hem
        self.vertices, self.triangles = figure.skin(), figure.mesh.triangles
        self.normals = vertex_normals(self.vertices, self.triangles)
        self.groups = {"head": figure.bones(*HEAD), "torso": figure.bones(*TORSO)}
        for side in "LR":
            self.groups["arm" + side] = figure.bones(*ARM, side=side)
            self.groups["leg" + side] = figure.bones(*LEG, side=side)
        self.attributes = self._attributes()
        self._parts = {}

    def _attributes(self):
        """Rest-pose numbers per vertex: place along each limb (0..1), height over the hip, head u and v, nails."""
        f, rest, out = self.figure, self.figure.rest, {}
        for side in "LR":
            for name, first, last in (
                ("leg", "upperleg01", "lowerleg01"),
                ("arm", "upperarm01", "lowerarm01"),
                ("fore", "lowerarm01", "wrist"),
            ):
                start = f.head[f"{first}.{side}"]
                way = f.head[f"{last}.{side}"] - start
                out[name + side] = (rest - start) @ way / (way @ way)
            columns = [i for i, b in enumerate(f.order) if b.startswith(ARM) and b.endswith("." + side)]
            out["share" + side] = f.mesh.weights[:, columns].sum(1)
        skull = rest[f.bones("head", "jaw") & (np.arange(len(rest)) < mesh.SKIN_VERTICES)]
        low, high = skull.min(0), skull.max(0)
        out["u"] = (rest[:, 2] - low[2]) / (high[2] - low[2])
        out["v"] = (rest[:, 1] - low[1]) / (high[1] - low[1])
        out["y"] = rest[:, 1] - f.head["upperleg01.L"][1]
        out["x"] = rest[:, 0]
        out["nail"] = f.mesh.nail
        nape = f.head["neck01"]
        out["neck"] = (rest - nape) @ unit(f.head["neck03"] - nape)
        out["neck_r"] = np.hypot(rest[:, 0], rest[:, 2] - nape[2])
        return out

    def faces(self, *groups):
        """Triangles with at least one corner in the named groups."""
        mask = np.any([self.groups[g] for g in groups], 0)
        return self.triangles[mask[self.triangles].any(1)]

    def part(self, name):
        """Part by name: head neck shirt pelvis hair beard, and arm leg sleeve short + side."""
        if name not in self._parts:
            kind, side = (name[:-1], name[-1]) if name[-1] in "LR" else (name, "")
            self._parts[name] = getattr(self, "_" + kind)(side)
        return self._parts[name]

    def _cloth(self, triangles, rounds, lift, inside):
        vertices = relax(self.vertices, triangles, rounds) + self.normals * lift
        return Part(vertices, triangles, inside, is_cloth=True)

    def _neck(self, _):
        return Part(
            self.vertices,
            self.faces("head", "torso"),
            lambda a: (a["neck"] > -0.11) & (a["neck_r"] < 0.085) & (a["v"] < 0.25),
        )

    def _head(self, _):
        return Part(self.vertices, self.faces("head"), lambda a: a["neck"] > 0.012)

    def _arm(self, side):
        return Part(self.vertices, self.faces("arm" + side), lambda a: a["arm" + side] > 0.40)

    def _leg(self, side):
        return Part(self.vertices, self.faces("leg" + side), lambda a: a["leg" + side] > self.hem - 0.08)

    def _shirt(self, _):
        def inside(a):
            collar = (a["neck"] > -0.004) & (a["neck_r"] < 0.088)
            arms = ((a["armL"] < 0.32) | (a["shareL"] < 0.5)) & ((a["armR"] < 0.32) | (a["shareR"] < 0.5))
            return (a["y"] > -0.03) & ~collar & arms

        part = self._cloth(self.faces("torso", "armL", "armR"), 10, CLOTH_LIFT + 0.003, inside)
        part.triangles = part.triangles[inside(self.attributes)[part.triangles].any(1)]
        return part

    def _sleeve(self, side):
        return self._cloth(
            self.faces("arm" + side, "torso"),
            8,
            CLOTH_LIFT + 0.005,
            lambda a: (a["arm" + side] < 0.56) & (a["share" + side] > 0.45),
        )

    def _pelvis(self, _):
        return self._cloth(
            self.faces("torso", "legL", "legR"),
            10,
            CLOTH_LIFT,
            lambda a: (a["y"] < 0.09) & (a["y"] > -0.16) & (a["legL"] < 0.16) & (a["legR"] < 0.16),
        )

    def _short(self, side):
        sign = 1 if side == "L" else -1
        return self._cloth(
            self.faces("leg" + side, "torso"),
            8,
            CLOTH_LIFT + 0.004,
            lambda a: (a["leg" + side] < self.hem) & (a["y"] < 0.05) & (a["x"] * sign > -0.012),
        )

    def _growth(self, style, triangles, rounds):
        lift = style.thickness(self.attributes["u"], self.attributes["v"])
        vertices = relax(self.vertices, triangles, rounds) + self.normals * lift[:, None]
        return Part(vertices, triangles, lambda a: style.cover(a["u"], a["v"])[0])

    def _hair(self, _):
        if self.hair is BOB:  # reaches over the ear to the nape
            triangles = self.faces("head", "torso")
            triangles = triangles[self.attributes["v"][triangles].min(1) > -0.25]
            return self._growth(BOB, triangles, 12)
        return self._growth(self.hair, self.faces("head"), 2)

    def _beard(self, _):
        return self._growth(BEARD, self.faces("head"), 2)
