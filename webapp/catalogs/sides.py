"""Left must stay left: msgfmt and spell checkers do not see a swap."""

import re
from collections.abc import Iterator

SIDES = {
    "es": ("izquierd", "derech"),
    "ar": ("يسر|أيسر|يسار", "يمن|أيمن|يمين"),
    "zh": ("左", "右"),
    "ja": ("左", "右"),
    "ko": ("왼", "오른"),
    "hi": ("बाए|बाय|बाई", "दाए|दाय|दाई|दाहिन"),
    "pt": ("esquerd", "direit"),
    "fr": ("gauche", "droit"),
    "de": ("link", "recht"),
    "ru": (r"\bлев", r"\bправ"),
    "vi": (r"\btrái\b", r"(?:gối|chân|bên|tay|mé) phải"),
}
"""What stands in a text that says left, and in one that says right: patterns, in small letters."""
LEFT = re.compile(r"\bleft (?:knee|leg|side|thumb|hand|foot|thigh|calf)|\bleft$", re.I)
RIGHT = re.compile(r"\bright (?:knee|leg|side|thumb|hand|foot|thigh|calf)|\bright$", re.I)


def side_findings(source: str, string: str, locale: str) -> Iterator[str]:
    """A finding where the source names a side of the body and the target another one, or none."""
    sides = SIDES.get(locale.split("_")[0])
    wanted = bool(LEFT.search(source)), bool(RIGHT.search(source))
    if not sides or not any(wanted):
        return
    found = tuple(bool(re.search(side, string.casefold())) for side in sides)
    if found != wanted:
        yield f"sides (left, right) are {found} instead of {wanted}"
