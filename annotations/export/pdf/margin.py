"""Where notes stand in the margin: as near to what they are about as they can, and not on each other.

All lengths are points. A page's notes are set by isotonic regression (pool adjacent violators; Barlow, Bartholomew,
Bremner and Brunk, 1972), which moves them the least, in squares, of all orders that keep theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple


class Wanted(NamedTuple):
    """A note of some ``height`` whose reference stands on ``page``, its line's top being ``top``."""

    number: int
    page: int
    top: float
    height: float


class Column(NamedTuple):
    """The margin of every page, and the least ``gap`` between two notes."""

    top: float
    bottom: float
    gap: float


def placed(notes: Iterable[Wanted], column: Column) -> dict[int, float]:
    """Return the top of each note that has room in the margin of its page, by number; the rest goes elsewhere.

    Where a page's notes are more than its margin holds, the longest have no room: so the fewest have none.
    """
    by_page: defaultdict[int, list[Wanted]] = defaultdict(list)
    for note in notes:
        by_page[note.page].append(note)
    tops: dict[int, float] = {}
    for on_page in by_page.values():
        tops |= _on_page(_with_room(on_page, column), column)
    return tops


def _with_room(notes: Sequence[Wanted], column: Column) -> list[Wanted]:
    room, kept = column.bottom - column.top + column.gap, set[int]()
    for note in sorted(notes, key=lambda note: (note.height, note.number)):
        room -= note.height + column.gap
        if room < 0:
            break
        kept.add(note.number)
    return [note for note in notes if note.number in kept]


def _on_page(notes: Sequence[Wanted], column: Column) -> Mapping[int, float]:
    ordered = sorted(notes, key=lambda note: (note.top, note.number))
    *offsets, total = accumulate((note.height + column.gap for note in ordered), initial=0.0)
    lowest = column.bottom + column.gap - total
    wanted = [note.top - offset for note, offset in zip(ordered, offsets, strict=True)]
    found = zip(ordered, offsets, _rising(wanted), strict=True)
    return {note.number: offset + min(max(at, column.top), lowest) for note, offset, at in found}


def _rising(wanted: Sequence[float]) -> list[float]:
    """Return the numbers that rise or stay and are nearest to *wanted* in squares."""
    pools: list[tuple[float, int]] = []  # sum and length of neighbours that become their mean
    for value in wanted:
        pool = (value, 1)
        while pools and pools[-1][0] / pools[-1][1] > pool[0] / pool[1]:
            last = pools.pop()
            pool = (last[0] + pool[0], last[1] + pool[1])
        pools.append(pool)
    return [total / length for total, length in pools for _ in range(length)]
