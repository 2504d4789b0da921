"""Moving ends by words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.words import Step, step

TEXT = "The ferry stopped.\nNobody said why."


@pytest.mark.parametrize(
    ("which", "words"),
    [
        ("start-earlier", "The ferry"),
        ("end-later", "ferry stopped."),
        ("start-later", "ferry"),
        ("end-earlier", "ferry"),
    ],
)
def test_step_moves_one_end_by_a_word_and_never_empties(which: Step, words: str) -> None:
    start, end = step(TEXT, 4, 9, which)
    assert TEXT[start:end] == words


def test_step_crosses_the_paragraph_break() -> None:
    start, end = step(TEXT, 4, 18, "end-later")
    assert TEXT[start:end] == "ferry stopped.\nNobody"


def test_step_stops_at_the_ends_of_the_text() -> None:
    assert step(TEXT, 0, len(TEXT), "start-earlier") == (0, len(TEXT))
    assert step(TEXT, 0, len(TEXT), "end-later") == (0, len(TEXT))


@given(st.text(alphabet="ab \n🛳é", min_size=1), st.data())
def test_any_step_stays_in_the_text_and_holds_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for which in ("start-earlier", "start-later", "end-earlier", "end-later"):
        first, last = step(text, start, end, which)
        assert 0 <= first < last <= len(text)
