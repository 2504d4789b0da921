"""Where wordings differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.ledger.wordings import MAX_LENGTH, MAX_WORDINGS, Piece, compared, differences

_WORDINGS = st.one_of(st.text(), st.lists(st.sampled_from("a the gull 300 . , left".split())).map(" ".join))  # noqa: SIM905


def test_words_that_only_one_has_are_marked() -> None:
    one, other = differences("The gulls left, she said.", "The 300 gulls left.")
    assert one == [
        Piece("The", False),
        Piece(" ", False),
        Piece("gulls left", False),
        Piece(", she said", True),
        Piece(".", False),
    ]
    assert [piece.words for piece in other if piece.differs] == ["300"]


def test_case_is_no_difference() -> None:
    assert not any(piece.differs for piece in differences("Gulls left", "gulls LEFT")[1])


@given(_WORDINGS, _WORDINGS)
def test_joined_the_pieces_are_the_wordings(one: str, other: str) -> None:
    left, right = differences(one, other)
    assert ("".join(piece.words for piece in left), "".join(piece.words for piece in right)) == (one, other)


@given(_WORDINGS)
def test_nothing_differs_from_itself(words: str) -> None:
    assert not any(piece.differs for side in differences(words, words) for piece in side)


def test_wordings_that_read_alike_are_compared_once() -> None:
    [only] = compared([("Gulls left.", 1), ("Gulls stayed.", 2), ("Gulls stayed.", 3), ("Gulls left.", 4)])
    assert list(only.where) == [2, 3]


def test_there_is_an_end_to_wordings_and_to_their_length() -> None:
    assert compared([]) == []
    many = compared((f"Gull {n} left.", n) for n in range(50))
    assert len(many) == MAX_WORDINGS
    [long] = compared([("gull " * 10_000, 1), ("Gull.", 2)])
    assert sum(len(piece.words) for piece in long.one) == MAX_LENGTH
