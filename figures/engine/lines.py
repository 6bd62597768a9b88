"""Inner lines of a form: where the surface turns away from the eye (fingers, ear, jaw)."""

import cv2
import numpy as np

from .trace import line_path

HIDDEN = 0.006  # metres by which a line may lie behind the visible surface


def _crossings(layer, camera):
    """Edges on which normal . view changes sign, chained into lines of (x, y, depth)."""
    facing = -(layer.vertex_normals @ camera.forward)
    points = camera(layer.part.vertices)
    triangles = layer.part.triangles
    near = facing[triangles]
    place, linked = {}, {}
    for triangle in triangles[(near.max(1) > 0) & (near.min(1) <= 0)]:
        cut = []
        for i, j in ((0, 1), (1, 2), (2, 0)):
            a, b = sorted((int(triangle[i]), int(triangle[j])))
            if (facing[a] > 0) != (facing[b] > 0):
                w = facing[a] / (facing[a] - facing[b])
                place[a, b] = points[a] * (1 - w) + points[b] * w
                cut.append((a, b))
        if len(cut) == 2:
            linked.setdefault(cut[0], []).append(cut[1])
            linked.setdefault(cut[1], []).append(cut[0])
    seen, chains = set(), []
    for start in sorted(linked, key=lambda k: len(linked[k])):
        if start in seen:
            continue
        chain = [start]
        seen.add(start)
        while following := [k for k in linked[chain[-1]] if k not in seen]:
            chain.append(following[0])
            seen.add(following[0])
        if len(chain) > 2 and chain[0] in linked[chain[-1]]:
            chain.append(chain[0])
        chains.append(np.array([place[k] for k in chain]))
    return chains


def inner_lines(canvas, layer, mask, shortest, edge, tolerance):
    """Path data of the visible lines at least `shortest` units long and `edge` units inside the mask."""
    inside = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5) / canvas.per_unit
    height, width = mask.shape
    out = ""
    for chain in _crossings(layer, canvas.camera):
        if len(chain) < 3:
            continue
        s = np.r_[0, np.cumsum(np.linalg.norm(np.diff(chain[:, :2], axis=0), axis=1))]
        if s[-1] < shortest:
            continue
        t = np.linspace(0, s[-1], int(s[-1]) + 2)
        q = np.stack([np.interp(t, s, chain[:, i]) for i in range(3)], 1)
        px, py = canvas.pixels(q)
        px, py = np.clip(px, 0, width - 1), np.clip(py, 0, height - 1)
        visible = (q[:, 2] <= layer.depth[py, px] + HIDDEN) & mask[py, px] & (inside[py, px] > edge)
        visible = np.convolve(visible, np.ones(5), "same") > 2
        ends = np.flatnonzero(np.diff(np.r_[0, visible.astype(int), 0]))
        for first, last in zip(ends[::2], ends[1::2], strict=True):
            part = q[first:last, :2]
            if np.linalg.norm(np.diff(part, axis=0), axis=1).sum() >= shortest:
                out += line_path(part, tolerance, 2.5)
    return out
