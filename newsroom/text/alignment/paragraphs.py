"""Which paragraph of a text is which of its next version."""

from collections.abc import Sequence

from newsroom.text.alignment.align import Alignment
from newsroom.text.ranges import Range

SAME = 0.5
"""At least this share of a paragraph's code points is still there when it is the same one, changed."""


def paired(alignment: Alignment, old: Sequence[Range], new: Sequence[Range]) -> dict[int, int]:
    """Return the indexes of *new* paragraphs by those of the *old* that they are, each at most once.

    An old paragraph whose words went into one that is another's, or are gone, is not in it.
    """
    pairs: dict[int, int] = {}
    for index, (start, end) in enumerate(old):
        place = alignment.move(start, end)
        if place is None or place.kept < SAME:
            continue
        found = max(range(len(new)), key=lambda n: _shared(new[n], (place.start, place.end)))
        if found not in pairs.values() and _shared(new[found], (place.start, place.end)):
            pairs[index] = found
    return pairs


def _shared(one: Range, other: Range) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
