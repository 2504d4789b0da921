"""Places of a text that have exactly the words of a quote."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from annotations.anchoring.context import Context, context
from annotations.anchoring.describe import Position, Quote, Selectors

_MOST = 300
"""So many places are looked at: of a letter that is everywhere, none is the right one for sure."""

_AGREES = 0.5
"""Context that agrees so far on one side tells the place; on both, where there are many places to agree by chance."""

_MANY = 10

_TELLING = 20
"""So many letters and figures tell a place by themselves, when they stand in one only."""

type Found = tuple[int, Context]
"""Where the words start, and how far what is around them agrees."""


def exact_place(text: str, selectors: Selectors) -> int | None:
    """Return where in *text* the words of *selectors* start, or None where none of their places is likely enough."""
    position, quote = selectors.position, selectors.quote
    if quote.exact not in text:
        return None
    whole = _whole_places(text, quote)
    if whole:
        return min(whole, key=lambda start: _distance(start, position))
    found = [(at, context(text, at, at + len(quote.exact), quote)) for at in islice(_places(text, quote.exact), _MOST)]
    if not found:
        return None
    best = max(found, key=lambda place: (round(place[1].mean, 1), -_distance(place[0], position)))
    return best[0] if _is_told(best, found, selectors) else None


def _whole_places(text: str, quote: Quote) -> list[int]:
    """Return where the quote starts with all that it knows around it, if it knows anything."""
    if not quote.prefix and not quote.suffix:
        return []
    places = _places(text, quote.prefix + quote.exact + quote.suffix)
    return [at + len(quote.prefix) for at in islice(places, _MOST)]


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _distance(start: int, position: Position | None) -> int:
    return abs(start - position.start) if position else 0


def _is_told(best: Found, found: list[Found], selectors: Selectors) -> bool:
    start, around = best
    if (around.best if len(found) <= _MANY else around.mean) >= _AGREES:
        return True
    if len(found) == 1:
        return _letters(selectors.quote.exact) >= _TELLING or around.unknown
    return bool(selectors.position and start == selectors.position.start and around.unknown)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
