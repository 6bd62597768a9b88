"""Own simple bones: balls joined to rounded rods. Ball: (outwards m, s along the leg, forward m, radius m)."""

import cv2
import numpy as np

BALLS = {
    "femur": {
        "head": (0, 0, 0, 0.0235), "neck": (0.028, 0.035, 0.003, 0.0135), "knob": (0.050, 0.035, -0.004, 0.017),
        "sub": (0.040, 0.13, 0.004, 0.0165), "s3": (0.031, 0.32, 0.012, 0.0135), "s6": (0.019, 0.6, 0.010, 0.0135),
        "s8": (0.008, 0.80, 0.004, 0.0165), "out": (0.020, 0.965, -0.002, 0.0225),
        "in": (-0.022, 0.972, -0.004, 0.0225), "outb": (0.020, 0.972, -0.018, 0.019),
        "inb": (-0.022, 0.978, -0.020, 0.019), "groove": (0.002, 0.93, 0.012, 0.016),
    },
    "tibia": {
        "out": (0.021, 1.045, -0.006, 0.016), "in": (-0.021, 1.045, -0.006, 0.016), "back": (0, 1.05, -0.020, 0.013),
        "neck": (0, 1.12, 0.002, 0.0195), "bump": (0.005, 1.135, 0.020, 0.008), "s13": (-0.004, 1.33, 0.008, 0.0135),
        "s17": (-0.009, 1.72, 0.004, 0.0115),
    },
    "fibula": {
        "head": (0.037, 1.075, -0.018, 0.010), "neck": (0.035, 1.13, -0.018, 0.006),
        "s3": (0.031, 1.35, -0.014, 0.0062), "s7": (0.020, 1.72, -0.010, 0.0065),
    },
}
RODS = {
    "femur": "head-neck neck-knob neck-sub knob-sub sub-s3 s3-s6 s6-s8 s8-out s8-in s8-groove groove-out groove-in "
    "out-in out-outb in-inb",
    "tibia": "out-in out-back in-back out-neck in-neck neck-bump neck-s13 bump-s13 s13-s17",
    "fibula": "head-neck neck-s3 s3-s7",
}


def bone_mask(name, leg, view, shape, margin, pixels):
    """Raster of a bone's outline, its inner corners rounded."""
    circle = np.radians(np.arange(0, 360, 8))
    mask = np.zeros(shape, np.uint8)

    def ball(key):
        out, s, ahead, radius = BALLS[name][key]
        x, y = view.xy(leg.axis(s) + [-out, 0, ahead])
        r = radius * view.camera.scale
        return np.stack([x + r * np.cos(circle), y + margin + r * np.sin(circle)], 1) * pixels

    for rod in RODS[name].split():
        points = np.vstack([ball(key) for key in rod.split("-")]).astype(np.int32)
        cv2.fillConvexPoly(mask, cv2.convexHull(points), 1)
    size = 9 if name == "fibula" else 31
    oval = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    return cv2.morphologyEx(mask, cv2.MORPH_CLOSE, oval) > 0
