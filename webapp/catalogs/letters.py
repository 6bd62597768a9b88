"""Letters that a language is not written in: a word left in English, a look-alike from another alphabet."""

import re
import unicodedata
from collections.abc import Iterator

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


def letter_findings(string: str, locale: str) -> Iterator[str]:
    """Findings of a text without tags and places. Languages in Latin letters have none."""
    own = SCRIPTS.get(locale.split("_")[0])
    bare = LATIN_NAMES.sub("", string) if own else ""
    latin = re.findall(r"[A-Za-z\u00c0-\u024f]{2,}", bare)
    if latin:
        yield f"Latin letters {latin}"
    allowed = (*(own or "").split(), "LATIN", "CJK", "KATAKANA-HIRAGANA", "MODIFIER", "IDEOGRAPHIC")
    foreign = {char for char in bare if char.isalpha() and not unicodedata.name(char, "").startswith(allowed)}
    if foreign:
        yield f"letters of another script {sorted(foreign)}"
