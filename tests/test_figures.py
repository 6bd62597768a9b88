"""The committed pictures: clean SVG, small, complete, anatomically placed, not older than their scenes."""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import brotli
import pytest

from figures.sources import ATLAS, BUILT, MODULES, PICTURE_DIR, fingerprint, ids, named

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(PICTURE_DIR.glob("*.svg"))
RIGHT = [file for file in FILES if file.stem.endswith("-right")]
TABLE = tomllib.loads((ROOT / "webapp/content/pictures.toml").read_text())
BUILT_FROM = json.loads(BUILT.read_text())
PLACES = json.loads(ATLAS.read_text())
KB = 1024
ALLOWED = {"svg", "g", "path", "rect", "circle"}

# x across the leg's outline (front/back: outer to inner; sides: front to back) and y (0 hip, 1 knee, 2 ankle)
CLINICAL = {
    "front": {
        "p1": (0.07, 0.50),
        "p2": (0.31, 0.92),
        "p3": (0.06, 0.72),
        "p4": (0.70, 0.92),
        "p5": (0.50, 1.06),
        "st34": (0.30, 0.80),
        "st35": (0.36, 1.015),
        "st36": (0.34, 1.20),
        "sp9": (0.93, 1.12),
        "sp10": (0.73, 0.80),
        "gb34": (0.10, 1.12),
        "ex-le2": (0.50, 0.895),
        "ex-le4": (0.64, 1.015),
        "ex-le5": (0.36, 1.015),
    },
    "outer": {
        "p1": (0.45, 0.50),
        "p2": (0.13, 0.92),
        "p3": (0.42, 0.72),
        "p5": (0.06, 1.06),
        "st34": (0.14, 0.80),
        "st35": (0.12, 1.015),
        "st36": (0.22, 1.20),
        "gb34": (0.42, 1.12),
    },
    "inner": {
        "p4": (0.15, 0.92),
        "p5": (0.06, 1.06),
        "sp9": (0.38, 1.12),
        "sp10": (0.18, 0.80),
        "lr8": (0.72, 1.00),
        "ex-le4": (0.12, 1.015),
    },
    "back": {"lr8": (0.86, 1.00)},
}
STARTS_LEFT = {"front": True, "outer": False, "inner": True, "back": False}  # where x = 0 lies, right leg
AREA_OF = {
    "p1": "a1",
    "p2": "a2",
    "p3": "a3",
    "p4": "a4",
    "p5": "a5",
    "st34": "a14",
    "st35": "a5",
    "st36": "a9",
    "sp9": "a10",
    "sp10": "a13",
    "gb34": "a9",
    "lr8": "a11",
    "ex-le2": "a6",
    "ex-le4": "a5",
    "ex-le5": "a5",
}


def polygons(data, steps=8):
    """Outlines of path data with M, c, l and z, as lists of points."""
    out, here = [], (0.0, 0.0)
    for command, text in re.findall(r"([Mclz])([^Mclz]*)", data):
        numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "M":
            here = pairs[0]
            out.append([here])
        elif command == "l":
            for dx, dy in pairs:
                here = here[0] + dx, here[1] + dy
                out[-1].append(here)
        elif command == "c":
            for i in range(0, len(pairs), 3):
                curve = [(0.0, 0.0), *pairs[i : i + 3]]
                for k in range(1, steps + 1):
                    t = k / steps
                    weights = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                    point = [sum(w * p[j] for w, p in zip(weights, curve, strict=True)) for j in (0, 1)]
                    out[-1].append((here[0] + point[0], here[1] + point[1]))
                here = out[-1][-1]
    return out


