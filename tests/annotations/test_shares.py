"""Shares as people read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.shares import percents, picture
from annotations.sources import sources_of
from newsroom.naming.statements import statements_of
from tests.newsroom.statement_rows import KARROW, attribution

TEXT = "It is so, Karrow said. It is not so, officials said."


@pytest.mark.parametrize(
    ("counts", "shares"),
    [((20, 28, 62, 92), [10, 14, 31, 45]), ((1, 1, 1), [34, 33, 33]), ((0, 5), [0, 100]), ((0,), [0])],
)
def test_shares_add_up(counts: tuple[int, ...], shares: list[int]) -> None:
    assert percents(counts) == shares


@given(st.lists(st.integers(0, 5000), min_size=1).filter(any), st.integers(0, 100))
def test_shares_add_up_to_the_whole_and_none_is_off_by_one(counts: list[int], whole: int) -> None:
    shares = percents(counts, whole)
    assert sum(shares) == whole
    assert all(abs(share - count * whole / sum(counts)) < 1 for count, share in zip(counts, shares, strict=True))


def test_a_share_is_never_less_than_something() -> None:
    text = f"It is, Karrow said. {'Nobody asked. ' * 300}"
    drawn = picture(sources_of(text, statements_of(text, [attribution(text, "It is", "Karrow", speakers=(KARROW,))])))
    assert drawn.voices[0].percent == "<1%"
    assert drawn.own == "100%"


def test_bars_tell_named_from_nameless_and_own_words_from_reported_ones() -> None:
    rows = [
        attribution(TEXT, "It is so", "Karrow", speakers=(KARROW,), speech="direct"),
        attribution(TEXT, "It is not so", "officials", unnamed=True),
    ]
    drawn = picture(sources_of(TEXT, statements_of(TEXT, rows)))
    assert drawn.in_words == "Named, own words: 27%; No name, reported: 37%; The story’s own voice: 36%"
    assert [(bar.part, bar.x, bar.width) for share in drawn.voices for bar in share.bars] == [
        ("nameless reported", "0.00%", "100.00%"),
        ("named direct", "0.00%", "75.00%"),
    ]
    assert drawn.whole[1].bar.x == drawn.whole[0].bar.width
