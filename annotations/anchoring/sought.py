"""Telling at little cost that a text has too few words of a quote to be aligned with it."""

from __future__ import annotations

from annotations.anchoring.describe import Quote
from newsroom.text.alignment.words import Vocabulary, likes, words


class Sought:
    """The words of a quote. One that begins or ends within a word counts with those of its letters that are quoted."""

    def __init__(self, quote: Quote) -> None:
        start, end = len(quote.prefix), len(quote.prefix) + len(quote.exact)
        self._vocabulary = Vocabulary()
        found = words(quote.prefix + quote.exact + quote.suffix, self._vocabulary)
        each = zip(found.likes, found.starts, found.ends, strict=True)
        self._sizes = [(like, min(right, end) - max(left, start)) for like, left, right in each]

    def most(self, text: str) -> float:
        """Return the largest share of the quote's letters that may be found in *text*, in whatever order."""
        there = likes(text, self._vocabulary)
        whole = sum(size for _, size in self._sizes if size > 0)
        return sum(size for like, size in self._sizes if size > 0 and like in there) / whole if whole else 1.0