def crossings(outlines, y):
    """x of every place where the outlines cross the height y."""
    found = []
    for ring in outlines:
        for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y0 > y) != (y1 > y):
                found.append(x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return sorted(found)


def inside(outlines, x, y):
    return sum(c < x for c in crossings(outlines, y)) % 2 == 1


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_is_plain_small_svg(file):
    text = file.read_text()
    tree = ElementTree.fromstring(text)  # noqa: S314 - our own files
    assert tree.attrib["viewBox"]
    for element in tree.iter():
        assert element.tag.rpartition("}")[2] in ALLOWED
        assert not {"id", "style", "href"} & set(element.attrib)
        assert "(-" not in element.get("transform", "") and "scale" not in element.get("transform", "")
        if element.tag.endswith(("path", "rect", "circle")):
            assert element.get("class") and (element.get("fill") or element.get("stroke"))
    assert "url(" not in text and "<script" not in text
    assert len(brotli.compress(text.encode(), quality=11)) <= 8 * KB


@pytest.mark.parametrize("file", RIGHT, ids=lambda f: f.stem)
def test_the_right_knees_drawing_can_be_reflected(file):
    """What `reflected` in webapp/pictures.py understands."""
    tree = ElementTree.fromstring(file.read_text())  # noqa: S314 - our own files
    assert re.fullmatch(r"0 0 \d+ \d+", tree.attrib["viewBox"])
    for element in tree.iter():
        assert re.fullmatch(r"[MLQlcqz\d -]*", element.get("d", "")), "places in whole numbers, nothing else"
        assert element.get("cx", "0").isdigit()
        assert element.get("x", "-4000") == "-4000", "a rect is a band from edge to edge"
        assert re.fullmatch(r"translate\(\d+ \d+\)|", element.get("transform", ""))


def test_all_fit_the_budget():
    assert sum(len(brotli.compress(f.read_bytes(), quality=11)) for f in FILES) <= 65 * KB


def test_table_and_files_name_each_other():
    named = set()
    for key, entry in TABLE.items():
        if "alt" in entry:
            named.add(key)
        else:
            named.add(f"{key}-right")
            assert entry["alt_left"] != entry["alt_right"]
    assert named == {f.stem for f in FILES}


@pytest.mark.parametrize("key", TABLE)
def test_words_are_short(key):
    for name, text in TABLE[key].items():
        if name.startswith("alt"):
            for sentence in re.split(r"(?<=[.])\s", text):
                assert len(sentence.split()) <= 15, sentence
            assert len(re.findall(r"[.](\s|$)", text)) <= 3


@pytest.mark.parametrize("key", TABLE)
def test_numbers_lie_in_the_picture(key):
    for item in TABLE[key].get("arrows", []):
        assert 0 <= item["x"] <= 100 and 0 <= item["y"] <= 100


@pytest.mark.parametrize("module", MODULES)
def test_pictures_are_not_older_than_their_scenes(module):
    current = fingerprint(module)
    old = [name for name, entry in BUILT_FROM.items() if entry["module"] == module and entry["source"] != current]
    assert old == [], f"run: python -m figures build {' '.join(ids(module))}"


def test_the_sources_name_every_picture():
    known = {module: tuple(ids(module)) for module in MODULES}
    assert [name for name, entry in BUILT_FROM.items() if not name.startswith(known[entry["module"]])] == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("friction-solo-glide-right", ["friction-solo-glide"]),
        ("palm-glide-left", ["palm-glide"]),
        ("palm", ["palm-glide", "palm-glide-solo"]),
        ("switch-left", ["switch"]),
    ],
)
def test_a_picture_is_named_by_its_beginning_or_its_file(name, meant):
    assert named([name]) == meant


def test_a_name_that_means_no_picture_is_an_error():
    command = [sys.executable, "-m", "figures", "build", "lift-warm", "nonsense"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("no picture begins with 'nonsense'; there are: atlas, ")
    assert done.stdout == ""


def test_pictures_are_as_built():
    assert set(BUILT_FROM) == {f.stem for f in FILES}
    for file in FILES:
        content = hashlib.sha256(file.read_text().encode()).hexdigest()[:16]
        assert BUILT_FROM[file.stem]["content"] == content, file.name


@pytest.mark.parametrize("view", CLINICAL)
def test_places_agree_with_the_clinical_table(view):
    atlas = PLACES[view]
    width, height = atlas["size"]
    tree = ElementTree.parse(PICTURE_DIR / f"atlas-{view}-right.svg")  # noqa: S314
    skin = next(e for e in tree.iter() if e.get("class") == "skin")
    outline = polygons(skin.get("d"))
    hip, knee, ankle = (atlas["rows"][r] for r in ("hip", "knee", "ankle"))
    for place, (across, down) in CLINICAL[view].items():
        x, y = atlas["places"][place]["x"] / 100 * width, atlas["places"][place]["y"] / 100 * height
        level = (y - hip) / (knee - hip) if y <= knee else 1 + (y - knee) / (ankle - knee)
        assert level == pytest.approx(down, abs=0.03), place
        first, *_, last = crossings(outline, y)
        share = (x - first) / (last - first)
        if not STARTS_LEFT[view]:
            share = 1 - share
        assert share == pytest.approx(across, abs=0.03), place


@pytest.mark.parametrize("view", CLINICAL)
def test_each_marker_lies_in_its_area(view):
    atlas = PLACES[view]
    width, height = atlas["size"]
    for place, spot in atlas["places"].items():
        if spot["facing"] and place in CLINICAL[view]:
            area = polygons(atlas["areas"][AREA_OF[place]])
            assert inside(area, spot["x"] / 100 * width, spot["y"] / 100 * height), place


def test_every_place_has_a_crop_and_a_view_that_shows_it():
    assert set(PLACES["crops"]) == set(AREA_OF)
    for place, crop in PLACES["crops"].items():
        spot, (width, height) = PLACES[crop["view"]]["places"][place], PLACES[crop["view"]]["size"]
        x, y, w, h = crop["viewBox"]
        assert spot["facing"]
        assert x <= spot["x"] / 100 * width <= x + w and y <= spot["y"] / 100 * height <= y + h
