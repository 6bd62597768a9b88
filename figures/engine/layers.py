"""Drawing styles, rasters of parts, and mask clean-up."""

from dataclasses import dataclass

import cv2
import numpy as np

PER_UNIT = 2  # raster pixels per picture unit


@dataclass(frozen=True)
class Style:
    """How a layer is drawn. Tolerances and lengths in picture units, blurs in raster pixels."""

    tolerance: float = 2.0
    blur: float = 3.0
    shade: float | None = 0.30  # part darker than this (normal . light) gets the shade shape
    shade_blur: float = 6.0
    shade_area: float = 240.0
    rim: tuple | None = None  # cloth: shade is the rim left by shifting the shape by (x, y) units
    lines: float | None = None  # shortest inner line
    edge: float = 2.6
    line_tolerance: float = 2.0


@dataclass
class Layer:
    """Raster of one part: mask, depth, normals and attributes per pixel."""

    part: object
    vertex_normals: np.ndarray
    mask: np.ndarray
    depth: np.ndarray
    normals: np.ndarray
    attributes: dict


def clean(mask, area):
    """Drop specks smaller than `area` pixels and fill holes smaller than 2.5 times that."""
    out = mask.astype(np.uint8)
    for value, limit in ((1, area), (0, 2.5 * area)):
        count, labels, stats, _ = cv2.connectedComponentsWithStats((out == value).astype(np.uint8), connectivity=4)
        for i in range(1, count):
            at_border = value == 0 and (stats[i, 0] == 0 or stats[i, 1] == 0)
            if stats[i, 4] < limit and not at_border:
                out[labels == i] = 1 - value
    return out > 0
