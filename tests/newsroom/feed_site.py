"""A feed on the news site of the tests, with as many items as a test wants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

from newsroom.feeds.following import follow
from newsroom.ingest.feeds.opml import ListedFeed
from newsroom.models import Feed, Reader
from tests.newsroom.news_site import PARAGRAPHS, NewsSite

TEXT = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS)


@dataclass(frozen=True)
class Offered:
    """An item of the feed: what it is called, and its text there."""

    name: str
    text: str = TEXT
    hours_ago: int = 1
    path: str = ""


def rss(site: NewsSite, *items: Offered, title: str = "Port Ansell Post", extra: str = "") -> bytes:
    """Return a feed of RSS with *items*; those with a path have a page on *site*."""
    now = datetime.now(UTC).replace(microsecond=0)
    written = "".join(_item(site, item, now) for item in items)
    return f'<rss version="2.0"><channel><title>{title}</title>{extra}{written}</channel></rss>'.encode()


def _item(site: NewsSite, item: Offered, now: datetime) -> str:
    link = f"<link>{site.url(item.path)}</link>" if item.path else ""
    date = format_datetime(now - timedelta(hours=item.hours_ago))
    return (
        f"<item><title>{item.name}</title><guid isPermaLink='false'>{item.name}</guid>{link}"
        f"<pubDate>{date}</pubDate><description>{escape(item.text)}</description></item>"
    )


def offer(site: NewsSite, *items: Offered, path: str = "/feed", **headers: str) -> None:
    """Let the feed at *path* have *items*."""
    site.answers(200, rss(site, *items), path, Content_Type="application/rss+xml", **headers)


def feed_at(site: NewsSite, reader: Reader | None = None, path: str = "/feed", reads: str = Feed.Reads.TEXT) -> Feed:
    feed, _ = follow(ListedFeed(site.url(path)), reader, reads)
    return feed
