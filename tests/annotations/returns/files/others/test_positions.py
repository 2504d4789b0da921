"""Positions that count in an unknown text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.describe import Position, Quote, Selectors, describe
from annotations.returns.files.others.positions import all_trusted, trusted
from newsroom.text.offsets import to_utf16

STORY = (
    "🚢 The ferry left Port Ansell at noon with ninety passengers.\n"
    "The pump failed, said Ilse Tarn. The pump failed again off Marrow Bay.\n"
    "Nobody at the harbour office answered the telephone that day."
)
MENU = "Home 🗞 News Sport\nSign in\n" * 9


def at(words: str, nth: int = 0, before: str = "") -> Selectors:
    """Return *words* with the position that they have in UTF-16 units where *before* stands before the story."""
    start = -1
    for _ in range(nth + 1):
        start = STORY.index(words, start + 1)
    units = to_utf16(before + STORY, len(before) + start)
    return Selectors(Quote(words), Position(units, units + len(words)))


def start_of(selectors: Selectors | None) -> int | None:
    return selectors.position.start if selectors and selectors.position else None


def test_a_position_is_kept_where_the_words_stand_there() -> None:
    there = describe(STORY, 10, 20)
    assert trusted(there, STORY) == there


def test_utf_16_units_are_told_from_code_points() -> None:
    given_ = at("The pump failed", 1)
    assert given_.position != Position(STORY.rindex("The pump"), STORY.rindex("The pump") + 15)
    assert start_of(trusted(given_, STORY)) == STORY.rindex("The pump")


@pytest.mark.parametrize("start", [3, 10**6])
def test_a_position_in_another_text_is_dropped(start: int) -> None:
    assert trusted(Selectors(Quote("The pump"), Position(start, start + 8)), STORY) == Selectors(Quote("The pump"))


def test_quotes_that_stand_once_tell_where_the_others_are() -> None:
    landmarks = [at("left Port Ansell at noon", before=MENU), at("harbour office answered", before=MENU)]
    first, second = at("The pump failed", 0, MENU), at("The pump failed", 1, MENU)
    known = all_trusted([landmarks[0], first, None, second, landmarks[1]], STORY)
    assert start_of(known[1]) == STORY.index("The pump")
    assert known[2] is None
    assert start_of(known[3]) == STORY.rindex("The pump")


def test_without_landmarks_nothing_is_told() -> None:
    assert all_trusted([at("The pump failed", 1, MENU)], STORY) == [Selectors(Quote("The pump failed"))]


def test_between_two_places_nothing_is_told() -> None:
    text = "far abcdefghijklmnopqrstuvwxyz far"
    quotes = [Selectors(Quote(text[4:30]), Position(1004, 1030)), Selectors(Quote("far"), Position(1013, 1016))]
    assert start_of(all_trusted(quotes, text)[1]) is None


def test_words_that_are_not_there_have_no_position() -> None:
    known = all_trusted(
        [at("left Port Ansell at noon", before=MENU), Selectors(Quote("the whale"), Position(5, 14))], STORY
    )
    assert known[1] == Selectors(Quote("the whale"))


@given(
    st.text("ab 🚢\n", max_size=60), st.lists(st.tuples(st.text("ab 🚢", min_size=1), st.integers(0, 99)), max_size=6)
)
def test_positions_that_are_kept_are_those_of_the_words(text: str, quotes: list[tuple[str, int]]) -> None:
    file = [Selectors(Quote(words), Position(start, start + len(words))) for words, start in quotes]
    for selectors in filter(None, [*all_trusted(file, text), *(trusted(each, text) for each in file)]):
        if position := selectors.position:
            assert text[position.start : position.end] == selectors.quote.exact
