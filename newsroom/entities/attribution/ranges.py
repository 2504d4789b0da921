"""Arithmetic of half-open ranges of code points."""

from collections.abc import Iterable, Sequence

from newsroom.entities.tree import Range


def overlap(one: Range, other: Range) -> bool:
    """Tell whether the two share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def holds(outer: Range, inner: Range) -> bool:
    """Tell whether all of *inner* lies in *outer*."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def size(ranges: Iterable[Range]) -> int:
    """Return how many code points *ranges*, which do not overlap, have together."""
    return sum(end - start for start, end in ranges)


def merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return the union of *ranges* as ranges in order; those that overlap become one."""
    union: list[Range] = []
    for start, end in sorted(ranges):
        if union and start < union[-1][1]:
            union[-1] = (union[-1][0], max(end, union[-1][1]))
        else:
            union.append((start, end))
    return tuple(union)


def joined(text: str, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return *ranges* in order, those made one between which only marks and spaces of a line stand."""
    union: list[Range] = []
    for start, end in merged(ranges):
        between = text[union[-1][1] : start] if union else "\n"
        if "\n" in between or any(c.isalnum() for c in between):
            union.append((start, end))
        else:
            union[-1] = (union[-1][0], end)
    return tuple(union)


def without(ranges: Iterable[Range], holes: Sequence[Range]) -> tuple[Range, ...]:
    """Return *ranges* less *holes*."""
    left = list(ranges)
    for hole in holes:
        left = [piece for each in left for piece in _cut(each, hole)]
    return tuple(left)


def within(ranges: Iterable[Range], bounds: Range) -> tuple[Range, ...]:
    """Return what of *ranges* lies in *bounds*."""
    cut = ((max(start, bounds[0]), min(end, bounds[1])) for start, end in ranges)
    return tuple((start, end) for start, end in cut if start < end)


def _cut(piece: Range, hole: Range) -> list[Range]:
    if not overlap(piece, hole):
        return [piece]
    sides = [(piece[0], hole[0]), (hole[1], piece[1])]
    return [(start, end) for start, end in sides if start < end]


def trimmed(text: str, piece: Range, marks: str) -> Range:
    """Return *piece* without white space and *marks* at its ends; it may be empty."""
    start, end = piece
    while start < end and (text[start] in marks or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in marks or text[end - 1].isspace()):
        end -= 1
    return start, end
