"""Marks that overlap, cut into runs: a run is as long as the same marks lie on it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from annotations.weave import Mark


class Look(NamedTuple):
    """How a run is drawn: the kinds on it, in a fixed order; ``deep`` where two marks of one kind lie on each other."""

    kinds: tuple[str, ...]
    theirs: bool
    deep: bool


@dataclass(frozen=True, slots=True)
class Run:
    """``[start, end)`` in code points, with at least one mark on it."""

    start: int
    end: int
    look: Look


def runs(marks: Sequence[Mark], cuts: Iterable[int] = ()) -> list[Run]:
    """Return the runs of *marks* in order, cut at *cuts* too. Time grows with the marks' edges, not their overlaps."""
    inside = [mark for mark in marks if mark.start < mark.end]
    starts, ends = sorted(inside, key=_start), sorted(inside, key=_end)
    edges = sorted({edge for mark in inside for edge in (mark.start, mark.end)} | set(cuts))
    return list(_runs(edges, starts, ends))


def run_numbers(made: Sequence[Run], start: int, end: int) -> range:
    """Return which of the runs *made* lie in a mark from *start* to *end*."""
    return range(bisect_left(made, start, key=_start), bisect_left(made, end, key=_start))


def _runs(edges: Sequence[int], starts: Sequence[Mark], ends: Sequence[Mark]) -> Iterator[Run]:
    here: Counter[tuple[str, bool]] = Counter()  # how many marks of a kind and an ownership lie on the run
    begun = ended = 0
    for left, right in pairwise(edges):
        while ended < len(ends) and ends[ended].end <= left:
            here[_group(ends[ended])] -= 1
            ended += 1
        while begun < len(starts) and starts[begun].start <= left:
            here[_group(starts[begun])] += 1
            begun += 1
        if begun > ended:
            yield Run(left, right, _look(here))


def _look(here: Counter[tuple[str, bool]]) -> Look:
    there = {group: count for group, count in here.items() if count}
    kinds = Counter[str]()
    for (kind, _), count in there.items():
        kinds[kind] += count
    return Look(tuple(sorted(kinds)), not any(mine for _, mine in there), max(kinds.values()) > 1)


def _group(mark: Mark) -> tuple[str, bool]:
    return mark.kind, mark.mine


def _start(ranged: Mark | Run) -> int:
    return ranged.start


def _end(ranged: Mark) -> int:
    return ranged.end
