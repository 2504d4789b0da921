"""Places of a text that have most of the words of a quote."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.anchoring.context import Context, context
from annotations.anchoring.describe import Quote
from annotations.anchoring.seeds import likely_parts
from newsroom.text.alignment import align
from newsroom.text.ranges import Range

_FLOORS = ((0.8, 0.4), (0.4, 0.5), (0.0, 0.8))
"""Where what is around agrees so far (on the better side), such a share of the quote's letters is enough."""

_SHORT, _SHORT_FLOOR = 20, 0.5
"""A quote of fewer letters needs so much agreement around it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    start: int
    end: int
    kept: float
    around: Context


def approximate_place(text: str, quote: Quote) -> Candidate | None:
    """Return the place in *text* with most of the words of *quote*, or None where none is likely enough."""
    found = [candidate for part in _parts(text, quote) if (candidate := _candidate(text, part, quote))]
    likely = [candidate for candidate in found if _is_likely(candidate, quote)]
    return max(likely, key=_weight, default=None)


def _parts(text: str, quote: Quote) -> list[Range]:
    return likely_parts(text, quote.prefix + quote.exact + quote.suffix)


def _candidate(text: str, part: Range, quote: Quote) -> Candidate | None:
    """Return the place of the quote in *part*: where its words go when they are aligned with what is around them."""
    alignment = align(quote.prefix + quote.exact + quote.suffix, text[slice(*part)])
    place = alignment.move(len(quote.prefix), len(quote.prefix) + len(quote.exact))
    if place is None or place.start >= place.end:
        return None
    start, end = part[0] + place.start, part[0] + place.end
    return Candidate(start, end, place.kept, context(text, start, end, quote))


def _is_likely(candidate: Candidate, quote: Quote) -> bool:
    if len(quote.exact) < _SHORT and candidate.around.best < _SHORT_FLOOR:
        return False
    floor = next(floor for agreement, floor in _FLOORS if candidate.around.best >= agreement)
    return candidate.kept >= floor


def _weight(candidate: Candidate) -> float:
    return candidate.kept + candidate.around.mean
