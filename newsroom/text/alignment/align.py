"""What became of each part of a text in its next version. All ranges are half-open and count code points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\w+|\s+|[^\w\s]")


class Run(NamedTuple):
    """``length`` code points that both texts share, at ``old`` in the one and at ``new`` in the other."""

    old: int
    new: int
    length: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a range of the old text is in the new one. ``kept``: the share of its code points that are still there."""

    start: int
    end: int
    kept: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The runs that *old* and *new* share, in the order of the old text; parts that moved cross others."""

    old: str
    new: str
    runs: Sequence[Run]

    def move(self, start: int, end: int) -> Place | None:
        """Return where ``[start, end)`` of the old text is now, or None where nothing of it is left."""
        shared = [
            (max(run.old, start) + run.new - run.old, min(run.old + run.length, end) + run.new - run.old)
            for run in self.runs
            if run.old < end and start < run.old + run.length
        ]
        if not shared:
            return None
        kept = sum(right - left for left, right in shared) / (end - start)
        return Place(min(left for left, _ in shared), max(right for _, right in shared), kept)


def align(old: str, new: str) -> Alignment:
    """Lay *old* and *new* side by side."""
    before, after = (list(_WORD.finditer(text)) for text in (old, new))
    words = SequenceMatcher(None, [m.group() for m in before], [m.group() for m in after], autojunk=False)
    blocks = [block for block in words.get_matching_blocks() if block.size]
    return Alignment(
        old,
        new,
        [
            Run(before[b.a].start(), after[b.b].start(), before[b.a + b.size - 1].end() - before[b.a].start())
            for b in blocks
        ],
    )
