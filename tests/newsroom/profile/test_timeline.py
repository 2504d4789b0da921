"""Mentions by the day of their story, as bars."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsroom.models import Entity, Reader
from newsroom.profile.timeline import HEIGHT, WIDTH, drawn, timeline_of
from tests.conftest import StoryMaker
from tests.newsroom.tagged import tagged


@given(st.dictionaries(st.integers(1, 900_000).map(date.fromordinal), st.integers(1, 9_999), min_size=1, max_size=8))
def test_bars_stay_in_the_picture(counts: dict[date, int]) -> None:
    for bar in drawn(counts, 1).bars:
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH + 0.01
        assert bar.y + bar.height == HEIGHT
        assert (bar.height > 0) == (bar.period.mentions > 0)


@given(st.integers(1, 900_000).map(date.fromordinal), st.integers(1, 90_000))
def test_bars_reach_from_the_first_date_to_the_last(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    bars = drawn({first: 1, last: 1}, 1).bars
    assert bars[0].x == 0
    assert len(bars) == 1 or abs(bars[-1].x + bars[-1].width - WIDTH) < 0.05
    assert all(a.x + a.width < b.x for a, b in pairwise(bars))


def test_mentions_stand_at_the_day_of_the_story(plain_story: StoryMaker, ada: Entity, ana: Reader) -> None:
    tagged(plain_story("Ada Marlow, Ada Marlow.", published_on=date(2031, 5, 3)))
    tagged(plain_story("Ada Marlow.", published_on=date(2031, 5, 3)))
    story = tagged(plain_story("Ada Marlow."))
    timeline = timeline_of(ada, ana)
    assert (timeline.mentions, timeline.stories, timeline.most) == (4, 3, 3)
    days = {bar.period.first: bar.period.mentions for bar in timeline.bars if bar.period.mentions}
    assert len(days) == 2
    assert any(bar.period.first <= story.added_at.date() <= bar.period.last for bar in timeline.bars)


def test_whom_nothing_names_has_no_bars(ada: Entity, ana: Reader) -> None:
    assert timeline_of(ada, ana).bars == []
