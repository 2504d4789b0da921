"""How often a feed is polled: by its own pace, slower when it cannot be read, and as seldom as it asks. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

QUICKEST = timedelta(minutes=15)
SLOWEST = timedelta(days=1)
UNKNOWN = timedelta(hours=1)
"""Of a feed that dates none of its items."""

GONE = 10
"""After so many answers in a row that there is no such feed it is not polled any more; by then it is about a week."""

_LATELY = 20  # items from whose dates the pace is taken


def pace_of(published: Iterable[datetime], rest: timedelta | None, now: datetime) -> timedelta:
    """Return how long to wait between two polls of a feed whose items were *published* then, and which wants *rest*.

    That is half the time that usually lies between two items, so that a new one is seldom late; a feed that fell
    silent is asked as if its next item came now.
    """
    times = sorted({min(time, now) for time in published}, reverse=True)[:_LATELY]
    gaps = [(newer - older).total_seconds() for newer, older in pairwise([now, *times])]
    usual = timedelta(seconds=median(gaps) / 2) if gaps else UNKNOWN
    return min(max(usual, rest or QUICKEST, QUICKEST), SLOWEST)


def next_poll(now: datetime, pace: timedelta, failures: int = 0, missing: int = 0, rest: float = 0) -> datetime | None:
    """Return when to poll next a feed of that *pace*; None for one that is gone.

    Each of *failures* in a row doubles the time, up to a day; a site that asked for *rest* (seconds) gets it, up to a
    week.
    """
    if missing >= GONE:
        return None
    backed_off = min(pace * (1 << min(failures, 10)), SLOWEST)
    return now + max(backed_off, timedelta(seconds=min(rest, 7 * SLOWEST.total_seconds())))
