"""Contact sheet of the committed pictures, for looking at them critically."""

import tempfile
from pathlib import Path

import cv2
import numpy as np
import resvg_py

from .sources import PICTURE_DIR

HEIGHT, ROW_WIDTH, GAP = 420, 2600, 6
PAPER = "#FBF6EE"


def picture(path, height=HEIGHT):
    """One picture as BGR pixels, as a browser shows it in <img>."""
    data = bytes(resvg_py.svg_to_bytes(svg_string=path.read_text(), height=height, background=PAPER))
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)


def sheet(names=(), target=None):
    """Write the sheet of all pictures whose id begins with one of `names`; returns the PNG's path."""
    files = [p for p in sorted(PICTURE_DIR.glob("*.svg")) if not names or p.stem.startswith(tuple(names))]
    rows, row, width = [], [], 0
    for file in files:
        tile = np.pad(picture(file), ((GAP, GAP), (GAP, GAP), (0, 0)), constant_values=208)
        cv2.putText(tile, file.stem, (16, 28), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (90, 90, 90), 1, cv2.LINE_AA)
        if row and width + tile.shape[1] > ROW_WIDTH:
            rows.append(np.hstack(row))
            row, width = [], 0
        row.append(tile)
        width += tile.shape[1]
    rows.append(np.hstack(row))
    widest = max(r.shape[1] for r in rows)
    image = np.vstack([np.pad(r, ((0, 0), (0, widest - r.shape[1]), (0, 0)), constant_values=208) for r in rows])
    target = target or Path(tempfile.gettempdir()) / "kneewell-pictures.png"
    cv2.imwrite(str(target), image)
    return target
