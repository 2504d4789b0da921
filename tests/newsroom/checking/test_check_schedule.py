"""When a page is looked at next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.checking.check_schedule import SLOWEST, next_look

NOW = datetime(2031, 3, 4, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("age", "pause"),
    [(HOUR, HOUR), (2 * DAY, 6 * HOUR), (8 * DAY, DAY), (40 * DAY, 7 * DAY), (-DAY, HOUR)],
)
def test_news_is_looked_at_more_often_the_newer_it_is(age: timedelta, pause: timedelta) -> None:
    assert next_look(NOW, NOW - age) == NOW + pause


def test_each_failure_doubles_the_time_up_to_a_week() -> None:
    assert next_look(NOW, NOW, failures=3) == NOW + 8 * HOUR
    assert next_look(NOW, NOW, failures=500) == NOW + SLOWEST


def test_a_site_gets_the_rest_it_asked_for() -> None:
    assert next_look(NOW, NOW, failures=1, rest=10 * 3600) == NOW + 10 * HOUR
    assert next_look(NOW, NOW, rest=1e30) == NOW + SLOWEST


def test_a_page_that_is_gone_is_not_looked_for() -> None:
    assert next_look(NOW, NOW, missing=2)
    assert next_look(NOW, NOW, missing=3) is None


@given(st.integers(0, 5000), st.integers(0, 5000), st.floats(0, 1e12))
def test_the_next_look_is_between_an_hour_and_a_week_away(hours: int, failures: int, rest: float) -> None:
    at = next_look(NOW, NOW - hours * HOUR, failures, 0, rest)
    assert at is not None
    assert HOUR <= at - NOW <= SLOWEST
