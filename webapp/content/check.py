"""Every reference inside the content leads somewhere."""

from collections.abc import Collection, Iterable, Iterator

from webapp.model import Library


def check(library: Library) -> list[str]:
    """All dangling references, one line each; empty when the content is sound."""
    return sorted(set(_dangling(library)))


def _dangling(library: Library) -> Iterator[str]:
    spots = library.spots | library.points
    for technique in library.techniques.values():
        yield from _missing(
            technique.id, "position", filter(None, [technique.position, technique.also]), library.positions
        )
        others = [technique.twin, technique.gentle, technique.thumbless]
        yield from _missing(technique.id, "technique", filter(None, others), library.techniques)
    for spot in spots.values():
        yield from _missing(spot.id, "technique", [spot.partner, spot.solo], library.techniques)
    for routine in library.routines.values():
        yield from _missing(routine.id, "technique", [part.technique for part in routine.parts], library.techniques)
        yield from _missing(routine.id, "spot", [part.spot for part in routine.parts if part.spot], spots)
    for article in library.articles.values():
        evidence = [id for section in article.sections for id in section.evidence]
        yield from _missing(article.id, "evidence", evidence, library.evidence)
    yield from _safety(library)


def _safety(library: Library) -> Iterator[str]:
    answers = library.flags | library.conditions
    for screen in library.screens.values():
        yield from _missing(screen.id, "answer", screen.options, answers)
    for answer in answers.values():
        yield from _missing(answer.id, "card", [answer.card] if answer.card else [], library.cards)
    for condition in library.conditions.values():
        yield from _missing(condition.id, "effect", [rule.effect for rule in condition.rules], library.effects)
        yield from _missing(
            condition.id, "area", [area for rule in condition.rules for area in rule.areas], library.areas
        )
        if any(rule.effect == "block" and not condition.card for rule in condition.rules):
            yield f"{condition.id}: a block needs a card"
    for stop in library.stops.values():
        yield from _missing(stop.id, "card", [stop.card] if stop.card else [], library.cards)
        yield from _missing(stop.id, "answer", [stop.option] if stop.option else [], answers)


def _missing(owner: str, what: str, ids: Iterable[str], known: Collection[str]) -> Iterator[str]:
    for id in ids:
        if id not in known:
            yield f"{owner}: unknown {what} {id!r}"
