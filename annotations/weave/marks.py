"""How runs of text under highlights are written."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from annotations.weave.ranges import Mark

Group = tuple[str, bool]
"""Highlights of one kind and one ownership: the kind, and whether they are the reader's own."""

STARTS = 1
"""Added to the look of a run where a mark begins."""

_DEPTHS = ("", " d2", " d3")
_BITS_OF_DEPTH = 3  # for what a run is like beside its groups: STARTS, and twice its place in _DEPTHS


class Openings(dict[int, str]):
    """The beginnings of ``<mark>`` by the look of a run, each made when it first occurs.

    A look is a number: a bit for each group of which a highlight is there, then the depth, then whether one begins.
    """

    def __init__(self, groups: frozenset[Group]) -> None:
        super().__init__()
        self.bits = {group: 1 << (n + _BITS_OF_DEPTH) for n, group in enumerate(sorted(groups))}

    def __missing__(self, look: int) -> str:
        groups = [group for group, bit in self.bits.items() if look & bit]
        kinds = " ".join(dict.fromkeys(kind for kind, _ in groups))
        theirs = "" if any(mine for _, mine in groups) else " theirs"
        depth, starts = _DEPTHS[(look >> 1) & 3], " starts" if look & STARTS else ""
        return self.setdefault(look, f'<mark class="mark {kinds}{theirs}{depth}{starts}" data-marks="')


class MarkTable(NamedTuple):
    """What the sweep looks up: edges, ids and bits by mark, openings by look, and a depth's part of it by the depth."""

    starts: Sequence[int]
    ends: Sequence[int]
    ids: Sequence[str]
    bits: Sequence[int]
    openings: Openings
    depths: Sequence[int]


def mark_table(marks: Sequence[Mark]) -> MarkTable:
    """Return the table of *marks*, whose places in it are theirs in the sequence."""
    starts, ends, ids, kinds, mines = zip(*marks, strict=True) if marks else ((),) * 5
    groups = list(zip(kinds, mines, strict=True))
    openings = _openings(frozenset(groups))
    bits = [openings.bits[group] for group in groups]
    return MarkTable(starts, ends, list(map(str, ids)), bits, openings, [0, 0, 2, *[4] * len(marks)])


# Six kinds make hundreds of combinations in a busy story. Keeping them from page to page saves a third of the weaving.
@lru_cache(maxsize=64)
def _openings(groups: frozenset[Group]) -> Openings:
    return Openings(groups)
