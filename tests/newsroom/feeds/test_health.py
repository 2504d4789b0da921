"""How a feed is, in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newsroom.feeds.health import AILING, UNSTEADY, health_of
from newsroom.ingest.feeds.pace import GONE
from newsroom.models import Feed

NOW = datetime(2031, 3, 10, 12, tzinfo=UTC)
WELL = {"polled_at": NOW, "well_at": NOW, "sentence": "It had nothing new."}
ILL = {"polled_at": NOW, "well_at": NOW - timedelta(days=3), "sentence": "The site took too long to answer."}


@pytest.mark.parametrize(
    ("fields", "kind", "words"),
    [
        ({"added_at": NOW}, "new", "not read yet"),
        (WELL, "well", "well"),
        (ILL | {"failures": 1}, "slow", "did not answer the last time"),
        (ILL | {"failures": UNSTEADY}, "failing", "failing since 7 March 2031"),
        (WELL | {"rest_until": NOW + timedelta(hours=1)}, "slow", "resting until 13:00 on 10 March"),
        (ILL | {"missing": GONE, "failures": GONE}, "gone", "gone"),
        (ILL | {"paused": True, "failures": GONE}, "paused", "paused"),
    ],
)
def test_each_state_in_words(fields: dict[str, object], kind: str, words: str) -> None:
    health = health_of(Feed(url="https://post.example/feed", **fields), NOW)
    assert (health.kind, health.words) == (kind, words)
    assert health.sentence.endswith(".")


@pytest.mark.django_db
def test_those_to_look_at_are_failing_or_gone() -> None:
    states = {
        "a": {"failures": UNSTEADY},
        "b": {"missing": GONE},
        "c": {"failures": 1},
        "d": {"failures": 9, "paused": True},
    }
    for name, fields in states.items():
        Feed.objects.create(url=f"https://post.example/{name}", **fields)
    assert {feed.url[-1] for feed in Feed.objects.filter(AILING)} == {"a", "b"}
    assert {feed.url[-1] for feed in Feed.objects.all() if health_of(feed, NOW).kind in ("failing", "gone")} == {
        "a",
        "b",
    }
