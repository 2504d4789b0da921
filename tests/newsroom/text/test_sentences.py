"""Sentence ranges: rules for stops, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The ferry stopped.", "Nobody said why."],
        ["Mr. Brill met Dr. Vale at St. Orla's.", "They spoke for an hour."],
        ["J. P. Orme wrote it with A. Vale.", "She agreed."],
        ["He flew to the U.S. Embassy on Monday.", "It was shut."],
        ["She lives in the U.S.", "The ferry does not."],
        ["“We are late.”", "He left."],
        ["“Is it safe?” she asked.", "(It was not.)", "Nobody went."],
        ["It cost 3.5 million marks.", "That is No. 4 on the list.", "He said no.", "She said yes."],
        ["Wait... then it stopped.", "Then… nothing."],
        ["It ended at 5 p.m. on Friday.", "It began at 9 a.m.", "The rest is known."],
        ["What?!", "No!", "Yes."],
        ["Brill & Sons Inc. Chairman Vale spoke, e.g. about ferries.", "Nobody else did."],
        ["Visit marrow.example.org for more.", "Or write."],
        ["1. Buy bread.", "Then eat it."],
        ["¿Dónde está?", "¡Aquí!", "El Sr. Orme vino."],
        ["Das ist z.B. ein Boot.", "Es fährt nicht."],
        ["«Il est là.»", "Elle part."],
    ],
)
def test_each_stands_alone(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_scripts_without_spaces() -> None:
    assert split("船が止まった。誰も知らない。「なぜ？」") == ["船が止まった。", "誰も知らない。", "「なぜ？」"]


def test_a_newline_always_ends_a_sentence() -> None:
    assert split("A heading\n\n Mr.\nBrill came. ") == ["A heading", "Mr.", "Brill came."]


def test_nothing_to_split() -> None:
    assert sentences("") == sentences(" \n ") == []


PIECES = st.sampled_from(
    ["Mr.", "U.S.", "J.", "end.", "“Yes.”", "The", "ferry", "!", "…", "\n", " ", "。", "é", "𝄞", "3.5", ")"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join)))
def test_ranges_hold_everything_but_white_space_in_order(text: str) -> None:
    done = 0
    for start, end in sentences(text):
        assert done <= start < end
        assert not text[done:start].strip()
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip()
        done = end
    assert not text[done:].strip()
