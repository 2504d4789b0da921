"""Ranges of a text."""

from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.ranges import Range, index_at, overlap, trim, within


def test_trim_drops_white_space_at_both_ends() -> None:
    assert trim("  a b \n", 0, 7) == (2, 5)


RANGES = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda at: (at[0], at[0] + at[1]))


@given(RANGES, RANGES)
def test_overlapping_ranges_share_a_code_point(one: Range, other: Range) -> None:
    shared = set(range(*one)) & set(range(*other))
    assert overlap(one, other) == bool(shared)
    assert {place for piece in within([one], other) for place in range(*piece)} == shared


@given(st.lists(st.integers(0, 30), unique=True).map(sorted), st.integers(0, 40))
def test_a_place_is_in_the_last_part_that_begins_before_it(starts: list[int], offset: int) -> None:
    begun = [index for index, start in enumerate(starts) if start <= offset]
    assert index_at(starts, offset) == max(begun, default=0)
