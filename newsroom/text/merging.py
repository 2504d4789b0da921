"""Two readings of one list of blocks brought together: what one of them left alone follows the other.

The algorithm is that of diff3 (Khanna, Kunal and Pierce, "A formal investigation of diff3", 2007): blocks that all
three share divide the lists into stretches, and each stretch is taken from whichever side changed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal, NamedTuple

Side = Literal["ours", "theirs"]


class Pick(NamedTuple):
    """A block of the merged list: which side it comes from, and where it stands there."""

    side: Side
    at: int


class _Anchor(NamedTuple):
    """A block that all three lists share, by its index in each."""

    base: int
    ours: int
    theirs: int


def merge(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[Pick] | None:
    """Return the blocks of the list that has the changes of both sides to *base*, or None where these conflict.

    What all share, and what both changed alike, is picked from *ours*.
    """
    ends = _Anchor(-1, -1, -1), _Anchor(len(base), len(ours), len(theirs))
    merged: list[Pick] = []
    for left, right in pairwise([ends[0], *_anchors(base, ours, theirs), ends[1]]):
        side = _side(*(part[a + 1 : b] for part, a, b in zip((base, ours, theirs), left, right, strict=True)))
        if side is None:
            return None
        first, last = (left.ours, right.ours) if side == "ours" else (left.theirs, right.theirs)
        merged += (Pick(side, index) for index in range(first + 1, last))
        if right is not ends[1]:
            merged.append(Pick("ours", right.ours))
    return merged


def _anchors(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[_Anchor]:
    in_ours, in_theirs = _places(base, ours), _places(base, theirs)
    return (_Anchor(at, in_ours[at], in_theirs[at]) for at in range(len(base)) if at in in_ours and at in in_theirs)


def _places(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Return the index in *other* of each block of *base* that is still there, in order."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _side(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Side | None:
    if theirs in (base, ours):
        return "ours"
    return "theirs" if ours == base else None
