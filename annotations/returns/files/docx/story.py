"""The story's words of a returned document, without the copy's head and what follows the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from annotations.export.docx.identity import STORY_BEGINS, STORY_ENDS
from annotations.returns.files.docx.body import Block, Body, Place
from newsroom.text.ranges import Range

_HEAD = {"Title", "Subtitle"}
_OURS = "Newsroom"
_AFTER = "NewsroomHeading"
"""Styles of ours, where a program dropped the bookmarks around the story."""


@dataclass(frozen=True)
class Story:
    """``text``: the paragraphs with a newline between any two. ``range_of`` leads to it from places in the document."""

    text: str
    starts: Sequence[int]
    """Of each paragraph of the document, where it begins in the text; of one that is not in it, where the next does."""
    ends: Sequence[int]
    """Of each, where it ends; of one that is not in it, where the one before does."""

    def range_of(self, start: Place, end: Place) -> Range | None:
        """Return the range of the text between two places; None where nothing of it is between them."""
        first, last = self._offset(start, self.starts), self._offset(end, self.ends)
        return (first, last) if first < last else None

    def words_at(self, start: Place, end: Place) -> Range | None:
        """Return the same for a comment: one that is on no words is on its paragraph."""
        return self.range_of((start[0], 0), (start[0], len(self.text))) if start == end else self.range_of(start, end)

    def _offset(self, place: Place, edges: Sequence[int]) -> int:
        number = min(place[0], len(self.starts) - 1)
        start, end = self.starts[number], self.ends[number]
        return min(start + place[1], end) if start < end else edges[number]


def story_of(body: Body) -> Story:
    """Return the story that *body* holds: all of it, where another program wrote it."""
    kept = _kept(body)
    starts: list[int] = []
    ends: list[int] = []
    parts: list[str] = []
    length = 0
    for number, block in enumerate(body.blocks):
        is_kept = number in kept and block.words.strip()
        starts.append(length + bool(parts))
        if is_kept:
            length += bool(parts) + block.length
            parts.append(block.words)
        ends.append(length)
    return Story("\n".join(parts), starts, ends)


def _kept(body: Body) -> range | set[int]:
    first, last = (body.bookmarks.get(name, ((-1, 0), (-1, 0)))[0][0] for name in (STORY_BEGINS, STORY_ENDS))
    if 0 <= first < last:
        return range(first + 1, last)
    before = takewhile(lambda pair: pair[1].style != _AFTER, enumerate(body.blocks))
    return {number for number, block in before if not _is_ours(block)}


def _is_ours(block: Block) -> bool:
    return block.style in _HEAD or block.style.startswith(_OURS)
