"""Where the places of a document are in the story's text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsroom.ingest.article import joined, ranges_of
from newsroom.ingest.word.block import Block, Place
from newsroom.ingest.word.collected import Ends
from newsroom.ingest.word.settled import Settled
from newsroom.text import whitespace
from newsroom.text.ranges import Range, trim

_AROUND = 64  # code points that are kept before and after
_LONGEST = 100_000  # code points of a quote


@dataclass(frozen=True)
class Marked:
    """The words that a comment is on; ``span`` is where they are in the story, None for words above or below it."""

    quote: str
    ends: Ends
    prefix: str = ""
    suffix: str = ""
    span: Range | None = None


class Places:
    """Finds places of the document in the text of *paragraphs*, the story's, made of *blocks*."""

    def __init__(self, blocks: Sequence[Block], paragraphs: Sequence[Settled]) -> None:
        self._blocks = blocks
        self.text = joined([each.paragraph for each in paragraphs])
        ranges = ranges_of([each.paragraph for each in paragraphs])
        self._here = {each.block: (each, bounds) for each, bounds in zip(paragraphs, ranges, strict=True)}
        self._starts, self._ends = self._clamps()

    def marked(self, comments: Mapping[str, Ends]) -> dict[str, Marked]:
        """Return the words of each of *comments*, which are given by their ends."""
        return {number: self._marked(ends) for number, ends in comments.items()}

    def _marked(self, ends: Ends) -> Marked:
        """Return the words between *ends*; of a comment on none, those of its paragraph."""
        start, end = ends
        if start == end:
            start, end = Place(start.block, 0, 0), Place(start.block + 1, 0, 0)
        first, last = self._offset(start, self._starts), self._offset(end, self._ends)
        first, last = trim(self.text, first, last) if first < last else (0, 0)
        if first >= last or last - first > _LONGEST:
            return Marked(self._words(start, end), ends)
        before, after = self.text[max(first - _AROUND, 0) : first], self.text[last : last + _AROUND]
        return Marked(self.text[first:last], ends, before, after, (first, last))

    def _offset(self, place: Place, edges: Sequence[int]) -> int:
        if place.block in self._here:
            settled, (start, end) = self._here[place.block]
            return min(start + settled.offset(place), end)
        return edges[min(place.block, len(edges) - 1)]

    def _clamps(self) -> tuple[list[int], list[int]]:
        """Return, for places in blocks that are not in the text, where it goes on, and where it stopped before."""
        starts, ends = [len(self.text)] * (len(self._blocks) + 1), [0] * (len(self._blocks) + 1)
        for at in range(len(self._blocks) - 1, -1, -1):
            starts[at] = self._here[at][1][0] if at in self._here else starts[at + 1]
        for at in range(1, len(self._blocks) + 1):
            ends[at] = self._here[at - 1][1][1] if at - 1 in self._here else ends[at - 1]
        return starts, ends

    def _words(self, start: Place, end: Place) -> str:
        """Return words of the document that are not in the story, such as those of its headline."""
        if start.block >= len(self._blocks) or start.block in self._here:
            return ""
        line = self._blocks[start.block].lines[0].raw
        return whitespace.line(line[start.offset : end.offset] if end.block == start.block else line[start.offset :])
