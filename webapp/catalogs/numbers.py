"""Numbers of a message: a dose, a distance, a law's year must be the same in every language."""

import re
import unicodedata
from collections import Counter

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


def same_numbers(source: str, string: str) -> bool:
    """Every number of the source, and no other one but those that the source spells out."""
    wanted, found = numbers(source), numbers(string)
    spelled = Counter(SPELLED[word] for word in re.findall(r"[a-z]+", source.lower()) if word in SPELLED)
    return wanted <= found and found - wanted <= spelled


def numbers(text: str) -> Counter[str]:
    """The numbers of a text in plain digits, whatever script they are written in; ids like ST36 are names."""
    plain = re.sub(r"[A-Z]{2}-?(?:LE)?\d+", "", text)
    found = re.findall(r"\d+(?:(?:[.,٫٬]|[\u00a0\u202f](?=\d{3}(?!\d)))\d+)*", plain)
    return Counter(
        "".join(str(unicodedata.digit(char)) if char.isdigit() else "." for char in number) for number in found
    )
