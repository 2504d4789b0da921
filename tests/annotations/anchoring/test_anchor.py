"""Finding quotes by their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.anchor import Anchor, anchor
from annotations.anchoring.describe import Position, Quote, Selectors, describe

FERRY = "The ferry Linnet stopped in Marrow Bay at noon on Friday."
CREW = "Her crew of twelve had warned the harbour master in May."
CARGO = "Nobody has said what became of the cargo of salt and rope."
TUGS = "Two tugs from Port Ansell brought her in before the evening tide."
STORY = f"{FERRY} {CREW}\n{CARGO} {TUGS}"


def _found(old: str, new: str, quote: str, nth: int = 0) -> str | None:
    """Return what the *nth* occurrence of *quote* in *old* is found as in *new*."""
    found = anchor(new, _described(old, quote, nth))
    return new[found.start : found.end] if found else None


def _described(old: str, quote: str, nth: int = 0) -> Selectors:
    start = -1
    for _ in range(nth + 1):
        start = old.index(quote, start + 1)
    return describe(old, start, start + len(quote))


def test_words_where_they_were_are_told_by_their_position() -> None:
    assert anchor(STORY, _described(STORY, CREW)) == Anchor(len(FERRY) + 1, len(FERRY) + 1 + len(CREW), 1.0, "position")


def test_words_that_shifted_are_told_by_the_quote() -> None:
    found = anchor(f"Updated. {STORY}", _described(STORY, CREW))
    assert found == Anchor(len(FERRY) + 10, len(FERRY) + 10 + len(CREW), 1.0, "quote")


def test_the_same_words_at_the_old_position_do_not_mislead() -> None:
    old = "A boat left Ostwick at six. A boat left Greyholm at seven."
    new = "A boat left Greyholm at seven. A boat left Ostwick at six."
    found = anchor(new, _described(old, "A boat"))
    assert found is not None
    assert new[found.start :] == "A boat left Ostwick at six."


def test_of_equal_places_the_nearest_is_taken() -> None:
    line = "Ask the harbour office for the papers of the ship.\n"
    found = anchor("x" + line * 9, describe(line * 9, 4 * len(line) + 4, 4 * len(line) + 22))
    assert found is not None
    assert found.start == 4 * len(line) + 5


def test_words_in_other_company_need_to_be_telling() -> None:
    elsewhere = f"{TUGS} Again the crew slept.\n{CARGO}"
    assert _found(STORY, elsewhere, "crew") is None
    assert _found(STORY, f"{TUGS}\n{CREW}", CREW) == CREW


@pytest.mark.parametrize(
    "becomes",
    [
        "Her crew of fourteen had warned the harbour master in June.",
        "The whole crew of twelve had warned the harbour master in May.",
        "Her crew had warned the master.",
        "Her crew of twelve, “had warned” the\nharbour master – in May.",
        "HER CREW of twelve had warned the har\u00adbour master in May.",
    ],
)
def test_edited_words_are_found_with_their_ends(becomes: str) -> None:
    assert _found(STORY, f"Updated on Saturday.\n{STORY.replace(CREW, becomes)}", CREW) == becomes


@pytest.mark.parametrize("quote", [FERRY, CREW, CARGO, TUGS, f"{CREW}\n{CARGO}", "harbour master"])
def test_what_is_gone_is_not_found(quote: str) -> None:
    assert _found(STORY, STORY.replace(quote, "").replace("  ", " "), quote) is None


def test_a_sentence_like_it_far_off_is_another_one() -> None:
    like = "Her crew of nine had warned the lighthouse keeper in May."
    filling = " ".join(f"The {n}th boat of the day left the pier of Ostwick on time." for n in range(20))
    assert _found(f"{STORY} {filling} {like}", f"{FERRY}\n{CARGO} {TUGS} {filling} {like}", CREW) is None


def test_selectors_without_context_or_position_do() -> None:
    assert anchor(STORY, Selectors(Quote("Marrow Bay"))) == Anchor(28, 38, 1.0, "quote")
    assert anchor(STORY, Selectors(Quote("Marrow Bay", suffix=" at noon"), Position(9_999, 10_009))) is not None


@pytest.mark.parametrize("text", ["", " ", STORY])
@pytest.mark.parametrize("words", ["", " \n", "\u00ad"])
def test_nothing_is_found_nowhere(text: str, words: str) -> None:
    assert anchor(text, Selectors(Quote(words, "a", "b"), Position(0, 1))) is None


_TEXTS = st.one_of(
    st.text(min_size=1, max_size=80),
    st.lists(st.sampled_from(["the", "ferry", "Bay.", "“", "\n", "ﬁ", "é", "🛳", "船", "\u00ad"]), min_size=1).map(
        " ".join
    ),
)


@given(_TEXTS, st.data())
def test_what_is_described_is_found_in_the_same_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = anchor(text, describe(text, start, end))
    if text[start:end].strip():
        assert found is not None
        assert (found.start, found.end) == (start, end)


@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS, st.integers(0, 99))
def test_what_is_found_lies_in_the_text(text: str, exact: str, prefix: str, suffix: str, start: int) -> None:
    found = anchor(text, Selectors(Quote(exact, prefix, suffix), Position(start, start + len(exact))))
    assert found is None or 0 <= found.start < found.end <= len(text)


@given(_TEXTS, _TEXTS)
def test_what_is_appended_changes_nothing_before_it(text: str, more: str) -> None:
    found = anchor(f"{text}\n{more}", describe(text, 0, len(text)))
    assert found is None or (found.start, found.end) == (0, len(text)) or not text.strip()
