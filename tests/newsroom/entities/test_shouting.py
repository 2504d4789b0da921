"""Lines in capitals, made small."""

from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.shouting import quieten


def test_a_headline_in_capitals_is_set_in_title_case() -> None:
    assert quieten("NATO SHIPS LEAVE PORT ANSELL'S QUAY") == "NATO Ships Leave Port Ansell's Quay"


def test_words_that_are_small_below_are_small_above() -> None:
    text = "ESTMERE SHUNS FERRIES\nNobody shuns the ferries in Estmere."
    assert quieten(text) == "Estmere shuns ferries\nNobody shuns the ferries in Estmere."


def test_other_lines_stay() -> None:
    assert quieten("The NATO ships left.") == "The NATO ships left."


@given(st.text(alphabet="ABÖé ß'\n-1.", max_size=40))
def test_it_is_equally_long_and_the_same_but_for_case(text: str) -> None:
    quiet = quieten(text)
    assert len(quiet) == len(text)
    assert quiet.casefold() == text.casefold()
