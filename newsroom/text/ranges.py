"""Half-open ranges of a text, in code points."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

Range = tuple[int, int]
"""``(start, end)``, the end not within it."""


def overlap(one: Range, other: Range) -> bool:
    """Tell whether the two share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def within(ranges: Iterable[Range], bounds: Range) -> Iterator[Range]:
    """Yield what of *ranges* lies in *bounds*, in their order."""
    for start, end in ranges:
        if overlap((start, end), bounds):
            yield max(start, bounds[0]), min(end, bounds[1])


def trim(text: str, start: int, end: int) -> Range:
    """Return the range without white space at its ends; empty when it holds nothing else."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def apart(ranges: Iterable[Range]) -> Iterator[Range]:
    """Yield *ranges* in order, leaving out each that begins within the one before."""
    done = 0
    for start, end in sorted(ranges):
        if start >= done:
            yield start, end
            done = end


def index_at(starts: Sequence[int], offset: int) -> int:
    """Return the index of the part that holds the code point at *offset*, of those that begin at the sorted *starts*.

    What is before all of them counts to the first, and so does everything where there is none.
    """
    return max(bisect_right(starts, offset) - 1, 0)
