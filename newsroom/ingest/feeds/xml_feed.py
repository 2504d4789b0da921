"""RSS, RDF and Atom, well-formed or not, read by feedparser; cleaning their markup is up to whoever shows it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import feedparser

from newsroom.ingest.feeds.addresses import on_the_web
from newsroom.ingest.feeds.bounds import check_size
from newsroom.ingest.feeds.document import MAX_ITEMS, FeedDocument
from newsroom.ingest.feeds.entries import item_of
from newsroom.ingest.feeds.kind import starts_at
from newsroom.ingest.feeds.titles import plain_title
from newsroom.ingest.feeds.unclosed import close_texts
from newsroom.ingest.safe_xml import plain_xml

_HEADERS = {"content-type": "application/xml; charset=utf-8"}  # it was decoded before
# feedparser takes a picture's caption for the item's text.
_CAPTION = re.compile(r"(</?)media:(?:description|text)\b[^<>]*?(/?>)")
_TITLE_OF_PICTURE = re.compile(r"<media:title\b[^<>]*>[^<]*</media:title\s*>")
_PERIODS = {"hourly": 1, "daily": 24, "weekly": 24 * 7, "monthly": 24 * 30, "yearly": 24 * 365}  # in hours
_LONGEST = 24 * 365  # hours


def read_xml(text: str, url: str, now: datetime) -> FeedDocument:
    """Return the feed in *text*, which came from *url*. Raises SourceTooLarge."""
    parsed = _parsed(_plain(text), url)
    feed = parsed.feed
    return FeedDocument(
        title=plain_title(feed.get("title", "")),
        site_url=on_the_web(feed.get("link", ""), url),
        url=_own_address(feed, url),
        language=_language(feed.get("language", "")),
        rest=_rest(feed),
        items=tuple(item_of(entry, feed, url, now) for entry in parsed.entries[:MAX_ITEMS]),
    )


def _plain(text: str) -> str:
    """Return *text* from where the feed starts, without what feedparser misunderstands."""
    data = text.removeprefix("\ufeff").encode()
    text = plain_xml(data[starts_at(data[:100_000]) or 0 :].decode())
    check_size(text)
    return _CAPTION.sub(r"\1media:caption\2", _TITLE_OF_PICTURE.sub("", close_texts(text)))


def _parsed(text: str, url: str) -> Any:
    """feedparser would fetch an address, or open a file, given as text: so it gets a stream."""
    headers = _HEADERS | ({"content-location": url} if url else {})
    stream = BytesIO(text.encode())
    return feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)


def _own_address(feed: Any, url: str) -> str:
    links = (link.get("href", "") for link in feed.get("links", ()) if link.get("rel") == "self")
    return next((address for href in links if (address := on_the_web(href, url))), url)


def _language(tag: str) -> str:
    return (
        tag.strip().replace("_", "-") if re.fullmatch(r"\s*[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}\s*", tag) else ""
    )


def _rest(feed: Any) -> timedelta | None:
    """RSS says minutes (ttl); the syndication module how often in which period."""
    minutes = _number(feed.get("ttl", ""))
    if minutes:
        return timedelta(minutes=min(minutes, _LONGEST * 60))
    hours = _PERIODS.get(str(feed.get("sy_updateperiod", "")).strip().lower(), 0)
    return timedelta(hours=hours / (_number(feed.get("sy_updatefrequency", "")) or 1)) if hours else None


def _number(text: object) -> int:
    digits = str(text).strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else 0
