"""Which attribution marked words belong to."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.prefill import attribution_at
from newsroom.naming.attributions import AttributionRow, Range
from tests.newsroom.statement_rows import attribution, place

TEXT = "Karrow said the crew believes the pier sank. Brill wants a new pier. The ferry sailed."
OUTER = attribution(TEXT, "the crew believes the pier sank", "Karrow")
INNER = attribution(TEXT, "the pier sank", "the crew", stance="belief")
WISH = attribution(TEXT, "a new pier", "Brill", stance="attitude")

ranges = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda at: (at[0], at[0] + at[1]))
rows = st.lists(ranges.map(lambda at: attribution("", (at,))), max_size=6)


def at(words: str) -> AttributionRow | None:
    return attribution_at([OUTER, INNER, WISH], *place(TEXT, words))


def test_the_innermost_of_those_that_hold_the_words_is_theirs() -> None:
    assert at("pier sank") == INNER
    assert at("the crew believes the pier sank") == OUTER
    assert at("the crew") == OUTER


def test_the_words_may_hold_their_source_and_more() -> None:
    assert at("Karrow said the crew believes the pier sank.") == OUTER


def test_a_wish_a_source_alone_and_what_is_mostly_else_belong_to_none() -> None:
    assert at("a new pier") is None
    assert at("Karrow") is None
    assert at("sank. Brill wants a new pier. The ferry sailed.") is None


def overlap(one: Range, other: Range) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


@given(rows, ranges)
@settings(max_examples=150)
def test_what_is_found_has_the_most_of_the_words(found: list[AttributionRow], marked: Range) -> None:
    row = attribution_at(found, *marked)
    shares = [overlap(other.content[0], marked) for other in found]
    if row is None:
        assert all(2 * share < marked[1] - marked[0] for share in shares)
    else:
        assert overlap(row.content[0], marked) == max(shares)
