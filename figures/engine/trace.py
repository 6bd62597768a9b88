"""Masks and curves -> compact SVG path data in whole picture units."""

import cv2
import numpy as np
from skimage import measure

from . import bezier

FLAT = 0.45  # a curve whose handles lie this near to its chord (units) is written as a line


def _join(numbers):
    out = ""
    for x in numbers:
        text = str(int(x))
        out += text if not out or text[0] == "-" else " " + text
    return out


def _is_flat(curve):
    chord = curve[3] - curve[0]
    length = np.linalg.norm(chord)
    if length < 1e-9:
        return True
    away = [abs(chord[0] * d[1] - chord[1] * d[0]) / length for d in (curve[1] - curve[0], curve[2] - curve[0])]
    return max(away) < FLAT


def path_data(curves, closed=True):
    """Relative commands; rounding errors are carried on, so that long outlines do not drift."""
    if not curves:
        return ""
    here = np.round(curves[0][0])
    out, last = "M" + _join(here), ""
    for curve in curves:
        end = np.round(curve[3])
        if (end == here).all() and len(curves) > 1:
            continue
        if _is_flat(curve):
            command, numbers = "l", _join(end - here)
        else:
            command, numbers = "c", _join([v for k in (1, 2, 3) for v in np.round(curve[k]) - here])
        if command == last and numbers[0] != "-":
            numbers = " " + numbers
        out += numbers if command == last else command + numbers
        here, last = end, command
    return out + ("z" if closed else "")


def mask_path(mask, per_unit, offset, tolerance, blur, min_area, corner=55):
    """Outline of a boolean raster as path data.

    `per_unit`: pixels per unit; `offset`: (x, y) units of the raster's origin left of and above the picture;
    `blur`: sigma in pixels; `min_area` in square units.
    """
    pad = int(4 + 4 * blur)
    image = np.pad(mask.astype(np.float32), pad)
    if blur > 0:
        image = cv2.GaussianBlur(image, (0, 0), blur)
    out = ""
    for line in measure.find_contours(image, 0.5):
        p = (line[:-1, ::-1] - pad + 0.5) / per_unit - np.asarray(offset)
        if len(p) < 8:
            continue
        x, y = p.T
        if abs((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) / 2 >= min_area:
            out += path_data(bezier.fit_closed(p, tolerance, corner=corner))
    return out


def line_path(points, tolerance=1.6, sigma=2):
    """Open smooth line as path data."""
    return path_data(bezier.fit_open(np.asarray(points), tolerance, sigma), closed=False)


def ring_path(points, tolerance=2.4, sigma=5):
    """Closed smooth line without corners as path data."""
    ring = bezier.smooth(bezier.resample(points, closed=True), sigma, True)
    return path_data(bezier.fit_closed(ring, tolerance, corner=150))
