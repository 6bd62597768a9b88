"""A body with joints: shape targets, forward kinematics, dual quaternion skinning."""

import numpy as np
from scipy.spatial.transform import Rotation

from . import mesh


class Human:
    """Rest shape plus rotations: `world[bone]` is absolute, `local[bone]` follows the parent."""

    def __init__(self, targets):
        self.mesh = mesh.load()
        self.rest = self.mesh.vertices.copy()
        for name, weight in targets.items():
            index, offset = mesh.target(name)
            np.add.at(self.rest, index, offset * weight)
        self.order = self.mesh.order
        self.parent = {b: self.mesh.rig[b]["parent"] or None for b in self.order}
        self.head = {b: self._joint(self.mesh.rig[b]["head"]) for b in self.order}
        self.tail = {b: self._joint(self.mesh.rig[b]["tail"]) for b in self.order}
        self.main_bone = np.array(self.order)[self.mesh.weights.argmax(1)]
        self.world, self.local = {}, {}
        self.root = np.zeros(3)
        self.extra = np.zeros_like(self.rest)  # offsets after skinning, e.g. a lifted fold of muscle

    def _joint(self, entry):
        """Joint place: centre of a helper cube, a vertex, or a mean of vertices."""
        kind = entry.get("strategy")
        if kind == "CUBE":
            spans = self.mesh.groups[entry["cube_name"]]
            return self.rest[[i for a, b in spans for i in range(a, b + 1)]].mean(0)
        if kind == "VERTEX":
            return self.rest[entry["vertex_index"]]
        if kind == "MEAN":
            return self.rest[entry["vertex_indices"]].mean(0)
        x, y, z = entry["default_position"]
        return np.array([x, z, -y])

    def fk(self):
        """Recompute joint rotations `R` and places `T`."""
        turn, place = {}, {}
        for bone in self.order:
            parent = self.parent[bone]
            base = turn[parent] if parent else np.eye(3)
            turn[bone] = self.world[bone] if bone in self.world else base @ self.local.get(bone, np.eye(3))
            if parent is None:
                place[bone] = self.head[bone] + self.root
            else:
                place[bone] = place[parent] + turn[parent] @ (self.head[bone] - self.head[parent])
        self.R, self.T = turn, place

    def at(self, bone):
        """World place of the bone's head."""
        return self.T[bone]

    def carried(self, bone, points):
        """World places of rest-pose `points` that move rigidly with `bone`."""
        return (points - self.head[bone]) @ self.R[bone].T + self.T[bone]

    def tip(self, bone):
        """World place of the bone's tail."""
        return self.carried(bone, self.tail[bone])

    def skin(self):
        """Posed vertices (n, 3). Dual quaternions keep the knee's volume when it is bent."""
        self.fk()
        weights = self.mesh.weights
        turn = np.stack([self.R[b] for b in self.order])
        shift = np.stack([self.T[b] - self.R[b] @ self.head[b] for b in self.order])
        real = Rotation.from_matrix(turn).as_quat()
        x, y, z, w = real.T
        a, b, c = shift.T
        dual = 0.5 * np.stack(
            [a * w + b * z - c * y, -a * z + b * w + c * x, a * y - b * x + c * w, -a * x - b * y - c * z], 1
        )
        main = real[weights.argmax(1)]
        out = np.zeros((len(weights), 8))
        for j in range(len(self.order)):
            rows = np.nonzero(weights[:, j])[0]
            sign = np.sign(main[rows] @ real[j])
            sign[sign == 0] = 1
            out[rows] += (weights[rows, j] * sign)[:, None] * np.r_[real[j], dual[j]]
        length = np.linalg.norm(out[:, :4], axis=1)
        ok = length > 0
        out[ok] /= length[ok][:, None]
        v, w, dv, dw = out[:, :3], out[:, 3:4], out[:, 4:7], out[:, 7:8]
        posed = self.rest + 2 * np.cross(v, np.cross(v, self.rest) + w * self.rest)
        posed += 2 * (w * dv - dw * v + np.cross(v, dv))
        posed[~ok] = self.rest[~ok]
        return posed + self.extra

    def bones(self, *starts, side=None):
        """Mask of the vertices whose main bone's name starts so (and ends with the side)."""
        return np.array(
            [b.startswith(starts) and (side is None or b.endswith("." + side)) for b in self.main_bone]
        )
