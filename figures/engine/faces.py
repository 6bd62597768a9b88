"""Eyes and hair, drawn on a canvas."""

import cv2
import numpy as np
from skimage import measure

from .hair import BEARD
from .layers import PER_UNIT, Style
from .paint import path
from .trace import line_path


def eye(canvas, body, side):
    """The lower lid of a calm, lowered eye, where it can be seen."""
    figure, sign = body.figure, 1 if side == "L" else -1
    eye = figure.head["eye." + side]
    see = canvas.camera((figure.carried("head", eye + [0, 0, 0.013]))[None])
    x, y = (int(v[0]) for v in canvas.pixels(see))
    rows, columns = canvas.shape
    if not (0 <= x < columns and 0 <= y < rows):
        return
    if canvas.layer(body, "head").depth[y, x] < see[0, 2] - 0.012:
        return
    corners = eye + np.array([[sign * a, -0.004, 0.0135 - abs(a) * 0.35] for a in (-0.017, 0.0, 0.019)])
    hidden = canvas.camera(figure.carried("head", corners))[:, 2]
    first = 0.0 if hidden[0] - hidden[1] > 0.008 else -0.017  # in profile only the outer half is seen
    middle = (first + 0.019) / 2
    lid = [
        [sign * a, -0.004 - drop, 0.0135 - abs(a) * 0.35]
        for a, drop in ((first, 0), (middle, 0.3 * (0.019 - first)), (0.019, 0))
    ]
    (x0, y0), (x1, y1), (x2, y2) = canvas.camera(figure.carried("head", eye + np.array(lid)))[:, :2].round(1)
    canvas.raw(path("ey", f"M{x0:g} {y0:g}Q{x1:g} {y1:g} {x2:g} {y2:g}"))


def hair(canvas, body, classes, name="hair"):
    """Hair mass with shade, and a few strands that follow the growth."""
    canvas.draw(body, name, classes, Style(shade=0.12, shade_blur=10, tolerance=1.2, blur=2, shade_area=80))
    layer, style, data = canvas.layer(body, name), BEARD if name == "beard" else body.hair, ""
    u, v = layer.attributes["u"], layer.attributes["v"]
    for angle, *_ in style.strands:
        field = v - 0.5 - (u - 0.42) * np.tan(angle * 1.6) if style.swept else u - angle - 0.10 * (1 - v) ** 2
        field = np.where(layer.mask, field, 0)
        weight = cv2.GaussianBlur(layer.mask.astype(float), (0, 0), 14)
        field = np.where(layer.mask, cv2.GaussianBlur(field, (0, 0), 14) / np.maximum(weight, 0.02), np.nan)
        for line in measure.find_contours(field, 0):
            n = len(line)
            if n / PER_UNIT > 28:
                points = line[int(n * 0.12) : int(n * 0.8), ::-1] / PER_UNIT - canvas.pad
                data += line_path(points, 2, 3)
    canvas.raw(path("hl", data))
