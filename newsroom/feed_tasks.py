"""Polling feeds in the background, and bringing in what they offer: what readers ask for, and what is due.

As for pages (check_tasks.py), one task waits for the feed that is due first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.tasks import task
from django.utils import timezone

from newsroom.feeds import bringing, polling
from newsroom.hosts import PAUSE, host_of
from newsroom.importing import imports
from newsroom.models import Feed, FeedItem, Reader
from newsroom.queueing import queue_once, wait_until
from newsroom.tasks import bring_in

_PAUSE = timedelta(minutes=1)  # between two looks for what is due, whatever is
_BY_ITSELF = -20  # the priority of what nobody waits for; that of what a reader asked for is 0


@transaction.atomic
def ask_for_poll(feed: Feed, priority: int = 0) -> None:
    """Queue a poll of *feed*, unless somebody is at it."""
    if polling.ask(feed):
        queue_once(poll_feed, feed.pk, priority)


@transaction.atomic
def bring(items: Sequence[FeedItem], reader: Reader) -> None:
    """Bring *items* in because *reader* asks for it."""
    bringing.begin(items, reader)
    _queue_items(items)


@transaction.atomic
def queue_due() -> None:
    """Queue what is due, and what waits although whoever was at it died; then wait for what is due next."""
    for feed in polling.due(timezone.now()):
        polling.ask(feed)
    for pk in polling.clear_up():
        queue_once(poll_feed, pk, _BY_ITSELF)
    for item in bringing.stopped(timezone.now()):
        queue_once(bring_item, item.pk, _BY_ITSELF)
    wait_for_due(timezone.now() + _PAUSE)


def wait_for_due(earliest: datetime | None = None) -> None:
    """Let the one task that waits begin when the first feed is due."""
    due = polling.first_due()
    wait_until(poll_due, max(due, earliest) if due and earliest else due, _BY_ITSELF)


@task
def poll_due() -> None:
    """Queue the feeds that are due."""
    queue_due()


@task
def poll_feed(feed: int) -> None:
    """Poll the feed with that id. However that ends, the feed says so."""
    if again := polling.poll(feed, _queue_items):
        queue_once(poll_feed, feed, _BY_ITSELF, again)
    wait_for_due()


@task
def bring_item(item: int) -> None:
    """Bring in the story of the item with that id. However that ends, the item says so."""
    bring_now(item)


def bring_now(item: int) -> FeedItem | None:
    """Bring in the story of that item here and now; None when there is no such item any more."""
    offered = FeedItem.objects.select_related("feed", "brought_by").filter(pk=item).first()
    while offered and offered.brought_by and (import_ := imports.claim(str(offered.brought_by_id))):
        bring_in(import_)
        offered.brought_by = import_
        bringing.end(offered)
    return offered


def poll_now(feed: int, on_item: Callable[[FeedItem], None]) -> datetime | None:
    """Poll that feed here and now, bring its new items in, and tell of each; return when to try a busy host again."""
    wanted: list[FeedItem] = []
    again = polling.poll(feed, wanted.extend)
    for item in wanted:
        if brought := bring_now(item.pk):
            on_item(brought)
    return again


def _queue_items(items: Sequence[FeedItem]) -> None:
    """Queue *items*, those of one host one after the other, with a pause between them."""
    asked: Counter[str] = Counter()
    for item in items:
        host = host_of(item.url)
        after = timezone.now() + asked[host] * PAUSE if asked[host] and host else None
        can_wait = bring_item.get_backend().supports_defer
        bring_item.using(priority=_BY_ITSELF, run_after=after if can_wait else None).enqueue(item.pk)
        asked[host] += 1
