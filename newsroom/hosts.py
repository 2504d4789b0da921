"""Being polite to those whose pages are looked at: one request at a time, a pause after each, a rest when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zlib import crc32

from newsroom.locks import Lock, at_work
from newsroom.models import Check, Feed

PAUSE = timedelta(seconds=5)
"""At least so long after a host was asked for a page or a feed comes the next request."""

_NUMBERS = 2**31  # a lock's number is a signed one of 32 bits


def host_of(url: str) -> str:
    """Return the host of *url*, in small letters."""
    return (urlsplit(url).hostname or "").lower()


@contextmanager
def turn(host: str, now: datetime) -> Iterator[datetime | None]:
    """Have *host* to oneself for the block; yield from when on it may be asked, or None: it may be asked now."""
    with at_work(Lock.HOSTS, crc32(host.encode()) % _NUMBERS) as free:
        ready = _ready(host) if free else now + PAUSE
        yield ready if ready and ready > now else None


def _ready(host: str) -> datetime | None:
    pages = Check.objects.filter(host=host).values_list("checked_at", "rest_until")
    feeds = Feed.objects.filter(host=host).values_list("polled_at", "rest_until")
    return max((at for asked, rest in pages.union(feeds) for at in (asked and asked + PAUSE, rest) if at), default=None)
