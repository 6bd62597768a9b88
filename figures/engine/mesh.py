"""Reads the CC0 body mesh: vertices, faces, rig, weights and shape targets."""

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np

DATA = Path(__file__).resolve().parents[1] / ".data" / "mpfb2"
SKIN_VERTICES = 13380  # the vertices after these are helper geometry (joint cubes, clothes cages)
TO_METRES = 0.1


@dataclass
class Mesh:
    """`vertices` (n, 3) in metres, `triangles` of the skin, `nail` 0..1 per vertex, rig and weights."""

    vertices: np.ndarray
    triangles: np.ndarray
    nail: np.ndarray
    groups: dict
    rig: dict
    order: list
    weights: np.ndarray


def _read_obj():
    """Vertices, texture points, and the body group's faces as (vertex, texture) indices."""
    vertices, texture, faces, group = [], [], [], None
    for line in (DATA / "3dobjs/base.obj").open():
        word, *rest = line.split() or [""]
        if word == "v":
            vertices.append([float(x) for x in rest[:3]])
        elif word == "vt":
            texture.append([float(x) for x in rest[:2]])
        elif word == "g":
            group = rest[0]
        elif word == "f" and group == "body":
            corners = [[int(i) - 1 for i in c.split("/")[:2]] for c in rest]
            faces.append(corners if len(corners) == 4 else [*corners, corners[2]])
    faces = np.array(faces)
    return np.array(vertices) * TO_METRES, np.array(texture), faces[..., 0], faces[..., 1]


def _triangles(quads):
    """Two triangles per quad, one where the last two corners are the same."""
    is_tri = quads[:, 2] == quads[:, 3]
    return np.concatenate([quads[:, [0, 1, 2]], quads[~is_tri][:, [0, 2, 3]]])


def _nails(count, texture, faces, corners):
    """Mean of the fingernail mask over each vertex' corners."""
    image = cv2.imread(str(DATA / "textures/mpfb_fingernails.jpg"), 0) / 255.0
    height, width = image.shape
    x = np.minimum((texture[corners, 0] * width).astype(int), width - 1)
    y = np.minimum(((1 - texture[corners, 1]) * height).astype(int), height - 1)
    total, seen = np.zeros(count), np.zeros(count)
    np.add.at(total, faces, image[y, x])
    np.add.at(seen, faces, 1)
    return total / np.maximum(seen, 1)


def _parents_first(rig):
    order = []

    def add(bone):
        if bone not in order:
            if rig[bone]["parent"]:
                add(rig[bone]["parent"])
            order.append(bone)

    for bone in rig:
        add(bone)
    return order


@cache
def load():
    """The mesh, read once. Raises FileNotFoundError when `python -m figures fetch` did not run."""
    vertices, texture, faces, corners = _read_obj()
    rig = json.loads((DATA / "rigs/standard/rig.default.json").read_text())
    given = json.loads((DATA / "rigs/standard/weights.default.json").read_text())["weights"]
    groups = json.loads((DATA / "mesh_metadata/basemesh_vertex_groups.json").read_text())
    order = _parents_first(rig)
    weights = np.zeros((len(vertices), len(order)), np.float32)
    for column, bone in enumerate(order):
        for vertex, weight in given.get(bone, []):
            weights[vertex, column] = weight
    total = weights.sum(1, keepdims=True)
    weights = np.where(total > 0, weights / np.maximum(total, 1e-9), 0)
    nail = _nails(len(vertices), texture, faces, corners)
    return Mesh(vertices, _triangles(faces), nail, groups, rig, order, weights)


@cache
def target(name):
    """Shape target as (vertex indices, offsets in metres)."""
    rows = []
    with gzip.open(DATA / f"targets/{name}.target.gz", "rt") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                rows.append([float(x) for x in line.split()])
    table = np.array(rows).reshape(-1, 4)
    return table[:, 0].astype(int), table[:, 1:] * TO_METRES
