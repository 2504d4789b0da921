"""Words that a revision carried to another paragraph, as where one was split or two were joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsroom.text.alignment import Alignment, Run
from newsroom.text.differences.pieces import Piece
from newsroom.text.ranges import Range

CARRIED = 0.9
"""At least this share of the code points of words that were carried stands elsewhere in the other text."""

FEWEST = 4
"""Fewer words than these stand in many places by chance."""

_WORD = re.compile(r"\w+")


class Carriers:
    """What tells, for an alignment, whether words that are gone here, or new here, stand elsewhere."""

    def __init__(self, alignment: Alignment) -> None:
        runs = sorted(Run(run.new, run.old, run.length) for run in alignment.runs)
        self._forward, self._back = alignment, Alignment(alignment.new, alignment.old, runs)

    def named(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """Yield *pieces* with those changes as ``carried`` that took words elsewhere, or brought them."""
        for piece in pieces:
            carried = piece.kind == "changed" and (
                (_is_empty(piece.new) and _is_elsewhere(self._forward, piece.old))
                or (_is_empty(piece.old) and _is_elsewhere(self._back, piece.new))
            )
            yield replace(piece, kind="carried") if carried else piece


def _is_empty(bounds: Range) -> bool:
    return bounds[0] == bounds[1]


def _is_elsewhere(alignment: Alignment, bounds: Range) -> bool:
    if len(_WORD.findall(alignment.old, *bounds)) < FEWEST:
        return False
    place = alignment.move(*bounds)
    return place is not None and place.kept >= CARRIED
