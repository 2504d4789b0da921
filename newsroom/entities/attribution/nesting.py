"""Which attribution hangs on which: a source quoted by another."""

from collections.abc import Sequence
from dataclasses import replace

from newsroom.entities.attribution.data import Attribution
from newsroom.entities.attribution.ranges import holds, size


def nest(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return *attributions* in reading order, each with the index of the smallest larger one that holds its cue."""
    ordered = sorted(attributions, key=_place)
    return [replace(each, outer=_outer(each, ordered)) for each in ordered]


def _place(attribution: Attribution) -> tuple[int, int]:
    return attribution.content[0][0], -size(attribution.content)


def _outer(inner: Attribution, among: Sequence[Attribution]) -> int | None:
    holding = [at for at, outer in enumerate(among) if _hangs_on(inner, outer)]
    return min(holding, key=lambda at: size(among[at].content), default=None)


def _hangs_on(inner: Attribution, outer: Attribution) -> bool:
    """Only a larger one can be outer, so that no two hang on each other."""
    if inner.cue is None or size(outer.content) <= size(inner.content):
        return False
    return any(holds(piece, inner.cue) for piece in outer.content)
