"""Feeds of every kind, written for the tests: an invented paper in an invented town."""

from __future__ import annotations

from datetime import UTC, datetime

from newsroom.ingest.feeds.document import FeedDocument, Item
from newsroom.ingest.feeds.read import read_feed

NOW = datetime(2031, 3, 10, 12, tzinfo=UTC)
ADDRESS = "https://post.example/feed"
ITEM = (
    "<item><title>Ferry stops</title><link>https://post.example/ferry</link>"
    "<description>&lt;p&gt;The ferry Linnet stops at Marrow Bay.&lt;/p&gt;</description></item>"
)


def rss(*items: str, head: str = "") -> str:
    """Return a feed of RSS 2.0 with *items*, without a declaration."""
    spaces = {
        "content": "http://purl.org/rss/1.0/modules/content/",
        "dc": "http://purl.org/dc/elements/1.1/",
        "media": "http://search.yahoo.com/mrss/",
        "sy": "http://purl.org/rss/1.0/modules/syndication/",
        "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    }
    names = "".join(f' xmlns:{name}="{uri}"' for name, uri in spaces.items())
    inner = "".join(items)
    return f'<rss version="2.0"{names}><channel><title>Port Ansell Post</title>{head}{inner}</channel></rss>'


def read(feed: str | bytes) -> FeedDocument:
    return read_feed(feed.encode() if isinstance(feed, str) else feed, ADDRESS, now=NOW)


def only(inner: str) -> Item:
    """Return the item that has *inner* in it."""
    [item] = read(rss(f"<item>{inner}</item>")).items
    return item
