"""Nothing is kept that nobody uses: classes, properties and modules of the page; functions and names in Python."""

import re
import subprocess
import sys

from tests.browser.conftest import ROOT
from tests.conftest import files
from webapp.assets import STATIC

WEBAPP = STATIC.parent
CSS = "".join(re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.S) for file in files("css/*.css"))
MARKUP = "".join(
    file.read_text("utf-8")
    for pattern in ("templates/**/*.html", "static/js/**/*.js", "static/pictures/*.svg", "*.py")
    for file in WEBAPP.glob(pattern)
)
COMPOSED = re.compile(r"meant-\w+|data-(night|large)")
"""Names that a template or a script puts together from two parts."""


def in_markup(name: str) -> bool:
    camel = re.sub(r"-(\w)", lambda found: found[1].upper(), name.removeprefix("data-"))
    words = name if not name.startswith("data-") else f"(?:{name}|dataset.{camel}|{camel}:|{camel},)"
    return bool(COMPOSED.fullmatch(name) or re.search(rf"(?<![\w-]){words}(?![\w-])", MARKUP))


def test_every_class_and_attribute_of_the_styles_is_somewhere() -> None:
    names = set(re.findall(r"\.([a-zA-Z][\w-]*)(?![^{}]*;)", CSS)) | set(re.findall(r"\[(data-[\w-]+)", CSS))
    assert len(names) > 100
    assert [name for name in sorted(names) if not in_markup(name)] == []


def test_every_property_of_the_styles_is_used() -> None:
    known = set(re.findall(r"(--[\w-]+)\s*:", CSS))
    used = set(re.findall(r"var\((--[\w-]+)", CSS + MARKUP))
    assert known - used == set()


def test_every_export_of_a_module_is_imported() -> None:
    words = {file: set(re.findall(r"\w+", file.read_text("utf-8"))) for file in files("js/**/*.js")}
    tested = set(re.findall(r"\w+", "".join(file.read_text("utf-8") for file in (ROOT / "tests").rglob("*.py"))))
    unused = [
        f"{file.name}: {name}"
        for file in words
        for name in re.findall(r"^export (?:async )?(?:function|const|class) (\w+)", file.read_text("utf-8"), re.M)
        if not any(name in other for path, other in words.items() if path != file) and name not in tested
    ]
    assert unused == []


def test_every_module_is_loaded() -> None:
    sources = {file.relative_to(STATIC / "js").as_posix(): file.read_text("utf-8") for file in files("js/**/*.js")}
    everything = "".join([MARKUP, *sources.values()])
    assert [path for path in sources if path.rsplit("/", 1)[-1] not in everything] == []


def test_no_python_is_dead() -> None:
    command = [sys.executable, "-m", "vulture", "webapp", "tools", "bench", "--min-confidence", "80"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout == ""
