"""Cutting a text into tokens, whatever its script, at every edge that is given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.mining.tokens import tokens


def cut(text: str, *edges: int) -> list[str]:
    return [text[start:end] for start, end in tokens(text, edges)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It isn’t safe,” she said.", ["“", "It", "isn’t", "safe", ",", "”", "she", "said", "."]),
        ("1,000 pre-war boats", ["1,000", "pre-war", "boats"]),
        ("العبّارة آمنة،", ["العبّارة", "آمنة", "،"]),
        ("👩‍👩‍👧 🚢🌊 👍🏽", ["👩‍👩‍👧", "🚢", "🌊", "👍🏽"]),
        ("渡し船が", ["渡", "し", "船", "が"]),
        ("कार्य", ["कार्य"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_words_and_signs(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_token_ends_at_an_edge() -> None:
    assert cut("Port Ansell", 2, 5, 7) == ["Po", "rt", "An", "sell"]


@given(st.text(max_size=60), st.lists(st.integers(0, 60)))
def test_all_but_white_space_is_in_exactly_one_token(text: str, edges: list[int]) -> None:
    found = list(tokens(text, edges))
    covered = [at for start, end in found for at in range(start, end)]
    assert covered == [at for at, character in enumerate(text) if not character.isspace()]
    assert not any(start < edge < end for start, end in found for edge in edges)
