"""Every message of the app as one catalog: texts of the content, then those of the templates."""

import re
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


PLACES = {
    **dict.fromkeys(("num", "n", "total", "all", "count", "index", "number", "lower", "first", "last"), "a number"),
    **dict.fromkeys(("before", "after"), "pain as a number from 0 to 10"),
    **dict.fromkeys(("address", "license"), "an address on the internet"),
    **dict.fromkeys(("date", "day"), "a date"),
    **dict.fromkeys(("from", "to"), "a date, a time or a massage technique, as the sentence says"),
    "code": "a short sign like 4xk",
    "felt": "an answer to: What do you feel?",
    "line": "what one person is to do, a whole sentence",
    "name": "name of a massage step, routine or language",
    "names": "names of massage steps, with commas",
    "spot": "name of a place on the leg",
    "step": "name of a massage step",
    "time": "a time like 2:30 min",
    "version": "a version like 1.0.0",
    "what": "one of the answers to: What changed?",
    "why": "the reason, a whole sentence",
}
"""Every name of a place in a message of the templates."""


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
        notes = [*comments, *_places(str(message))]
        catalog.add(message, context=context, auto_comments=notes, locations=[(f"webapp/templates/{name}", 0)])
    return catalog


def _places(message: str) -> list[str]:
    """What stands for each %(place)s. Raises KeyError on a name that translators were never told of."""
    return [f"%({name})s: {PLACES[name]}" for name in dict.fromkeys(re.findall(r"%\((\w+)\)s", message))]


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
