"""Layers of dressed people, drawn back to front as flat SVG shapes."""

import cv2
import numpy as np

from .dress import relax
from .layers import PER_UNIT, Layer, Style, clean
from .lines import inner_lines
from .paint import path, shape
from .raster import FAR, rasterise, vertex_normals
from .trace import mask_path

FLOOR_LIGHT = np.array([0.12, -1.0, 0.22])
OVAL = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9))
SMALL_OVAL = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7))


class Canvas:
    """Collects shapes. `pad` = (x, y) units by which the drawing reaches over the view box on every side."""

    def __init__(self, camera, light=None, pad=(0, 0), line=1.2):
        self.camera, self.pad, self.line, self.per_unit = camera, np.array(pad), line, PER_UNIT
        self.shape = tuple(((np.array([camera.height, camera.width]) + 2 * self.pad[::-1]) * PER_UNIT).astype(int))
        light = -camera.forward * 0.55 + camera.up * 0.75 - camera.right * 0.45 if light is None else np.array(light)
        self.light = light / np.linalg.norm(light)
        self.out, self._layers = [], {}

    def pixels(self, points):
        """Integer raster columns and rows of picture points."""
        q = (points[:, :2] + self.pad) * PER_UNIT
        return q[:, 0].astype(int), q[:, 1].astype(int)

    def _projected(self, vertices):
        p = self.camera(vertices)
        p[:, :2] = (p[:, :2] + self.pad) * PER_UNIT
        return p

    def layer(self, body, name):
        """The raster of a part, made once."""
        key = id(body), name
        if key not in self._layers:
            part = body.part(name)
            own = vertex_normals(part.vertices, part.triangles)
            lit = own
            if part.is_cloth:
                lit = vertex_normals(relax(part.vertices, part.triangles, 40), part.triangles)
            values = np.column_stack([*body.attributes.values(), lit])
            depth, out = rasterise(self._projected(part.vertices), part.triangles, values, self.shape)
            attributes = {k: out[..., i] for i, k in enumerate(body.attributes)}
            normals = out[..., -3:] / np.maximum(np.linalg.norm(out[..., -3:], axis=-1, keepdims=True), 1e-9)
            mask = (depth < FAR) & part.inside(attributes)
            if part.is_cloth or name in ("hair", "beard"):
                mask = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((9, 9)))
                mask = clean(mask, 100 * PER_UNIT**2)
                mask = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, OVAL) > 0
            depth = np.where(mask, depth, FAR)
            self._layers[key] = Layer(part, own, mask, depth, normals, attributes)
        return self._layers[key]

    def raw(self, text):
        self.out.append(text)

    def group(self, classes, draw):
        """Everything that `draw()` draws, in one <g>."""
        start = len(self.out)
        draw()
        inner = "".join(self.out[start:])
        del self.out[start:]
        if inner:
            self.raw(f'<g class="{classes}">{inner}</g>')

    def outline(self, mask, tolerance=2.0, blur=3.0, min_area=32, corner=55):
        return mask_path(mask, PER_UNIT, self.pad, tolerance, blur, min_area, corner)

    def fill(self, classes, mask, **how):
        """A mask as one path. `how`: tolerance, blur, min_area, corner."""
        extra = {"stroke_width": self.line} if classes in ("a", "b", "a2", "b2") else {}
        self.raw(path(classes, self.outline(mask, **how), **extra))

    def draw(self, body, name, classes, style=None, mask=None):
        """Fill, shade and inner lines of one part."""
        style, layer = style or Style(), self.layer(body, name)
        mask = layer.mask if mask is None else mask
        if not mask.any():
            return
        self.fill(classes, mask, tolerance=style.tolerance, blur=style.blur)
        shade = self._shade(layer, mask, style)
        if shade is not None:
            self.raw(path("d", self.outline(shade, style.tolerance * 1.8, max(style.shade_blur, 4), 120, 70)))
        if style.lines:
            data = inner_lines(self, layer, mask, style.lines, style.edge, style.line_tolerance)
            cloth = body.part(name).is_cloth
            self.raw(path("el" if cloth else "al", data, **({} if cloth else {"stroke_width": self.line + 0.4})))

    def _shade(self, layer, mask, style):
        inner = cv2.erode(mask.astype(np.uint8), np.ones((3, 3)), iterations=2) > 0
        if style.rim is not None:
            dark = mask & ~self._shifted(mask, [-v for v in style.rim])
            dark = cv2.morphologyEx(dark.astype(np.uint8), cv2.MORPH_OPEN, SMALL_OVAL) > 0
        elif style.shade is not None:
            light = cv2.GaussianBlur(np.where(layer.mask, layer.normals @ self.light, 0), (0, 0), style.shade_blur)
            weight = cv2.GaussianBlur(layer.mask.astype(float), (0, 0), style.shade_blur)
            dark = (light / np.maximum(weight, 0.05) < style.shade) & mask
        else:
            return None
        return clean(dark, style.shade_area * PER_UNIT**2 / 4) & inner

    def _shifted(self, mask, by):
        move = np.float32([[1, 0, by[0] * PER_UNIT], [0, 1, by[1] * PER_UNIT]])
        return cv2.warpAffine(mask.astype(np.uint8), move, mask.shape[::-1]) > 0

    def union(self, *parts):
        """Mask of all (body, name) parts."""
        return np.any([self.layer(b, n).mask for b, n in parts], 0)

    def front(self, body, name, others, min_pixels=200):
        """The pieces of a part that lie before the listed parts and overlap them."""
        layer = self.layer(body, name)
        seen, over = layer.mask.copy(), np.zeros_like(layer.mask)
        for other_body, other in others:
            below = self.layer(other_body, other)
            seen &= ~(below.mask & (below.depth < layer.depth))
            over |= below.mask
        seen = cv2.morphologyEx(seen.astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5)))
        count, labels = cv2.connectedComponents(seen)
        keep = np.zeros_like(over)
        for i in range(1, count):
            piece = labels == i
            if piece.sum() >= min_pixels and (piece & over).any():
                keep |= piece
        return keep

    def contact(self, body, name, under, mask=None, shift=(2.4, 3.2), blur=5):
        """Shadow of a part on the parts under it."""
        mask = self.layer(body, name).mask if mask is None else mask
        shadow = self._shifted(mask, shift) & self.union(*under)
        self.raw(path("ct", self.outline(shadow, 2.4, blur, 48)))

    def floor_shadow(self, *bodies, floor=0.0):
        """Shadow of whole bodies on the plane y = floor (metres)."""
        mask = np.zeros(self.shape, bool)
        for body in bodies:
            v = body.vertices + FLOOR_LIGHT * ((body.vertices[:, 1:2] - floor) / -FLOOR_LIGHT[1])
            depth, _ = rasterise(self._projected(v), body.triangles, np.zeros((len(v), 1)), self.shape)
            mask |= depth < FAR
        self.raw(path("sd", self.outline(mask, 4.8, 14, 480)))

    def bed(self, back, front, edge=28):
        """The bed line from z = back to z = front (metres): a band from screen edge to screen edge."""
        top, bottom = (round(self.camera.xy((0, 0, z))[1]) for z in (back, front))
        self.band(top, bottom, edge)

    def band(self, top, bottom, edge):
        """Ground from row `top` to `bottom`, with a front edge `edge` units high."""
        wide = {"x": -4000, "width": 8800}
        self.raw(shape("rect", "mt", **wide, y=round(top), height=round(bottom - top)))
        self.raw(shape("rect", "ms", **wide, y=round(bottom), height=round(edge)))

    def svg(self, kind, box=None):
        """The finished file. `box`: view box (x, y, width, height)."""
        x, y, w, h = box or (0, 0, self.camera.width, self.camera.height)
        head = f'<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" viewBox="{x} {y} {w} {h}">'
        return head + "".join(self.out) + "</svg>\n"
