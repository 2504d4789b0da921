"""How far the words around a place are those that a quote has around it."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from annotations.anchoring.describe import Quote

_BY_CHANCE = 0.4
"""Any two pieces of prose are that similar."""


@dataclass(frozen=True, slots=True)
class Context:
    """How far what stands before and after a place agrees with a quote, 0 to 1; None where the quote knows nothing."""

    before: float | None
    after: float | None

    @property
    def best(self) -> float:
        return max(self.before or 0.0, self.after or 0.0)

    @property
    def mean(self) -> float:
        """Both sides together; a side that the quote knows nothing of says nothing."""
        known = [side for side in (self.before, self.after) if side is not None]
        return sum(known) / len(known) if known else 0.0

    def or_better(self, other: Context) -> Context:
        """Return the better agreement on each side of which the quote knows something."""
        return Context(_better(self.before, other.before), _better(self.after, other.after))

    @property
    def unknown(self) -> bool:
        return self.before is None and self.after is None


def context(text: str, start: int, end: int, quote: Quote) -> Context:
    """Return how far what stands around ``[start, end)`` of *text* agrees with what *quote* has around it."""
    prefix, suffix = _spaced(quote.prefix), _spaced(quote.suffix)
    before = _spaced(text[max(0, start - 2 * len(quote.prefix)) : start])[-len(prefix) :]
    after = _spaced(text[end : end + 2 * len(quote.suffix)])[: len(suffix)]
    return Context(_agreement(prefix, before), _agreement(suffix, after))


def _better(mine: float | None, other: float | None) -> float | None:
    return None if mine is None else max(mine, other or 0.0)


def _spaced(text: str) -> str:
    """Return *text* in lower case with single spaces between its words."""
    return " ".join(text.lower().split())


def _agreement(known: str, found: str) -> float | None:
    if not known:
        return None
    similar = Levenshtein.normalized_similarity(known, found)
    return max(0.0, (similar - _BY_CHANCE) / (1 - _BY_CHANCE))
