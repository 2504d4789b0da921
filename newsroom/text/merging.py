"""Two readings of one list of blocks brought together: what one of them left alone follows the other.

The algorithm is that of diff3 (Khanna, Kunal and Pierce, "A formal investigation of diff3", 2007): blocks that all
three share divide the lists into stretches, and each stretch is taken from whichever side changed it. Unlike diff3 this
also parts a stretch in which each side changed other blocks that stand beside each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

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
    begin, end = _Anchor(-1, -1, -1), _Anchor(len(base), len(ours), len(theirs))
    merged: list[Pick] = []
    for left, right in pairwise([begin, *_anchors(base, ours, theirs), end]):
        stretch = _stretch(base, ours, theirs, left, right)
        if stretch is None:
            return None
        merged += stretch
        merged += [Pick("ours", right.ours)] if right is not end else []
    return merged


def _anchors(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[_Anchor]:
    in_ours, in_theirs = _places(base, ours), _places(base, theirs)
    return (_Anchor(at, in_ours[at], in_theirs[at]) for at in range(len(base)) if at in in_ours and at in in_theirs)


def _places(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Return the index in *other* of each block of *base* that is still there, in order."""
    blocks = LCSseq.editops(base, other).as_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _stretch(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], left: _Anchor, right: _Anchor
) -> list[Pick] | None:
    """Return the blocks between two anchors: those of the side that changed, or block by block where as many stand."""
    places = [range(a + 1, b) for a, b in zip(left, right, strict=True)]
    blocks = [[part[at] for at in where] for part, where in zip((base, ours, theirs), places, strict=True)]
    side = _side(*blocks)
    if side:
        return [Pick(side, at) for at in places[1 if side == "ours" else 2]]
    if len({len(part) for part in blocks}) > 1:
        return None
    sides = [_side(*([block] for block in three)) for three in zip(*blocks, strict=True)]
    if not all(sides):
        return None
    both = zip(sides, places[1], places[2], strict=True)
    return [Pick(side, mine if side == "ours" else other) for side, mine, other in both if side]


def _side(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Side | None:
    """Return the side to take; None where both changed, and not alike."""
    if theirs in (base, ours):
        return "ours"
    return "theirs" if ours == base else None
