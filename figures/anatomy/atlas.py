"""Draws the atlas views and writes the places of spots, points and areas in them."""

import json
from functools import partial

import cv2
import numpy as np
from skimage import measure

from ..engine.bezier import resample
from ..engine.paint import path
from ..engine.trace import line_path, mask_path
from ..sources import ATLAS
from . import tables
from .bones import BALLS, bone_mask
from .leg import FORWARD, HEIGHT, MARGIN, PIXELS, WIDTH, leg, view

LIGHT = np.array([-0.62, 0.35, 0.75]) / np.linalg.norm([-0.62, 0.35, 0.75])
HEM = 0.20  # s of the shorts' hem
FACING = 0.55  # normal . view under which a place counts as on the other side
trace = partial(mask_path, per_unit=PIXELS, offset=(0, MARGIN))


def _shrunk(mask, units):
    return cv2.erode(mask.astype(np.uint8), np.ones((3, 3)), iterations=max(1, int(units * PIXELS))) > 0


def _largest(mask):
    labels = cv2.connectedComponents(mask.astype(np.uint8))[1]
    return labels == np.bincount(labels[mask]).argmax()


def _leg_mask(v):
    """The leg below the shorts' hem (a little under it, so that no gap shows)."""
    return _largest(v.skin & (v.s > HEM - 0.06))


def _fibres(v, name, mask, across):
    """Level lines along the muscle."""
    slope, gap = tables.FIBRES[name]
    field = across + slope * (v.s - np.mean([row[0] for row in tables.MUSCLES[name]]))
    inner = _shrunk(mask, 5)
    low, high = np.percentile(field[mask], [1, 99])
    data = ""
    for level in np.arange(np.floor(low / gap) * gap + gap / 2, high, gap):
        for line in measure.find_contours(np.where(inner, field, np.nan), level):
            p = (line[:, ::-1] + 0.5) / PIXELS - [0, MARGIN]
            if np.linalg.norm(np.diff(p, axis=0), axis=1).sum() > 50:
                q = resample(p, step=2)
                cut = int(len(q) * 0.06)
                data += line_path(q[cut : len(q) - cut], 3.2, 6)
    return data


def _muscle(v, name, inner):
    mask, across = v.region(tables.MUSCLES[name])
    mask &= inner
    if mask.sum() < 160 * PIXELS**2:
        return ""
    kind = "te" if name in tables.TENDONS else "bo" if name == "patella" else "mq" if name in tables.QUADRICEPS else "mf"
    text = path(kind, trace(mask, tolerance=2.6, blur=5, min_area=120, corner=60))
    if text and name in tables.FIBRES:
        text += path("fibt" if kind == "te" else "fib", _fibres(v, name, mask, across))
    return f'<g class="m m-{name}">{text}</g>' if text else ""


def draw(v):
    """SVG text of one view."""
    skin = _leg_mask(v)
    out = [path("skin", trace(skin, tolerance=2.4, blur=4, min_area=400))]
    dark = skin & (cv2.GaussianBlur(v.normals @ LIGHT, (0, 0), 5) < 0.42)
    out.append(path("shade", trace(dark, tolerance=4, blur=8, min_area=400, corner=70)))
    inner = _shrunk(skin, 3)
    out += [_muscle(v, name, inner) for name in tables.MUSCLES]
    bones, below = "", np.arange(v.skin.shape[0])[:, None] > np.flatnonzero(skin.any(1)).min()
    for name in BALLS:
        mask = bone_mask(name, leg(), v, v.skin.shape, MARGIN, PIXELS) & below
        bones += path("dash", trace(mask, tolerance=2.8, blur=3, min_area=100, corner=100))
    out.append(f'<g class="bones">{bones}</g>')
    hem = v.skin & (v.s < HEM + 0.012 * np.cos(np.radians(v.theta)))
    wide = cv2.dilate(hem.astype(np.uint8), cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (25, 25))) > 0
    wide &= np.arange(v.skin.shape[0])[:, None] < np.flatnonzero(hem.any(1)).max()
    out.append(path("e", trace(_largest(wide), tolerance=2.8, blur=5, min_area=400)))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="fig-in atlas" viewBox="0 0 {WIDTH} {HEIGHT}">'
    return head + "".join(out) + "</svg>\n"


def _percent(xy):
    return {"x": round(float(xy[0]) / WIDTH * 100, 2), "y": round(float(xy[1]) / HEIGHT * 100, 2)}


def _crop(xy, tall=False):
    """A view box round a place, inside the picture."""
    w, h = (WIDTH, 720) if tall else (360, 300)
    x = min(max(0, round(float(xy[0]) - w / 2)), WIDTH - w)
    y = min(max(0, round(float(xy[1]) - h / 2)), HEIGHT - h)
    return [x, y, w, h]


def places(v):
    """The JSON of one view. `facing` is false where the leg hides the place or shows it edge-on."""
    out = {"size": [WIDTH, HEIGHT], "rows": {}, "places": {}, "strips": {}, "areas": {}}
    for word, s in (("hip", 0), ("knee", 1), ("ankle", 2)):
        out["rows"][word] = round(float(v.xy((0, leg().height(s), 0))[1]), 1)
    for key, (s, _) in tables.PLACES.items():
        xy, facing = v.place(s, tables.theta(key, v.name))
        out["places"][key] = _percent(xy) | {"facing": facing > FACING}
    for key, levels in tables.STRIPS.items():
        line = [v.place(s, tables.theta(key, v.name))[0] for s in levels]
        out["strips"][key] = [[round(float(n), 1) for n in xy] for xy in line]
    skin = _leg_mask(v)
    kneecap = v.region(tables.MUSCLES["patella"])[0]
    for key, rows in tables.AREAS.items():
        mask = v.region(rows)[0] & skin
        if key in ("a2", "a4", "a6"):
            mask &= ~kneecap
        data = trace(mask, tolerance=2.8, blur=3, min_area=300, corner=60)
        if data:
            out["areas"][key] = data
    return out


def atlas():
    """All views of the right leg, and atlas.json."""
    files, content, crops = {}, {}, {}
    for name in FORWARD:
        v = view(name)
        files[f"atlas-{name}-right"] = draw(v)
        content[name] = places(v)
        for place, (s, _) in tables.PLACES.items():
            if tables.best_view(place) == name:
                box = _crop(v.place(s, tables.theta(place, name))[0], tall=place in tables.STRIPS)
                crops[place] = {"view": name, "viewBox": box}
    content["crops"] = crops
    ATLAS.write_text(json.dumps(content, separators=(",", ":")) + "\n")
    return files


PICTURES = {"atlas": atlas}
