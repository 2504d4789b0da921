"""Where words stand on pages, as quadrilaterals of one line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import batched
from typing import NamedTuple

_TOUCHING = 0.6
"""Points between two runs on one line that are one quadrilateral."""

_THIN = 0.3
"""Points: what is narrower holds no words, such as the space at which a line ends."""


class Quad(NamedTuple):
    """A rectangle on a page; lengths are points from the lower left."""

    left: float
    bottom: float
    right: float
    top: float


def of_corners(numbers: Iterable[float]) -> list[Quad]:
    """Return the rectangles around each eight *numbers*, the corners of a quadrilateral in any order."""
    corners = batched(map(float, numbers), 8, strict=False)
    quads = (Quad(min(at[::2]), min(at[1::2]), max(at[::2]), max(at[1::2])) for at in corners if len(at) == 8)
    return [quad for quad in quads if quad.right - quad.left > _THIN]


def joined(quads: Sequence[Quad]) -> list[Quad]:
    """Return *quads*, in reading order, with those that touch each other on one line as one."""
    found: list[Quad] = []
    for quad in quads:
        if found and _is_beside(found[-1], quad):
            found[-1] = around([found[-1], quad])
        else:
            found.append(quad)
    return found


def around(quads: Sequence[Quad]) -> Quad:
    """Return the smallest rectangle that holds all *quads*, of which there is one or more."""
    lefts, bottoms, rights, tops = zip(*quads, strict=True)
    return Quad(min(lefts), min(bottoms), max(rights), max(tops))


def corners(quads: Iterable[Quad]) -> list[float]:
    """Return what /QuadPoints says: upper left, upper right, lower left, lower right, as PDF readers expect it."""
    return [at for q in quads for at in (q.left, q.top, q.right, q.top, q.left, q.bottom, q.right, q.bottom)]


def _is_beside(last: Quad, quad: Quad) -> bool:
    """Whether the two are on one line and touch, from whichever side."""
    middle = (quad.bottom + quad.top) / 2
    apart = max(quad.left - last.right, last.left - quad.right)
    return last.bottom < middle < last.top and apart < _TOUCHING
