"""kneewell text check: what a machine can know of a translation. Exit 1 on any finding; none is a matter of taste."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from webapp.catalogs.extract import template
from webapp.catalogs.plurals import RULES
from webapp.catalogs.update import begun, read, several, untranslated
from webapp.languages import FOLDER, SOURCE

PLACE = re.compile(r"%\(\w+\)[sd]|\{\w*\}|\*\*")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
BARE_PERCENT = re.compile(r"%(?!\(\w+\)[sd]|%)")
HIDDEN = re.compile("[\u200b\ufeff\ufffd\u202a-\u202e]")

SCRIPTS = {
    "ar": "ARABIC",
    "ur": "ARABIC",
    "fa": "ARABIC",
    "hi": "DEVANAGARI",
    "bn": "BENGALI",
    "ta": "TAMIL",
    "th": "THAI",
    "ru": "CYRILLIC",
    "uk": "CYRILLIC",
    "ko": "HANGUL",
    "zh": "CJK",
    "ja": "CJK HIRAGANA KATAKANA",
}
"""First word of the Unicode names of a language's letters."""
LATIN_NAMES = re.compile(
    r"Kneewell|MakeHuman|Apache|Android|iPhone|iPad|Safari|Chrome|CC BY|CC0|HTML|CSV|FHIR|JSON|G6PD|OA|kB|JavaScript|QR|PDF|GitHub|"
    r"AAOS|ACR|NICE|OARSI|NCCIH|Cochrane|WHO|Anny|NAVER|IT|LOINC|Regenstrief Institute, Inc|Committee|"
    r"Logical Observation Identifiers Names and Codes|(?<![A-Za-z])[A-Z]{2}-?(?:LE)?\d+|\b[A-Za-z]\b"
)
"""Names that stay in Latin letters in every script; single letters (a key, a size) too."""

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


EMPTY = "not translated"
EACH = 5
"""Up to so many messages that are not translated have a line each; more are counted in one line."""
SHOWN = 60
"""Characters of a message that a finding quotes."""


def check(folder: Path = FOLDER) -> list[str]:
    """All findings, one line each: `locale: message: what is wrong`."""
    pot = template()
    findings = (
        []
        if _same_keys(pot, read(folder / "messages.pot", "en"))
        else ["messages.pot: out of date, run: kneewell text update"]
    )
    for locale, path in begun(folder).items():
        found = [*language_findings(locale), *catalog_findings(pot, read(path, locale), locale)]
        findings += [f"{locale}: {line}" for line in errors_first(found)]
    return findings


def language_findings(locale: str) -> Iterator[str]:
    """What the app's own tables do not know yet of a language. The source language needs nothing."""
    if locale not in RULES:
        yield "no plural rule in RULES (webapp/catalogs/plurals.py)"
    if locale != SOURCE and locale.split("_")[0] not in SIDES:
        yield "no words for left and right in SIDES (webapp/catalogs/check.py)"


def errors_first(findings: Iterable[str]) -> list[str]:
    """The findings of one language: faults, then what is not translated; more than EACH of these are one line."""
    faults: list[str] = []
    empty: list[str] = []
    for line in findings:
        (empty if line.endswith(f": {EMPTY}") else faults).append(line)
    if len(empty) > EACH:
        first = empty[0].removesuffix(f": {EMPTY}")
        empty = [f"{len(empty)} messages are {EMPTY}, the first is {first}"]
    return faults + empty


