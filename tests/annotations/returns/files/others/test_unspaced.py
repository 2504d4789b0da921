"""Quotes that run two paragraphs' words together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.describe import Quote, describe
from annotations.returns.files.others.unspaced import Unspaced

TEXT = "Quick start\nThe ferry 🚢 came back so late on Monday\nboats stayed in.\nThe ferry slept."


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        (Quote("late on Mondayboats stayed"), "late on Monday\nboats stayed"),
        (Quote("startThe ferry 🚢 came back so late"), "start\nThe ferry 🚢 came back so late"),
        (Quote("Mondayboats", "so late on ", " stayed in"), "Monday\nboats"),
        (Quote("The ferry", "stayed in.", " slept"), "The ferry"),
        (Quote("Mondayships"), None),
        (Quote(" \n"), None),
        (Quote(""), None),
    ],
)
def test_white_space_does_not_count(quote: Quote, words: str | None) -> None:
    there = Unspaced(TEXT).place(quote)
    assert (TEXT[slice(*there)] if there else None) == words


@given(st.lists(st.text("abcde", min_size=1, max_size=6), min_size=6, max_size=30, unique=True), st.data())
def test_glued_words_that_stand_once_are_found_whole(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    glued = describe(text, start, end).quote
    there = Unspaced(text).place(Quote(*(part.replace(" ", "") for part in (glued.exact, glued.prefix, glued.suffix))))
    if there:
        assert text[slice(*there)].replace(" ", "") == glued.exact.replace(" ", "")
