"""Notes beside the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotations.export.pdf.margin import Column, Wanted, placed

COLUMN = Column(50, 750, 8)
_NOTES = st.lists(
    st.tuples(st.integers(1, 2), st.floats(40, 760), st.floats(5, 900)),
    max_size=30,
).map(lambda rows: [Wanted(number, *row) for number, row in enumerate(rows)])


@given(_NOTES)
def test_notes_stay_in_the_margin_and_off_each_other(notes: list[Wanted]) -> None:
    tops = placed(notes, COLUMN)
    for page in (1, 2):
        there = sorted((tops[n.number], n.height, n.top) for n in notes if n.page == page and n.number in tops)
        assert all(COLUMN.top - 0.01 <= top and top + height <= COLUMN.bottom + 0.01 for top, height, _ in there)
        assert all(top + height + COLUMN.gap <= below + 0.01 for (top, height, _), (below, _, _) in pairwise(there))
        assert [wanted for _, _, wanted in there] == sorted(wanted for _, _, wanted in there)


@given(_NOTES)
def test_a_note_goes_elsewhere_only_where_there_is_no_room(notes: list[Wanted]) -> None:
    tops = placed(notes, COLUMN)
    for out in (note for note in notes if note.number not in tops):
        taken = sum(n.height + COLUMN.gap for n in notes if n.page == out.page and n.number in tops)
        assert taken + out.height > COLUMN.bottom - COLUMN.top


def test_a_note_with_room_stands_level_with_its_words() -> None:
    assert placed([Wanted(1, 1, 100, 30), Wanted(2, 1, 300, 30)], COLUMN) == {1: 100, 2: 300}


def test_two_that_want_one_place_give_way_alike() -> None:
    assert placed([Wanted(1, 1, 300, 32), Wanted(2, 1, 300, 32)], COLUMN) == {1: 280, 2: 320}


def test_the_longest_has_no_room() -> None:
    notes = [Wanted(1, 1, 60, 300), Wanted(2, 1, 60, 500), Wanted(3, 1, 60, 300)]
    assert placed(notes, COLUMN).keys() == {1, 3}
