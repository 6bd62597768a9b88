"""Every message of the app as one catalog: texts of the content, then those of the templates."""

from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

from webapp import __version__, content
from webapp.model.text import texts

TEMPLATES = Path(__file__).parents[1] / "templates"
KEYWORDS = {**DEFAULT_KEYWORDS, "plural_forms": (1, 2), "plural_forms_of": ((1, "c"), 2, 3)}
SAFETY = ("flags.", "conditions.", "cards.", "stops.", "screens.", "advice.", "spots.", "points.", "techniques.")
"""Parts of the library whose words can harm; translators see it, and reviewers read all of them."""


def template() -> Catalog:
    """The .pot: messages in reading order, each with its places and notes."""
    catalog = Catalog(
        project="Kneewell",
        version=__version__,
        header_comment="# Messages of Kneewell. CC BY 4.0.",
        charset="utf-8",
        fuzzy=False,
    )
    for text, context, note, path in texts(content.load()):
        notes = [*filter(None, [note]), *(["safety"] if path.startswith(SAFETY) else [])]
        catalog.add(
            str(text), context=context or None, auto_comments=notes, locations=[(f"webapp/content/{_file(path)}", 0)]
        )
    for name, _, message, comments, context in _in_templates():
        catalog.add(message, context=context, auto_comments=comments, locations=[(f"webapp/templates/{name}", 0)])
    return catalog


def _in_templates() -> list[tuple[Any, ...]]:
    options = {"trimmed": "true", "silent": "false"}
    methods = [("**.html", "jinja2"), ("**.json", "jinja2")]
    found = extract_from_dir(
        str(TEMPLATES),
        methods,
        {"**.html": options, "**.json": options},
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    return sorted(found, key=lambda item: item[0])


def _file(path: str) -> str:
    """techniques.lift.steps.giver -> techniques/lift, advice.rest.text -> advice"""
    kind, id = path.split(".")[:2]
    return f"{kind}/{id}.toml" if (Path(content.__file__).parent / kind).is_dir() else f"{kind}.toml"
