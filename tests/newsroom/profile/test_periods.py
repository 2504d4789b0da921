"""Periods hold every day once, have no gap, and are few."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.profile.periods import periods

ANY_DAY = st.integers(1, date.max.toordinal()).map(date.fromordinal)
DAYS = st.dictionaries(ANY_DAY, st.integers(1, 9), min_size=1, max_size=8)


@given(DAYS)
def test_every_day_is_counted_once(counts: dict[date, int]) -> None:
    found = periods(counts)
    assert sum(period.mentions for period in found) == sum(counts.values())
    for period in found:
        assert period.mentions == sum(count for day, count in counts.items() if period.first <= day <= period.last)


@given(DAYS)
def test_no_gaps_and_few_bars(counts: dict[date, int]) -> None:
    found = periods(counts)
    assert all(a.last + timedelta(1) == b.first for a, b in pairwise(found))
    assert found[0].first <= min(counts) <= found[0].last
    assert found[-1].first <= max(counts) <= found[-1].last
    assert len(found) <= 102


@pytest.mark.parametrize(
    ("last", "bars", "name"),
    [
        (date(2031, 5, 3), 1, "3 May 2031"),
        (date(2031, 5, 20), 18, "3 May 2031"),
        (date(2031, 12, 3), 32, "28 April 2031 to 4 May 2031"),
        (date(2034, 5, 3), 37, "May 2031"),
        (date(2051, 5, 3), 21, "2031"),
        (date(2231, 5, 3), 21, "1 January 2030 to 31 December 2039"),
    ],
)
def test_the_unit_fits_what_there_is(last: date, bars: int, name: str) -> None:
    found = periods({date(2031, 5, 3): 2, last: 2})
    assert (len(found), found[0].name) == (bars, name)


def test_nothing_has_no_period() -> None:
    assert periods({}) == []
