"""Places of a text that have most of the words of a quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotations.anchoring.context import Context, context
from annotations.anchoring.describe import Position, Quote, Selectors
from annotations.anchoring.seeds import likely_parts
from annotations.anchoring.sought import Sought
from newsroom.text.alignment import Place, align
from newsroom.text.ranges import Range, overlap


class Floor(NamedTuple):
    """The share of a quote's letters that is enough: ``kept``.

    It is for places where the better side of what is around agrees so far, at most so many code points from where the
    quote was.
    """

    around: float
    distance: float
    kept: float


_ANY = float("inf")
FLOORS = (Floor(0.8, _ANY, 0.4), Floor(0.4, _ANY, 0.5), Floor(0.0, 300, 0.55), Floor(0.0, _ANY, 0.9))
"""The first that is met counts. A sentence like the quote, far off and in other company, is rarely the same, edited."""

NEW_WORDS = (Floor(0.0, _ANY, 0.5),)
"""Among words that are known to be new in a text there are no others to mistake for those of the quote."""

EVERY_WORD = (Floor(0.4, _ANY, 0.8), Floor(0.0, _ANY, 0.9))
"""Nothing but typography has changed."""

_SHORT, _SHORT_AROUND = 20, 0.5
"""A quote of fewer code points needs so much agreement around it."""

_CERTAIN, _CERTAIN_AROUND = 0.6, 0.9
"""With so much of the quote and of what is around it, no other place is looked at."""

_BESIDE = 40
"""What is around a quote agrees when at most so many code points have come between, and within it."""

_NEARBY = 200
"""So many code points on either side of where it was are looked at in any case."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place, the share of the quote's letters that it has, and how far what is around it agrees."""

    start: int
    end: int
    kept: float
    around: Context


def approximate_place(text: str, selectors: Selectors, floors: Sequence[Floor]) -> Candidate | None:
    """Return the place in *text* with most of the words of *selectors*, or None where none is above its floor."""
    likely: list[Candidate] = []
    sought, least = Sought(selectors.quote), min(floor.kept for floor in floors)
    for part in _parts(text, selectors):
        if sought.most(text[slice(*part)]) < least:
            continue
        found = _aligned(text, part, selectors.quote) or _aligned(text, part, Quote(selectors.quote.exact))
        if found and _is_likely(found, selectors, floors):
            likely.append(found)
            if _is_certain(found):
                break
    return max(likely, key=_weight, default=None)


def _parts(text: str, selectors: Selectors) -> Iterator[Range]:
    quote, position = selectors.quote, selectors.position
    parts = likely_parts(text, quote.prefix + quote.exact + quote.suffix)
    yield from parts
    near = _near(position, len(text)) if position else None
    if near and not any(overlap(near, part) for part in parts):
        yield near


def _near(position: Position, length: int) -> Range:
    return max(0, position.start - _NEARBY), min(length, position.end + _NEARBY)


def _aligned(text: str, part: Range, quote: Quote) -> Candidate | None:
    """Return where in *part* the words of *quote* go when they are aligned together with what is around them."""
    start, end = len(quote.prefix), len(quote.prefix) + len(quote.exact)
    alignment = align(quote.prefix + quote.exact + quote.suffix, text[slice(*part)], cut=True)
    place = alignment.move(start, end)
    if place is None or place.start >= place.end:
        return None
    before, after = alignment.move(0, start), alignment.move(end, len(alignment.old))
    around = Context(
        before.kept if before and 0 <= place.start - before.end <= _apart(before, start) else 0.0,
        after.kept if after and 0 <= after.start - place.end <= _apart(after, len(quote.suffix)) else 0.0,
    )
    there = part[0] + place.start, part[0] + place.end
    return Candidate(*there, place.kept, context(text, *there, quote).or_better(around))


def _apart(around: Place, length: int) -> int:
    """Return how far the place of what was around a quote, of *length* code points, may be from the quote's."""
    return _BESIDE - max(0, around.end - around.start - length)


def _is_likely(candidate: Candidate, selectors: Selectors, floors: Sequence[Floor]) -> bool:
    around, position = candidate.around.best, selectors.position
    if len(selectors.quote.exact) < _SHORT and around < _SHORT_AROUND:
        return False
    distance = abs(candidate.start - position.start) if position else _ANY
    return candidate.kept >= next(
        floor.kept for floor in floors if around >= floor.around and distance <= floor.distance
    )


def _is_certain(candidate: Candidate) -> bool:
    return candidate.kept >= _CERTAIN and candidate.around.mean >= _CERTAIN_AROUND


def _weight(candidate: Candidate) -> float:
    return candidate.kept + candidate.around.mean
