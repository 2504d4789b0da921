"""Finding quotes of an old text in its next version."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.describe import Quote, Selectors, describe
from annotations.anchoring.revise import reanchor, reanchor_all
from newsroom.text.alignment import align
from tests.annotations.anchoring.test_anchor import CARGO, CREW, FERRY, STORY, TUGS


def _found(old: str, new: str, quote: str) -> str | None:
    found = reanchor(align(old, new), describe(old, old.index(quote), old.index(quote) + len(quote)))
    return new[found.start : found.end] if found else None


@pytest.mark.parametrize("quote", [FERRY, CREW, "stopped", "harbour master", f"{CREW}\n{CARGO}"])
def test_what_stays_is_found(quote: str) -> None:
    assert _found(STORY, f"Updated on Saturday.\n{STORY} More soon.", quote) == quote


def test_a_sentence_that_stays_elsewhere_is_not_the_one_that_is_gone() -> None:
    old, new = f"{CREW} {FERRY}\n{CARGO} {CREW}", f"{FERRY}\n{CARGO} {CREW}"
    assert _found(old, new, CREW) is None


def test_one_like_it_that_was_there_before_is_not_it() -> None:
    like = "Her crew of nine had warned the harbour master in May."
    assert _found(f"{STORY} {like}", f"{FERRY}\n{CARGO} {TUGS} {like}", CREW) is None


def test_one_that_moved_and_changed_is_found() -> None:
    becomes = "Her crew of twelve had warned the harbour office in May."
    assert _found(STORY, f"{FERRY}\n{CARGO} {TUGS} {becomes}", CREW) == becomes


@pytest.mark.parametrize(
    ("quote", "becomes", "found"),
    [("Linnet", "Dunlin", "Dunlin"), ("warned", "told", None), ("Friday", "12 March", None)],
)
def test_a_name_in_place_of_a_name_is_its_correction(quote: str, becomes: str, found: str | None) -> None:
    assert _found(STORY, STORY.replace(quote, becomes), quote) == found


def test_a_number_in_place_of_a_number_is_its_correction() -> None:
    assert _found("It carried 1,200 tonnes of salt.", "It carried 1,350 tonnes of salt.", "1,200") == "1,350"


def test_without_a_position_the_words_decide() -> None:
    assert reanchor(align(STORY, STORY), Selectors(Quote(CREW))) is not None


def test_many_are_found_as_one_is() -> None:
    alignment = align(STORY, f"{CARGO} {TUGS}")
    marks = [describe(STORY, start, start + 20) for start in range(0, 200, 20)]
    assert reanchor_all(alignment, marks) == [reanchor(alignment, mark) for mark in marks]


@given(st.lists(st.sampled_from([FERRY, CREW, CARGO, TUGS, "\n"]), min_size=1), st.data())
def test_in_the_same_text_everything_stays(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = reanchor(align(text, text), describe(text, start, end))
    if text[start:end].strip():
        assert found is not None
        assert text[found.start : found.end].strip() == text[start:end].strip()
