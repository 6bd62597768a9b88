"""How far each translation has been read, honestly: translations/<locale>/review.toml, written by whoever reads."""

from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from webapp.languages import FOLDER

Status = Literal["new", "checked", "reviewed"]
"""new: nobody else has read it. checked: read blind by a second reader. reviewed: by a native health worker."""


class Round(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One blind reading: every safety message and a sample of the others, drawn with `random.Random(seed)`.

    `score` is 100 x (1 - points / source words); a minor error costs 1 point, a major one 5, a critical one 25.
    `planted`: how many of five planted errors the reader saw; under 4 the round is void.
    """

    day: date
    seed: str
    safety: int
    sample: int
    words: int
    minor: int
    major: int
    critical: int
    planted: int
    found: list[str] = []
    """What was wrong, one short line each; all of it has been mended."""

    @property
    def score(self) -> float:
        return round(100 * (1 - (self.minor + 5 * self.major + 25 * self.critical) / self.words), 2)


class Review(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The state of one language and how it came to it."""

    status: Status = "new"
    rounds: list[Round] = []


def review(locale: str, folder: Path = FOLDER) -> Review:
    """What review.toml says; "new" without one. Raises msgspec.ValidationError on a wrong one."""
    path = folder / locale / "review.toml"
    return msgspec.toml.decode(path.read_bytes(), type=Review) if path.is_file() else Review()


def table(folder: Path = FOLDER) -> str:
    """All languages with their state, for the terminal."""
    lines = [f"{'locale':9}{'state':10}{'read on':12}{'score':>6}  critical  major  planted errors seen"]
    for path in sorted(folder.glob("*/LC_MESSAGES")):
        found = review(path.parent.name, folder)
        last = found.rounds[-1] if found.rounds else None
        read = f"{last.day!s:12}{last.score:6.2f}{last.critical:10}{last.major:7}{last.planted:9} of 5" if last else "-"
        lines.append(f"{path.parent.name:9}{found.status:10}{read}")
    return "\n".join(lines)
