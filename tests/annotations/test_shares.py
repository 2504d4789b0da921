"""Shares as people read them."""

from __future__ import annotations

import pytest

from annotations.shares import percent, picture
from annotations.sources import sources_of
from newsroom.statements import statements_of
from tests.newsroom.statement_rows import KARROW, attribution

TEXT = "It is so, Karrow said. It is not so, officials said."


@pytest.mark.parametrize(
    ("words", "total", "shown"), [(0, 10, "0%"), (1, 1000, "<1%"), (1, 3, "33%"), (3, 3, "100%"), (0, 0, "0%")]
)
def test_a_share_is_never_less_than_something(words: int, total: int, shown: str) -> None:
    assert percent(words, total) == shown


def test_bars_tell_named_from_nameless_and_own_words_from_reported_ones() -> None:
    rows = [
        attribution(TEXT, "It is so", "Karrow", speakers=(KARROW,), speech="direct"),
        attribution(TEXT, "It is not so", "officials", unnamed=True),
    ]
    drawn = picture(sources_of(TEXT, statements_of(TEXT, rows)))
    assert drawn.in_words == "Named, own words: 27%; No name, reported: 36%; The story’s own voice: 36%"
    assert [(bar.part, bar.x, bar.width) for share in drawn.voices for bar in share.bars] == [
        ("nameless reported", "0.00%", "100.00%"),
        ("named direct", "0.00%", "75.00%"),
    ]
    assert drawn.whole[1].bar.x == drawn.whole[0].bar.width
