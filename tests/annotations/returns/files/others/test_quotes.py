"""Quotes of other tools, with a story's white space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.describe import Quote
from annotations.returns.files.others.quotes import LONGEST, is_whole, tidied


@pytest.mark.parametrize(
    ("given_", "quote"),
    [
        (("the  ferry\n      left", "and\u00a0", "\n at"), Quote("the ferry left", "and ", " at")),
        ((" the ferry ", "and", "left"), Quote("the ferry", "and ", " left")),
        (("\tthe ferry\n", "and ", " left"), Quote("the ferry", "and ", " left")),
        (("fer\u00adry", "\u200bthe ", ""), Quote("ferry", "the ")),
        (("cafe\u0301", "", ""), Quote("caf\u00e9")),
        (("👩\u200d👩\u200d👧", "", ""), Quote("👩\u200d👩\u200d👧")),
        (("x", "a" * 99, "b" * 99), Quote("x", "a" * 64, "b" * 64)),
        ((" \n\u00ad ", "a", "b"), None),
        (("x" * (LONGEST + 1), "", ""), None),
    ],
)
def test_white_space_is_that_of_a_story(given_: tuple[str, str, str], quote: Quote | None) -> None:
    assert tidied(*given_) == quote


@given(st.text("ab \n\t\u00a0\u00ad", max_size=20), st.text("a ", max_size=5), st.text("a ", max_size=5))
def test_no_two_spaces_meet(exact: str, prefix: str, suffix: str) -> None:
    if quote := tidied(exact, prefix, suffix):
        whole = quote.prefix + quote.exact + quote.suffix
        assert "  " not in whole
        assert quote.exact == quote.exact.strip()
        assert tidied(quote.exact, quote.prefix, quote.suffix) == quote


@pytest.mark.parametrize(
    ("exact", "found", "is_it"),
    [
        ("the ferry came back lateThen", "the ferry came back", False),
        ("startThe ferry came", "The ferry came", False),
        ("late Mondayboats", "late Monday", False),
        ("late Mondayboats", "late Monday\nboats", True),
        ('"leave" the harbor', "“leave” the harbour", True),
        ("the old pump failed at noon today", "the old pump has failed at noon today", True),
        ("…", "", False),
        ("🚢", "🚢", True),
    ],
)
def test_a_part_of_the_words_is_not_the_whole(exact: str, found: str, is_it: bool) -> None:
    assert is_whole(exact, found) is is_it
