"""Which paragraph of a revision an offset is in."""

from __future__ import annotations

from bisect import bisect_right

from newsroom.models import Revision


class Paragraphs:
    """The keys of a revision's paragraphs, read in one query."""

    def __init__(self, revision: Revision) -> None:
        rows = revision.paragraphs.order_by("position").values_list("span", "key")
        self._starts, ordered = [], []
        for at, key in rows:
            self._starts.append(at.lower)
            ordered.append(key)
        self._ordered: list[str] = ordered
        self.keys = frozenset(ordered)

    def at(self, offset: int) -> str:
        """Return the key of the paragraph in which the code point at *offset* is."""
        return self._ordered[max(bisect_right(self._starts, offset) - 1, 0)] if self._ordered else ""
