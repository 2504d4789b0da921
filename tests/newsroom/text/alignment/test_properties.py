"""What holds of any two texts."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.alignment import Place, align, paired, same_words

_WORDS = st.lists(
    st.sampled_from(["the", "a", "ferry", "Bay", ".", "“", "–", "\n", "ﬁ", "é", "🛳", "船", "\u00ad", "..."])
)
TEXTS = st.one_of(st.text(max_size=60), _WORDS.map(" ".join), _WORDS.map("".join))


def _range(data: st.DataObject, text: str) -> tuple[int, int]:
    start = data.draw(st.integers(0, len(text) - 1))
    return start, data.draw(st.integers(start + 1, len(text)))


@given(TEXTS, TEXTS)
def test_runs_lie_in_both_texts_and_share_nothing(old: str, new: str) -> None:
    runs = align(old, new).runs
    assert list(runs) == sorted(runs)
    for at, length in ((0, len(old)), (1, len(new))):
        places = sorted((run[at], run[at] + run.length) for run in runs)
        assert all(0 <= start < end <= length for start, end in places)
        assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(TEXTS, TEXTS)
def test_runs_have_the_same_words(old: str, new: str) -> None:
    for run in align(old, new).runs:
        assert same_words(
            old[run.old : run.old + run.length].casefold(), new[run.new : run.new + run.length].casefold()
        )


@given(TEXTS.filter(bool), st.data())
def test_in_the_same_text_everything_stays(text: str, data: st.DataObject) -> None:
    start, end = _range(data, text)
    assert align(text, text).move(start, end) == Place(start, end, 1.0)


@given(TEXTS.filter(str.strip), st.data())
def test_what_stays_at_the_front_stays(text: str, data: st.DataObject) -> None:
    start, end = _range(data, text)
    place = align(text, f"{text}\nMore of it.").move(start, end)
    if any(map(str.isalnum, text[start:end])):
        assert place is not None
    if place is not None:
        assert text[start:end].strip() == text[place.start : place.end].strip()


@given(TEXTS.filter(bool), TEXTS, st.data())
def test_a_place_lies_in_the_new_text(old: str, new: str, data: st.DataObject) -> None:
    place = align(old, new).move(*_range(data, old))
    assert place is None or (0 <= place.start < place.end <= len(new) and 0 <= place.kept <= 1)


@given(
    st.lists(st.sampled_from(["The ferry stopped.", "Nobody said why.", "It was noon in the bay."]), min_size=1), TEXTS
)
def test_what_is_appended_changes_nothing_before_it(lines: list[str], more: str) -> None:
    old = "\n".join(lines)
    place = align(old, f"{old}\n{more}").move(0, len(old))
    assert place is not None
    assert (place.start, place.end, place.kept) == (0, len(old), 1.0)


@given(st.lists(TEXTS.filter(lambda text: "\n" not in text)), st.lists(TEXTS.filter(lambda text: "\n" not in text)))
def test_paragraphs_are_paired_one_to_one(old: list[str], new: list[str]) -> None:
    pairs = paired(align("\n".join(old), "\n".join(new)), _ranges(old), _ranges(new))
    assert len(set(pairs.values())) == len(pairs)
    assert set(pairs) <= set(range(len(old)))
    assert set(pairs.values()) <= set(range(len(new)))


def _ranges(texts: list[str]) -> list[tuple[int, int]]:
    starts = [sum(map(len, texts[:at])) + at for at in range(len(texts))]
    return [(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]


@pytest.mark.parametrize("new", ["ab " * 40_000, "ba " * 20_000, "\n".join(f"w{n % 5000} x{n}" for n in range(30_000))])
def test_long_texts_are_no_trouble(new: str) -> None:
    started = process_time()
    align("ab " * 40_000 + "\n".join(f"w{n % 7000} y{n}" for n in range(20_000)), new)
    assert process_time() - started < 5
