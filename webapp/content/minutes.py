"""How long a routine lasts, for lists and pages that are written before anybody chooses a knee."""

from webapp.model.massage import Routine


def minutes_of(routine: Routine, knees: int = 2) -> int:
    """Whole minutes of a routine on one or both knees; the phone's own timeline is exact, this is its round figure."""
    return routine.minutes if knees == 2 else max(1, round(routine.minutes / 2))
