"""Telling that a text has too few words of a quote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring import approximate
from annotations.anchoring.anchor import anchor
from annotations.anchoring.describe import Quote, describe
from annotations.anchoring.sought import Sought
from newsroom.text.alignment import align
from tests.annotations.anchoring.test_anchor import CARGO, CREW, FERRY, STORY, TUGS

WORDS = st.lists(st.sampled_from(["ferry", "Ferry", "noon", "at", "“salt”", "12"]), min_size=1, max_size=8).map(
    " ".join
)


@given(WORDS, WORDS, st.data())
def test_no_alignment_finds_more(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    place = align(old, new, cut=True).move(start, end)
    most = Sought(describe(old, start, end).quote).most(new)
    assert most <= 1
    assert place is None or place.kept <= most + 1e-9


def test_typography_hides_no_words() -> None:
    assert Sought(Quote('"Salt" and rope')).most("ROPE and “salt”") == 1


def test_a_quote_that_is_gone_is_laid_beside_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(approximate, "align", refuse)
    assert anchor(f"{FERRY}\n{CARGO} {TUGS}", describe(STORY, STORY.index(CREW), STORY.index(CREW) + len(CREW))) is None
