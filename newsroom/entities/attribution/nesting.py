"""Which attribution hangs on which: a source quoted by another."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from newsroom.entities.attribution.data import Attribution
from newsroom.entities.attribution.ranges import holds, size

_NEAR = 6_000  # code points from the start of an attribution to one that hangs on it; keeps long texts quick


def nest(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return *attributions* in reading order, each with the index of the smallest larger one that holds its cue."""
    ordered = sorted(attributions, key=lambda each: (each.content[0][0], -size(each.content)))
    sizes = [size(each.content) for each in ordered]
    return [replace(each, outer=_outer(at, ordered, sizes)) for at, each in enumerate(ordered)]


def _outer(inner: int, among: Sequence[Attribution], sizes: Sequence[int]) -> int | None:
    """Only a larger one can be outer, so that no two hang on each other."""
    cue = among[inner].cue
    if cue is None:
        return None
    first = bisect_left(among, cue[0] - _NEAR, key=lambda each: each.content[0][0])
    last = bisect_right(among, cue[0], key=lambda each: each.content[0][0])
    larger = [at for at in range(first, last) if sizes[at] > sizes[inner]]
    holding = [at for at in larger if any(holds(piece, cue) for piece in among[at].content)]
    return min(holding, key=sizes.__getitem__, default=None)
