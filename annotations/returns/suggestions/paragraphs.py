"""Which paragraph of a revision an offset is in."""

from __future__ import annotations

from newsroom.models import Revision
from newsroom.text.ranges import Range, index_at


class Paragraphs:
    """The keys of a revision's paragraphs, read in one query; ``places`` has where each stands, in their order."""

    def __init__(self, revision: Revision) -> None:
        rows = revision.paragraphs.order_by("position").values_list("span", "key")
        self.places: dict[str, Range] = {key: (at.lower, at.upper) for at, key in rows}
        self._ordered = list(self.places)
        self._starts = [start for start, _ in self.places.values()]
        self.keys = self.places.keys()

    def number(self, key: str) -> int:
        """Return the number of the paragraph *key*, which counts from 1; 0 where it is not there."""
        return self._ordered.index(key) + 1 if key in self.keys else 0

    def at(self, offset: int) -> str:
        """Return the key of the paragraph in which the code point at *offset* is."""
        return self._ordered[index_at(self._starts, offset)] if self._ordered else ""
