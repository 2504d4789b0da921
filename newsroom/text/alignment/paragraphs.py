"""Which paragraph of a text is which of its next version."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newsroom.text.alignment.alignment import Alignment
from newsroom.text.ranges import Range

SAME = 0.5
"""At least this share of the shorter one's code points is the other's when two paragraphs are one, changed."""


def paired(alignment: Alignment, old: Sequence[Range], new: Sequence[Range]) -> dict[int, int]:
    """Return the indexes of *new* paragraphs by those of the *old* that they are, each at most once.

    Both are in the order of their texts and do not overlap. Of a paragraph that was split, the larger part is it; of
    several that became one, the larger is that one. One that was rewritten in its place between neighbours that stayed
    is the new one there.
    """
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for (one, other), shared in _shares(alignment, old, new).most_common():
        enough = shared >= SAME * min(_size(old[one]), _size(new[other]))
        if enough and one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return dict(sorted((pairs | dict(_rewritten(pairs, len(old), len(new)))).items()))


def _shares(alignment: Alignment, old: Sequence[Range], new: Sequence[Range]) -> Counter[tuple[int, int]]:
    """Return how many code points each old and each new paragraph share."""
    shares: Counter[tuple[int, int]] = Counter()
    for one, (start, end) in enumerate(old):
        for part in alignment.kept_in_old(start, end):
            for other in _touched(new, part.new, part.new + part.length):
                left, right = max(new[other][0], part.new), min(new[other][1], part.new + part.length)
                shares[one, other] += right - left
    return shares


def _touched(paragraphs: Sequence[Range], start: int, end: int) -> range:
    first = bisect_right(paragraphs, start, key=lambda paragraph: paragraph[1])
    return range(first, bisect_left(paragraphs, end, key=lambda paragraph: paragraph[0]))


def _rewritten(pairs: Mapping[int, int], old: int, new: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs without a pair that alone stand between the same neighbours in both texts."""
    taken = set(pairs.values())
    for (one, other), (after, after_other) in pairwise([(-1, -1), *sorted(pairs.items()), (old, new)]):
        if after - one == after_other - other == 2 and other + 1 not in taken:
            yield one + 1, other + 1


def _size(paragraph: Range) -> int:
    return paragraph[1] - paragraph[0]
