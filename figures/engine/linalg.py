"""Small vector helpers: y is up, z is forward in the rest pose, the body's left is +x."""

import numpy as np

UP = np.array([0.0, 1.0, 0.0])


def unit(v):
    """Vector of length 1 in the direction of `v`."""
    v = np.asarray(v, float)
    return v / np.linalg.norm(v)


def rot(axis, degrees):
    """3x3 rotation about `axis` (right hand rule)."""
    a = unit(axis)
    t = np.radians(degrees)
    k = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    return np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * k @ k


def frame(first, near):
    """Orthonormal columns: the first is `first`, the third lies as near to `near` as it can."""
    d = unit(first)
    n = np.asarray(near, float)
    n = unit(n - d * (n @ d))
    return np.stack([d, np.cross(n, d), n], 1)


def facing(direction, lean=0.0):
    """Root rotation of an upright body that looks along `direction` (x, _, z), leaning forward by degrees."""
    z = unit((direction[0], 0, direction[2]))
    return np.stack([np.cross(UP, z), UP, z], 1) @ rot((1, 0, 0), lean)


def angle_about(axis, a, b):
    """Signed degrees from `a` to `b` seen along `axis`."""
    a = a - axis * (a @ axis)
    b = b - axis * (b @ axis)
    return float(np.degrees(np.arctan2(axis @ np.cross(a, b), a @ b)))
