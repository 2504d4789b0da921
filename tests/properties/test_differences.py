"""Whatever two texts are, their differences hold both of them whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.differences import Piece
from tests.newsroom.text.differences.written import compared

# Few words, so that much is shared; with what is folded, joined, combined or has no spaces.
WORDS = st.sampled_from(
    [
        "the",
        "The",
        "ferry",
        "of",
        "1,200",
        "14:30",
        "left.",
        "Left.",
        "“no,”",
        '"no,"',
        "—",
        "-",
        "渡船",
        "e\u0301",
        "🚢",
        "\u00ad",
        "a\u00a0b",
        "  ",
    ]
)
PARAGRAPH = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
TEXT = st.lists(PARAGRAPH, min_size=1, max_size=5)


@given(TEXT, TEXT)
def test_each_side_joined_is_its_text(old: list[str], new: list[str]) -> None:
    changes = compared(old, new)
    befores, afters = "\n".join(old), "\n".join(new)
    whole = [change for change in changes if change.kind != "left"]
    rows = sorted((change for change in whole if change.old is not None), key=lambda change: change.old or 0)
    assert [_side(befores, [piece.old for piece in row.pieces]) for row in rows] == old
    rows = [change for change in whole if change.new is not None]
    assert [_side(afters, [piece.new for piece in row.pieces]) for row in rows] == new
    assert {change.new for change in changes if change.kind == "left"} == {row.new for row in whole if row.moved}


@given(TEXT, TEXT)
def test_what_is_the_same_is_the_same(old: list[str], new: list[str]) -> None:
    befores, afters = "\n".join(old), "\n".join(new)
    for piece in (piece for change in compared(old, new) for piece in change.pieces):
        before, after = befores[slice(*piece.old)], afters[slice(*piece.new)]
        assert before or after
        assert (before == after) == (piece.kind == "same")


# Paragraphs of marks alone hold nothing that an alignment goes by.
@given(TEXT.filter(lambda text: all(any(map(str.isalnum, paragraph)) for paragraph in text)))
def test_a_text_has_no_difference_from_itself(text: list[str]) -> None:
    assert [(change.kind, change.moved, _kinds(change.pieces)) for change in compared(text, text)] == [
        ("same", False, {"same"}) for _ in text
    ]


def _side(text: str, ranges: list[tuple[int, int]]) -> str:
    return "".join(text[start:end] for start, end in ranges)


def _kinds(pieces: tuple[Piece, ...]) -> set[str]:
    return {piece.kind for piece in pieces}
