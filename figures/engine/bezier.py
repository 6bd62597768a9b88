"""Cubic Bezier fit of polylines (Schneider's method). All numbers are picture units."""

import numpy as np
from scipy.ndimage import gaussian_filter1d

STEP = 1.0  # distance of resampled points


def _at(curve, t):
    t = t[:, None]
    m = 1 - t
    return m**3 * curve[0] + 3 * m * m * t * curve[1] + 3 * m * t * t * curve[2] + t**3 * curve[3]


def _least_squares(points, u, t1, t2):
    """Best curve with fixed end tangents for parameters `u`."""
    b0, b1, b2, b3 = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
    a1, a2 = t1[None] * b1[:, None], t2[None] * b2[:, None]
    c = np.array([[(a1 * a1).sum(), (a1 * a2).sum()], [(a1 * a2).sum(), (a2 * a2).sum()]])
    rest = points - (points[0][None] * (b0 + b1)[:, None] + points[-1][None] * (b2 + b3)[:, None])
    x = np.array([(a1 * rest).sum(), (a2 * rest).sum()])
    det = np.linalg.det(c)
    length = np.linalg.norm(points[-1] - points[0])
    l1 = l2 = 0.0
    if abs(det) > 1e-12:
        l1 = (x[0] * c[1, 1] - x[1] * c[0, 1]) / det
        l2 = (c[0, 0] * x[1] - c[1, 0] * x[0]) / det
    if min(l1, l2) < 1e-3 * length or max(l1, l2) > 3 * length + 1:
        l1 = l2 = length / 3
    return np.array([points[0], points[0] + t1 * l1, points[-1] + t2 * l2, points[-1]])


def _newton(curve, points, u):
    """One Newton step of the parameters towards the nearest points of the curve."""
    d = _at(curve, u) - points
    first = 3 * (curve[1:] - curve[:-1])
    second = 2 * (first[1:] - first[:-1])
    t = u[:, None]
    m = 1 - t
    q1 = m * m * first[0] + 2 * m * t * first[1] + t * t * first[2]
    q2 = m * second[0] + t * second[1]
    top, bottom = (d * q1).sum(1), (q1 * q1).sum(1) + (d * q2).sum(1)
    safe = np.where(bottom == 0, 1, bottom)
    return np.clip(np.where(np.abs(bottom) > 1e-12, u - top / safe, u), 0, 1)


def _fit(points, t1, t2, tolerance):
    """List of cubic curves (4, 2) through `points` with end tangents t1, t2 (both point inwards)."""
    n = len(points)
    if n <= 2 or (n < 4 and np.linalg.norm(points[-1] - points[0]) < 1e-9):
        third = np.linalg.norm(points[-1] - points[0]) / 3
        return [np.array([points[0], points[0] + t1 * third, points[-1] + t2 * third, points[-1]])]
    s = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    u = s / max(s[-1], 1e-12)
    for _ in range(7):
        curve = _least_squares(points, u, t1, t2)
        error = ((_at(curve, u) - points) ** 2).sum(1)
        worst = int(error.argmax())
        if error[worst] < tolerance**2:
            return [curve]
        if error[worst] > 36 * tolerance**2:
            break
        u = _newton(curve, points, u)
    k = min(max(worst, 1), n - 2)
    w = max(1, min(6, k, n - 1 - k))
    tangent = points[k - w] - points[k + w]
    length = np.linalg.norm(tangent)
    tangent = tangent / length if length > 0 else np.array([1.0, 0.0])
    return _fit(points[: k + 1], t1, tangent, tolerance) + _fit(points[k:], -tangent, t2, tolerance)


def resample(points, closed=False, step=STEP):
    """Points at equal distances along the polyline."""
    p = np.asarray(points, float)
    if closed:
        p = np.vstack([p, p[:1]])
    s = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))]
    keep = np.r_[True, np.diff(s) > 1e-9]
    p, s = p[keep], s[keep]
    t = np.linspace(0, s[-1], max(2, round(s[-1] / step)) + 1)
    q = np.stack([np.interp(t, s, p[:, k]) for k in range(2)], 1)
    return q[:-1] if closed else q


def smooth(points, sigma, closed):
    """Gaussian smoothing along the line (sigma in samples); open ends stay where they are."""
    if sigma <= 0 or (not closed and len(points) <= 4 * sigma + 2):
        return points
    if closed:
        return gaussian_filter1d(points, sigma, axis=0, mode="wrap")
    k = min(int(4 * sigma), len(points) - 1)
    head = 2 * points[0] - points[1 : 1 + k][::-1]
    tail = 2 * points[-1] - points[-1 - k : -1][::-1]
    q = gaussian_filter1d(np.vstack([head, points, tail]), sigma, axis=0)[k : k + len(points)]
    q[0], q[-1] = points[0], points[-1]
    return q


def _tangents(points):
    w = min(4, len(points) - 1)
    t1, t2 = points[w] - points[0], points[-1 - w] - points[-1]
    return t1 / max(np.linalg.norm(t1), 1e-9), t2 / max(np.linalg.norm(t2), 1e-9)


def fit_closed(points, tolerance, corner=55, window=6.0):
    """Curves of a closed outline, split at corners sharper than `corner` degrees over `window` units."""
    p = resample(points, closed=True)
    n = len(p)
    if n < 8:
        return []
    k = max(1, round(window / STEP))
    before, after = p - np.roll(p, k, 0), np.roll(p, -k, 0) - p
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turn = np.degrees(np.abs(np.arctan2(cross, (before * after).sum(1))))
    corners = []
    for i in range(n):
        if turn[i] > corner and turn[i] == turn[(i + np.arange(-k, k + 1)) % n].max() and (not corners or i - corners[-1] > k):
            corners.append(i)
    if not corners:
        start = int(turn.argmax())
        ring = np.vstack([np.roll(p, -start, 0), p[start : start + 1]])
        t = p[(start + 2) % n] - p[(start - 2) % n]
        t = t / np.linalg.norm(t)
        return _fit(ring, t, -t, tolerance)
    out = []
    for i, end in zip(corners, [*corners[1:], corners[0] + n], strict=True):
        part = p[np.arange(i, end + 1) % n]
        out += _fit(part, *_tangents(part), tolerance)
    return out


def fit_open(points, tolerance, sigma=2):
    """Curves of an open line."""
    p = resample(points)
    if len(p) < 3:
        return []
    p = smooth(p, sigma, False)
    return _fit(p, *_tangents(p), tolerance)