def quoted(text: str) -> str:
    """A message in quotes, cut to SHOWN characters with an ellipsis."""
    return repr(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")


def _same_keys(one: Catalog, other: Catalog) -> bool:
    return _keys(one) == _keys(other)


def _keys(catalog: Catalog) -> set[tuple[str, str]]:
    return {(str(message.id), message.context or "") for message in catalog if message.id}


def catalog_findings(pot: Catalog, catalog: Catalog, locale: str) -> Iterator[str]:
    rule = RULES.get(locale, catalog.plural_forms)
    if catalog.plural_forms.rstrip(";") != rule.rstrip(";"):
        yield f"header: Plural-Forms is not {rule}"
    for id, _ in sorted(_keys(pot) - _keys(catalog)):
        yield f"{quoted(id)}: missing"
    for id, _ in sorted(_keys(catalog) - _keys(pot)):
        yield f"{quoted(id)}: not a message of the app"
    for message in catalog:
        if message.id:
            yield from (
                f"{quoted(str(message.id))}: {finding}"
                for finding in message_findings(message, catalog.num_plurals, locale)
            )


def message_findings(message: Message, plurals: int, locale: str) -> Iterator[str]:
    sources, strings = several(message.id), several(message.string or "")
    if message.fuzzy:
        yield "fuzzy"
    if message.pluralizable and len(strings) != plurals:
        yield f"{len(strings)} plural forms, not {plurals}"
    if untranslated(message):
        yield EMPTY
    for string in filter(str.strip, strings):
        yield from string_findings(sources, string, locale)


def string_findings(sources: list[str], string: str, locale: str) -> Iterator[str]:
    """Findings of one target string; a plural may drop its number (one knee, the Arabic dual)."""
    many = sources[-1]
    if Counter(PLACE.findall(string)) not in [Counter(PLACE.findall(source)) for source in sources] and not (
        len(sources) > 1 and set(PLACE.findall(string)) <= set(PLACE.findall(many))
    ):
        yield f"places {PLACE.findall(string)} instead of {PLACE.findall(many)}"
    if Counter(TAG.findall(string)) != Counter(TAG.findall(many)):
        yield "tags differ"
    if not any(_same_numbers(source, string) for source in sources):
        yield f"numbers {list(numbers(string).elements())} instead of {list(numbers(many).elements())}"
    if BARE_PERCENT.search(string):
        yield "a bare percent sign"
    if string != unicodedata.normalize("NFC", string) or HIDDEN.search(string) or string != string.strip():
        yield "not NFC, a hidden character or a space at the edge"
    yield from _script_findings(string, locale)
    yield from _side_findings(many, string, locale)


SPELLED = {
    "a": "1",
    "an": "1",
    "one": "1",
    "once": "1",
    "two": "2",
    "twice": "2",
    "three": "3",
    "four": "4",
    "six": "6",
}
"""Number words of the source, which a language may write as digits."""


def _same_numbers(source: str, string: str) -> bool:
    """Every number of the source, and no other one but those that the source spells out."""
    wanted, found = numbers(source), numbers(string)
    spelled = Counter(SPELLED[word] for word in re.findall(r"[a-z]+", source.lower()) if word in SPELLED)
    return wanted <= found and found - wanted <= spelled


def numbers(text: str) -> Counter[str]:
    """The numbers of a text in plain digits, whatever script they are written in; ids like ST36 are names."""
    plain = re.sub(r"[A-Z]{2}-?(?:LE)?\d+", "", PLACE.sub("", TAG.sub("", text)))
    found = re.findall(r"\d+(?:(?:[.,٫٬]|[\u00a0\u202f](?=\d{3}(?!\d)))\d+)*", plain)
    return Counter(
        "".join(str(unicodedata.digit(char)) if char.isdigit() else "." for char in number) for number in found
    )


def _script_findings(string: str, locale: str) -> Iterator[str]:
    own = SCRIPTS.get(locale.split("_")[0])
    bare = LATIN_NAMES.sub("", PLACE.sub("", TAG.sub("", string))) if own else ""
    latin = re.findall(r"[A-Za-z\u00c0-\u024f]{2,}", bare)
    if latin:
        yield f"Latin letters {latin}"
    allowed = (*(own or "").split(), "LATIN", "CJK", "KATAKANA-HIRAGANA", "MODIFIER", "IDEOGRAPHIC")
    foreign = {char for char in bare if char.isalpha() and not unicodedata.name(char, "").startswith(allowed)}
    if foreign:
        yield f"letters of another script {sorted(foreign)}"


def _side_findings(source: str, string: str, locale: str) -> Iterator[str]:
    """Left must stay left: msgfmt and spell checkers do not see a swap."""
    sides = SIDES.get(locale.split("_")[0])
    wanted = bool(LEFT.search(source)), bool(RIGHT.search(source))
    if not sides or not any(wanted):
        return
    found = tuple(bool(re.search(side, string.casefold())) for side in sides)
    if found != wanted:
        yield f"sides (left, right) are {found} instead of {wanted}"
