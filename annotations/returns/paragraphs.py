"""Which paragraph of a revision an offset is in."""

from __future__ import annotations

from newsroom.models import Revision
from newsroom.text.ranges import index_at


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
        return self._ordered[index_at(self._starts, offset)] if self._ordered else ""
