"""Orthographic camera and a z-buffer that interpolates vertex attributes."""

import numba
import numpy as np


def vertex_normals(vertices, triangles):
    """Area-weighted unit normals (n, 3)."""
    a, b, c = (vertices[triangles[:, i]] for i in range(3))
    normal = np.cross(b - a, c - a)
    out = np.zeros_like(vertices)
    for i in range(3):
        np.add.at(out, triangles[:, i], normal)
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)


class Camera:
    """Looks along `forward`; `scale` in picture units per metre; `centre` lands in the middle of the canvas."""

    def __init__(self, forward, up, centre, scale, width, height):
        self.forward = np.asarray(forward, float) / np.linalg.norm(forward)
        up = np.asarray(up, float)
        up = up - self.forward * (up @ self.forward)
        self.up = up / np.linalg.norm(up)
        self.right = np.cross(self.forward, self.up)
        self.centre = np.asarray(centre, float)
        self.scale, self.width, self.height = scale, width, height

    def __call__(self, points):
        """World points (n, 3) -> x, y in picture units and depth in metres."""
        d = np.asarray(points, float) - self.centre
        x = self.width / 2 + d @ self.right * self.scale
        y = self.height / 2 - d @ self.up * self.scale
        return np.stack([x, y, d @ self.forward], -1)

    def xy(self, point):
        """Picture x, y of one world point."""
        return self(np.asarray(point, float)[None])[0][:2]


@numba.njit(cache=True)
def _fill(points, triangles, values, depth, out):
    height, width = depth.shape
    for k in range(triangles.shape[0]):
        i0, i1, i2 = triangles[k, 0], triangles[k, 1], triangles[k, 2]
        x0, y0, z0 = points[i0, 0], points[i0, 1], points[i0, 2]
        x1, y1, z1 = points[i1, 0], points[i1, 1], points[i1, 2]
        x2, y2, z2 = points[i2, 0], points[i2, 1], points[i2, 2]
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if area == 0:
            continue
        xa = max(0, int(np.floor(min(x0, x1, x2))))
        xb = min(width - 1, int(np.ceil(max(x0, x1, x2))))
        ya = max(0, int(np.floor(min(y0, y1, y2))))
        yb = min(height - 1, int(np.ceil(max(y0, y1, y2))))
        for y in range(ya, yb + 1):
            for x in range(xa, xb + 1):
                px = x + 0.5
                py = y + 0.5
                w0 = ((x1 - px) * (y2 - py) - (x2 - px) * (y1 - py)) / area
                w1 = ((x2 - px) * (y0 - py) - (x0 - px) * (y2 - py)) / area
                w2 = 1 - w0 - w1
                if w0 < 0 or w1 < 0 or w2 < 0:
                    continue
                z = w0 * z0 + w1 * z1 + w2 * z2
                if z < depth[y, x]:
                    depth[y, x] = z
                    for c in range(values.shape[1]):
                        out[y, x, c] = w0 * values[i0, c] + w1 * values[i1, c] + w2 * values[i2, c]


FAR = 1e9


def rasterise(points, triangles, values, shape):
    """Depth (h, w), FAR where empty, and interpolated `values` (h, w, c) in pixel space."""
    depth = np.full(shape, FAR)
    out = np.zeros((*shape, values.shape[1]))
    _fill(
        np.ascontiguousarray(points, float),
        np.ascontiguousarray(triangles, np.int64),
        np.ascontiguousarray(values, float),
        depth,
        out,
    )
    return depth, out
