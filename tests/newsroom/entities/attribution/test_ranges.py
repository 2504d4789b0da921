"""Arithmetic of ranges, against sets of code points."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.attribution.ranges import joined, merged, size, trimmed, within, without
from newsroom.entities.tree import Range

RANGE = st.tuples(st.integers(0, 20), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))
RANGES = st.lists(RANGE, max_size=4)


def points(ranges: Iterable[Range]) -> set[int]:
    return {at for start, end in ranges for at in range(start, end)}


@given(RANGES)
def test_merged_covers_the_same_in_order(ranges: list[Range]) -> None:
    union = merged(ranges)
    assert points(union) == points(ranges)
    assert size(union) == len(points(ranges))
    assert list(union) == sorted(union)


@given(RANGES, RANGES)
def test_without_takes_away(ranges: list[Range], holes: list[Range]) -> None:
    assert points(without(ranges, holes)) == points(ranges) - points(holes)


@given(RANGES, RANGE)
def test_within_keeps(ranges: list[Range], bounds: Range) -> None:
    assert points(within(ranges, bounds)) == points(ranges) & points([bounds])


def test_joined_bridges_marks_but_no_words() -> None:
    assert joined("one, “two” three", [(0, 3), (5, 10), (11, 16)]) == ((0, 16),)
    assert joined("one and two", [(0, 3), (8, 11)]) == ((0, 3), (8, 11))
    assert joined("one\ntwo", [(0, 3), (4, 7)]) == ((0, 3), (4, 7))


def test_trimmed_takes_marks_off_both_ends() -> None:
    assert trimmed(" , one, ", (0, 8), ",") == (3, 6)
    assert trimmed(" , ", (0, 3), ",") == (3, 3)
