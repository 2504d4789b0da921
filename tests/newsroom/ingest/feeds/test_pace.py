"""How often a feed is polled."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.feeds.pace import GONE, QUICKEST, SLOWEST, UNKNOWN, next_poll, pace_of

NOW = datetime(2031, 3, 10, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def every(gap: timedelta, count: int = 20) -> list[datetime]:
    return [NOW - gap * n for n in range(1, count + 1)]


def test_twice_as_often_as_it_has_news() -> None:
    assert pace_of(every(4 * HOUR), None, NOW) == 2 * HOUR
    assert pace_of([], None, NOW) == UNKNOWN


def test_as_seldom_as_it_asks() -> None:
    assert pace_of(every(4 * HOUR), 3 * HOUR, NOW) == 3 * HOUR
    assert pace_of(every(4 * HOUR), HOUR, NOW) == 2 * HOUR


def test_failures_double_the_time_and_a_rest_is_kept() -> None:
    assert next_poll(NOW, HOUR) == NOW + HOUR
    assert next_poll(NOW, HOUR, failures=3) == NOW + 8 * HOUR
    assert next_poll(NOW, HOUR, failures=50) == NOW + SLOWEST
    assert next_poll(NOW, HOUR, failures=1, rest=2 * 86_400) == NOW + 2 * SLOWEST
    assert next_poll(NOW, HOUR, missing=GONE) is None


@given(st.lists(st.integers(-1000, 10**8).map(lambda s: NOW - timedelta(seconds=s))), st.integers(0, 10**7))
def test_never_more_often_nor_more_seldom_than_the_bounds(times: list[datetime], rest: int) -> None:
    assert QUICKEST <= pace_of(times, timedelta(seconds=rest), NOW) <= SLOWEST
