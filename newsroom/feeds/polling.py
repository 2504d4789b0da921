"""Polling feeds: who waits for it, who is at it, and what is due, as ``newsroom.checking.checks`` does for pages."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal, cast

from django.db.models import Min, QuerySet
from django.utils import timezone

from newsroom.feeds.answers import OnImports, poll_feed, put_off
from newsroom.hosts import host_of, turn
from newsroom.locks import Lock, at_work, is_at_work
from newsroom.models import Feed

Phase = Literal["idle", "waiting", "delayed", "running", "stopped"]
State = Feed.State

DELAYED = timedelta(seconds=30)  # waiting for longer than this, it waits for a busy worker
_SOON = timedelta(minutes=1)  # a host that is free within this is waited for


def ask(feed: Feed) -> bool:
    """Let *feed* wait to be polled; False when somebody is at it."""
    if is_at_work(Lock.FEEDS, feed.pk):
        return False
    _set(feed, state=State.WAITING)
    return True


def poll(feed_id: int, on_imports: OnImports) -> datetime | None:
    """Poll that feed, if it waits for that. Return from when on to try again if its host is busy.

    However it ends, the feed says so. *on_imports* is told of the items that are being brought in, in the same
    transaction.
    """
    with at_work(Lock.FEEDS, feed_id) as free:
        feed = _begun(feed_id) if free else None
        if feed is None:
            return None
        now = timezone.now()
        with turn(feed.host, now) as ready:
            if ready is None:
                poll_feed(feed, on_imports)
            elif ready - now > _SOON:
                put_off(feed, ready)
            else:
                _set(feed, state=State.WAITING)
                return ready
    return None


def phase(feed: Feed, now: datetime) -> Phase:
    """Return how *feed* stands for somebody who waits for it."""
    if feed.state == State.WAITING and now - feed.changed_at > DELAYED:
        return "delayed"
    if feed.state == State.RUNNING and not is_at_work(Lock.FEEDS, feed.pk):
        feed.refresh_from_db()
        return "stopped" if feed.state == State.RUNNING else cast(Phase, feed.state)
    return cast(Phase, feed.state)


def due(now: datetime) -> QuerySet[Feed]:
    """Return the feeds that are due, the longest due first."""
    return Feed.objects.filter(state=State.IDLE, paused=False, due_at__lte=now).order_by("due_at")


def first_due() -> datetime | None:
    """Return when the first feed is due that is not queued yet, or None when there is none."""
    first: datetime | None = Feed.objects.filter(state=State.IDLE, paused=False).aggregate(first=Min("due_at"))["first"]
    return first


def clear_up() -> list[int]:
    """Let the feeds whose worker died wait again; return the ids of all that wait."""
    for feed in Feed.objects.filter(state=State.RUNNING):
        if phase(feed, timezone.now()) == "stopped":
            _set(feed, state=State.WAITING)
    return list(Feed.objects.filter(state=State.WAITING).order_by("changed_at").values_list("pk", flat=True))


def _begun(feed_id: int) -> Feed | None:
    waiting = Feed.objects.filter(pk=feed_id, state=State.WAITING)
    if not waiting.update(state=State.RUNNING, changed_at=timezone.now()):
        return None
    feed = Feed.objects.get(pk=feed_id)
    feed.host = host_of(feed.url)
    return feed


def _set(feed: Feed, **changes: Any) -> None:
    Feed.objects.filter(pk=feed.pk).update(changed_at=timezone.now(), **changes)
