"""What can be checked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.text.checkable import is_checkable


@pytest.mark.parametrize(
    "words",
    [
        "The Linnet carried 212 passengers",
        "the pier was closed on Tuesday",
        "fares have doubled since spring",
        "three crossings were cancelled",
        "nobody was hurt in the harbour",
        "the ferry will be 40 years old",
    ],
)
def test_statements_with_a_measure_can_be_checked(words: str) -> None:
    assert is_checkable(words, names=False)


@pytest.mark.parametrize(
    "words",
    [
        "Did the Linnet carry 212 passengers?",
        "The council should buy two ferries",
        "I hope that three ferries will sail",
        "to buy two new ferries",
        "how three ferries were lost",
        "Thank you for these ten years",
        "two ferries",
        "safety above everything else in life, 24 hours a day",
        "It is a disgrace that 300 people were left behind",
        "",
    ],
)
def test_questions_wishes_orders_judgements_and_fragments_cannot(words: str) -> None:
    assert not is_checkable(words, names=True)


def test_a_statement_without_a_measure_needs_a_name() -> None:
    words = "the harbour office was warned"
    assert is_checkable(words, names=True)
    assert not is_checkable(words, names=False)


@given(st.text(max_size=200), st.booleans())
@settings(max_examples=100)
def test_any_words_are_judged(words: str, names: bool) -> None:
    assert is_checkable(words, names) in (True, False)
    assert not is_checkable(words + "?", names)


@given(st.text(max_size=200))
@settings(max_examples=100)
def test_a_name_never_makes_words_less_checkable(words: str) -> None:
    assert is_checkable(words, True) or not is_checkable(words, False)
