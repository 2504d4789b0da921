"""What is typed into the notebook's search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.notebook.terms import MOST, Term, read, wanted


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("ferry rust", [[Term("ferry")], [Term("rust")]]),
        ('"the ferry" rust', [[Term("the ferry", is_phrase=True)], [Term("rust")]]),
        ("ferry -rust", [[Term("ferry")], [Term("rust", unwanted=True)]]),
        ("ferry or rust", [[Term("ferry"), Term("rust")]]),
        ("ferry OR", [[Term("ferry")]]),
        ("or ferry", [[Term("ferry")]]),
        ('-"the ferry', [[Term("the ferry", unwanted=True, is_phrase=True)]]),
        ("!!! -", []),
    ],
)
def test_it_is_read_as_web_searches_are(typed: str, terms: list[list[Term]]) -> None:
    assert read(typed) == terms


@pytest.mark.parametrize(("word", "beginning"), [("fer", "fer"), ("f", ""), ("e-mail", ""), ("l'eau", "")])
def test_a_plain_word_may_be_half_of_one(word: str, beginning: str) -> None:
    assert Term(word).beginning == beginning


def test_what_is_unwanted_or_quoted_is_meant_as_it_stands() -> None:
    assert not Term("fer", unwanted=True).beginning
    assert not Term("fer", is_phrase=True).beginning


@given(st.text())
def test_no_input_is_an_error(typed: str) -> None:
    groups = read(typed)
    assert len(groups) <= MOST
    assert all(group and len(group) <= MOST for group in groups)
    assert all(any(map(str.isalnum, term.words)) for term in wanted(groups))
