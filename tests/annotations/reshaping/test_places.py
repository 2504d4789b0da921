"""Where a mark can be split."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.reshaping.places import WORDS_OFFERED, parts, sentence_places, word_at, word_places

TEXT = "It stopped. Nobody said why.\nEstmere waits."
SENTENCES = [(0, 11), (12, 28), (29, 43)]

texts = st.text(alphabet="aé 🛳\n.", max_size=40)


def test_sentences_that_begin_inside_are_offered() -> None:
    assert sentence_places(TEXT, (3, 43), SENTENCES) == [
        (12, "Nobody said why. Estmere waits."),
        (29, "Estmere waits."),
    ]
    assert sentence_places(TEXT, (12, 28), SENTENCES) == []


def test_words_are_offered_while_they_are_few() -> None:
    assert [place.at for place in word_places(TEXT, (12, 28))] == [19, 24]
    assert word_places("a " * (WORDS_OFFERED + 1), (0, 2 * WORDS_OFFERED + 2)) == []


def test_what_a_part_begins_with_is_cut_at_a_word() -> None:
    long = "Nobody said why it did, for all that they were asked. " * 2
    assert word_places(long, (0, len(long)))[1].words == "why it did, for all that they were…"


def test_a_place_in_a_word_is_at_its_start() -> None:
    assert [word_at(TEXT, at) for at in (3, 5, 11, 43)] == [3, 3, 11, 43]


@given(texts, st.integers(0, 40), st.integers(0, 40), st.integers(-5, 45))
def test_parts_hold_all_words_and_share_none(text: str, one: int, other: int, at: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = parts(text, (start, end), at)
    if found:
        first, second = (text[slice(*part)] for part in found)
        assert [first.strip(), second.strip()] == [first, second]
        assert first
        assert second
        assert "".join(text[start:end].split()) == "".join((first + second).split())
