"""Feeds that are followed: added, changed, paused, left. Each change is one that another can take back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from newsroom.ingest.feeds.opml import ListedFeed
from newsroom.models import Feed, Reader

MOST = 2_000  # feeds of one library


class Added(NamedTuple):
    """What became of a list of feeds: those that are new, and how many were there before or found no room."""

    new: list[Feed]
    here: int
    left_out: int


def follow(listed: ListedFeed, reader: Reader | None, reads: str = Feed.Reads.PAGE) -> tuple[Feed, bool]:
    """Follow the feed that is *listed*; return it, and whether it is new. It is due at once."""
    if here := Feed.objects.filter(url__in=_spellings(listed.url)).first():
        return here, False
    fields = {
        "title": listed.title[:500],
        "site_url": listed.site_url,
        "folder": plain_folder(listed.folder),
        "reads": reads,
        "added_by": reader,
        "due_at": timezone.now(),
    }
    return Feed.objects.get_or_create(url=listed.url, defaults=fields)


@transaction.atomic
def follow_all(listed: Iterable[ListedFeed], reader: Reader | None, reads: str = Feed.Reads.PAGE) -> Added:
    """Follow all that is *listed*, as far as there is room for it."""
    new: list[Feed] = []
    room, here, left_out = MOST - Feed.objects.count(), 0, 0
    for one in listed:
        if len(new) >= room:
            left_out += 1
            continue
        feed, is_new = follow(one, reader, reads)
        new += [feed] if is_new else []
        here += not is_new
    return Added(new, here, left_out)


def change(feed: Feed, title: str, folder: str, reads: str) -> None:
    """Give *feed* another title, folder and way to read it; a blank title is taken from the feed with the next poll."""
    feed.title, feed.folder, feed.reads = title.strip()[:500], plain_folder(folder), reads
    feed.save(update_fields=["title", "folder", "reads"])


def pause(feed: Feed, paused: bool) -> None:
    """Let *feed* rest, or be polled again, then at once and also when it was given up."""
    feed.paused = paused
    changed = {"paused": paused} if paused else {"paused": paused, "missing": 0, "due_at": timezone.now()}
    Feed.objects.filter(pk=feed.pk).update(**changed)


def leave(feed: Feed) -> None:
    """Follow *feed* no more. The stories that it brought stay."""
    feed.delete()


def may_leave(feed: Feed, reader: Reader) -> bool:
    """Tell whether *reader* may have *feed* left: who added it, or staff; anybody when who added it has gone."""
    return reader.is_staff or feed.added_by_id in (None, reader.pk)


def plain_folder(name: str) -> str:
    """Return *name* without blanks around it and its parts, as folders are compared."""
    return " / ".join(part for part in (" ".join(part.split()) for part in name.split(" / ")) if part)[:200]


def _spellings(url: str) -> list[str]:
    """Return how else the address of one feed is written: http or https, with or without a slash at the end."""
    parts = urlsplit(url)
    paths = {parts.path, parts.path.rstrip("/"), f"{parts.path.rstrip('/')}/"}
    return [parts._replace(scheme=scheme, path=path).geturl() for scheme in ("https", "http") for path in paths]
