"""How a feed is, in words: what a reader sees of it at a glance, and what to do about it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from django.db.models import Q
from django.utils import timezone

from newsroom.ingest.feeds.pace import GONE
from newsroom.models import Feed

Kind = Literal["new", "well", "slow", "failing", "gone", "paused"]

UNSTEADY = 3  # failures in a row from which on a feed is failing: fewer mend by themselves
AILING = Q(failures__gte=UNSTEADY, paused=False) | Q(missing__gte=GONE, paused=False)
"""The feeds that a reader should look at: failing or gone."""


class Health(NamedTuple):
    """What kind of health it is, by which it is coloured, in a few words; ``sentence`` says why, and what to do."""

    kind: Kind
    words: str
    sentence: str


def health_of(feed: Feed, now: datetime) -> Health:
    """Return how *feed* is."""
    if feed.paused:
        return Health("paused", "paused", "A reader paused it. It is not polled until somebody resumes it.")
    if feed.missing >= GONE:
        return Health("gone", "gone", feed.sentence)
    if feed.failures >= UNSTEADY:
        return Health("failing", f"failing since {_day(feed.well_at or feed.added_at)}", feed.sentence)
    if feed.rest_until and feed.rest_until > now:
        words = f"resting until {_time(feed.rest_until)}"
        return Health("slow", words, "Its site asked to be left alone for a while. It is polled after that by itself.")
    if feed.failures:
        return Health("slow", "did not answer the last time", feed.sentence)
    if feed.polled_at is None:
        return Health("new", "not read yet", "It is read as soon as the background worker comes to it.")
    return Health("well", "well", feed.sentence)


def _day(at: datetime) -> str:
    local = timezone.localtime(at)
    return f"{local.day} {local:%B %Y}"


def _time(at: datetime) -> str:
    local = timezone.localtime(at)
    return f"{local:%H:%M} on {local.day} {local:%B}"
