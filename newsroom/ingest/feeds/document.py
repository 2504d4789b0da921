"""A feed and its items, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from newsroom.ingest.errors import IngestError

MAX_ITEMS = 1_000  # the first of a feed; some list all that they ever had


class NotAFeed(IngestError):
    """Neither RSS, Atom, RDF nor JSON Feed."""


@dataclass(frozen=True)
class Item:
    """What a feed offers once. What it does not say is empty.

    ``markup`` is HTML, the longest text that the feed has of it; ``standfirst`` is plain text, given where the feed
    has a summary beside a longer text. Times have the zone that the feed wrote. ``picture`` is an address.
    """

    identifier: str
    url: str = ""
    headline: str = ""
    standfirst: str = ""
    markup: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    tags: tuple[str, ...] = ()
    language: str = ""
    publication: str = ""
    picture: str = ""
    caption: str = ""


@dataclass(frozen=True)
class FeedDocument:
    """A feed as it was read: ``url`` is where it says that it is, ``rest`` how long it wants to be left alone.

    Items are in the feed's order; each has an identifier of its own.
    """

    title: str = ""
    site_url: str = ""
    url: str = ""
    language: str = ""
    rest: timedelta | None = None
    items: tuple[Item, ...] = ()
