"""Which attribution hangs on which."""

from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.attribution.data import Attribution
from newsroom.entities.attribution.nesting import nest
from newsroom.entities.tree import Range


def statement(content: Range, cue: Range | None) -> Attribution:
    return Attribution((content,), None, cue, "indirect")


def test_the_smallest_around_the_cue_is_the_outer_one() -> None:
    widest, wide, small = statement((0, 30), (31, 35)), statement((0, 20), (22, 25)), statement((0, 10), (12, 15))
    assert [each.outer for each in nest([small, wide, widest])] == [None, 0, 1]


def test_side_by_side_nothing_hangs() -> None:
    assert [each.outer for each in nest([statement((0, 9), (10, 14)), statement((20, 29), (15, 19))])] == [None, None]


PLACES = st.tuples(st.integers(0, 30), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(st.builds(statement, PLACES, st.none() | PLACES), max_size=8))
def test_no_chain_ever_closes(attributions: list[Attribution]) -> None:
    nested = nest(attributions)
    for at, _ in enumerate(nested):
        seen = {at}
        outer = nested[at].outer
        while outer is not None:
            assert outer not in seen
            seen.add(outer)
            outer = nested[outer].outer
