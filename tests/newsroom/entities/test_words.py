"""When two spellings are one name, and where a name stands as a whole word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.words import fold, is_whole, key, occurrences


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Peña", "Jose Pena"),
        ("D’Orme", "D'Orme"),
        ("Vale‑Brill", "Vale-Brill"),
        ("the Ferry Board", "Ferry  Board"),
        ("U.S.", "US"),
        ("MARROW", "Marrow"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_different_names_differ() -> None:
    assert len({key(name) for name in ("Vale", "Vales", "Ada Vale", "Thea Vale", "서울", "부산")}) == 6


@given(st.text())
def test_folding_moves_nothing(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("Vale, Vales and Vale's", "Vale", [0, 16]),
        ("In MarrowBay", "Marrow", []),
        ("Marrow-based firms", "Marrow", [0]),
        ("José and Jose", "José", [0, 9]),
        ("東京都の東京", "東京", [0, 4]),
        ("C++ and C", "C", [0, 8]),
    ],
)
def test_whole_words_only(text: str, name: str, places: list[int]) -> None:
    assert [start for start, _ in occurrences(text, name)] == places


@given(st.text(max_size=60), st.text(min_size=1, max_size=3))
def test_every_occurrence_is_the_name(text: str, name: str) -> None:
    for start, end in occurrences(text, name):
        assert fold(text[start:end]) == fold(name)
        assert is_whole(text, start, end)


def test_no_name_is_nowhere() -> None:
    assert occurrences("anything", "") == []
