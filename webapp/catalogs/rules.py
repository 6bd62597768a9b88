"""What one target string must keep of its source: places, tags, numbers, sides, and the language's own letters."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from webapp.catalogs.letters import letter_findings
from webapp.catalogs.numbers import numbers, same_numbers
from webapp.catalogs.sides import side_findings

PLACE = re.compile(r"%\(\w+\)[sd]|\{\w*\}|\*\*")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
BARE_PERCENT = re.compile(r"%(?!\(\w+\)[sd]|%)")
HIDDEN = re.compile("[\u200b\ufeff\ufffd\u202a-\u202e]")


def string_findings(sources: list[str], string: str, locale: str) -> Iterator[str]:
    """Findings of one target string; a plural may drop its number (one knee, the Arabic dual)."""
    many = sources[-1]
    if Counter(PLACE.findall(string)) not in [Counter(PLACE.findall(source)) for source in sources] and not (
        len(sources) > 1 and set(PLACE.findall(string)) <= set(PLACE.findall(many))
    ):
        yield f"places {PLACE.findall(string)} instead of {PLACE.findall(many)}"
    if Counter(TAG.findall(string)) != Counter(TAG.findall(many)):
        yield "tags differ"
    words = bare(string)
    if not any(same_numbers(bare(source), words) for source in sources):
        yield f"numbers {list(numbers(words).elements())} instead of {list(numbers(bare(many)).elements())}"
    if BARE_PERCENT.search(string):
        yield "a bare percent sign"
    if string != unicodedata.normalize("NFC", string) or HIDDEN.search(string) or string != string.strip():
        yield "not NFC, a hidden character or a space at the edge"
    yield from letter_findings(words, locale)
    yield from side_findings(many, string, locale)


def bare(text: str) -> str:
    """The text without its places and tags, whose letters and numbers are code."""
    return PLACE.sub("", TAG.sub("", text))
