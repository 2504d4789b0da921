"""The order in which a page is read: columns one after the other, what stands across them before or after them.

Recursive cuts along white space (the X-Y cut of Nagy and Seth, 1984): a page is cut where a gutter runs from top to
bottom, else below what stands across the gutter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from newsroom.ingest.pdf.pieces import Piece

_GUTTER = 0.7  # of the type's size
_ROW = 0.5  # of the type's size: baselines further apart are of two rows
_LEAST = 3  # lines on each side of a gutter


def columns(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces of each column, in the order in which columns are read."""
    pieces = sorted(pieces, key=lambda piece: (piece.baseline, piece.left))
    if gutter := _gutter(pieces):
        left = [piece for piece in pieces if piece.right <= gutter]
        right = [piece for piece in pieces if piece.right > gutter]
        return columns(left) + columns(right)
    cut = next((at for at in range(1, len(pieces)) if _parts(pieces, at)), None)
    if cut is None:
        return [pieces] if pieces else []
    return columns(pieces[:cut]) + columns(pieces[cut:])


def _parts(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a cut above piece *at* lets a gutter run through what is above or below it."""
    is_between = pieces[at].baseline - pieces[at - 1].baseline > _ROW * pieces[at].size
    return is_between and bool(_gutter(pieces[at:]) or _gutter(pieces[:at]))


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return where white space runs through all of *pieces*, with enough of them on both sides; the widest."""
    if len(pieces) < 2 * _LEAST:
        return None
    size = sorted(piece.size for piece in pieces)[len(pieces) // 2]
    found = [(width, at) for width, at in _gaps(pieces) if width > _GUTTER * size and _is_enough(pieces, at)]
    return max(found)[1] if found else None


def _gaps(pieces: Sequence[Piece]) -> Iterator[tuple[float, float]]:
    """Yield each gap's width and its middle."""
    ordered = sorted(pieces, key=lambda piece: piece.left)
    ends = accumulate((piece.right for piece in ordered), max)
    for end, piece in zip(ends, ordered[1:], strict=False):
        if piece.left > end:
            yield piece.left - end, (piece.left + end) / 2


def _is_enough(pieces: Sequence[Piece], at: float) -> bool:
    sides = {True: set[int](), False: set[int]()}
    for piece in pieces:
        sides[piece.right <= at].add(round(piece.baseline))
    return min(map(len, sides.values())) >= _LEAST
