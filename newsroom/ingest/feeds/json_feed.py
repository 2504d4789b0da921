"""JSON Feed 1 and 1.1 (jsonfeed.org), as files have it: a field of another type than it should be counts as absent."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

from newsroom.ingest.errors import IngestError
from newsroom.ingest.feeds.addresses import on_the_web
from newsroom.ingest.feeds.authors import people
from newsroom.ingest.feeds.dates import read_date
from newsroom.ingest.feeds.document import MAX_ITEMS, FeedDocument, Item
from newsroom.ingest.feeds.texts import markup_of, standfirst_of
from newsroom.ingest.feeds.titles import plain_title

_MAX_TAGS = 50
_MAX_PEOPLE = 30
_MAX_DIGITS = 100
_NO_TEXT = re.compile(r"[\0\ud800-\udfff]")


class BrokenJson(IngestError):
    """A JSON Feed that is no JSON."""


def read_json(text: str, url: str, now: datetime) -> FeedDocument:
    """Return the feed in *text*, which came from *url*. Raises BrokenJson."""
    feed = _parsed(text)
    return FeedDocument(
        title=plain_title(_text(feed, "title")),
        site_url=on_the_web(_text(feed, "home_page_url"), url),
        url=on_the_web(_text(feed, "feed_url"), url) or url,
        language=_text(feed, "language")[:35],
        items=tuple(_item(item, feed, url, now) for item in _list(feed, "items")[:MAX_ITEMS] if isinstance(item, dict)),
    )


def _parsed(text: str) -> dict[str, Any]:
    try:
        feed = json.loads(text.lstrip("\ufeff \t\r\n"), strict=False)
    except (ValueError, RecursionError) as error:
        raise BrokenJson(
            "This JSON Feed is broken and cannot be read. It may be mended with its next update: Newsroom tries again,"
            " or tell the site."
        ) from error
    return feed if isinstance(feed, dict) else {}


def _item(item: dict[str, Any], feed: dict[str, Any], url: str, now: datetime) -> Item:
    markup = markup_of(_text(item, "content_html"), "text/html") or markup_of(_text(item, "content_text"), "text/plain")
    published = read_date(_text(item, "date_published"), now)
    updated = read_date(_text(item, "date_modified"), now)
    summary = markup_of(_text(item, "summary"), "text/plain")
    return Item(
        identifier=_text(item, "id"),
        url=_address(item, url),
        headline=plain_title(_text(item, "title")),
        standfirst=standfirst_of(summary, markup),
        markup=markup or summary,
        authors=people(_names(item) or _names(feed), {plain_title(_text(feed, "title"))}),
        published=published or updated,
        updated=updated,
        tags=tuple(dict.fromkeys(tag for tag in map(_plain, _list(item, "tags")[:_MAX_TAGS]) if tag)),
        language=_text(item, "language")[:35],
        picture=on_the_web(_text(item, "image") or _text(item, "banner_image"), url),
    )


def _address(item: dict[str, Any], url: str) -> str:
    """Return where the story is; an item's identifier is its address where it has no other."""
    own, elsewhere = _text(item, "url"), _text(item, "external_url")
    return on_the_web(own, url) or on_the_web(elsewhere, url) or on_the_web(_text(item, "id"))


def _names(of: dict[str, Any]) -> list[str]:
    """Version 1.1 has a list of authors, version 1 one of them."""
    authors = [*_list(of, "authors")[:_MAX_PEOPLE], of.get("author")]
    return [name for author in authors if isinstance(author, dict) and (name := _text(author, "name"))]


def _text(of: dict[str, Any], name: str) -> str:
    """Some write an identifier as a number. JSON can name characters that no text has, and halves of some."""
    value = of.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return _NO_TEXT.sub("", value) if isinstance(value, str) else str(value)[:_MAX_DIGITS]


def _list(of: dict[str, Any], name: str) -> list[Any]:
    value = of.get(name)
    return value if isinstance(value, list) else []


def _plain(value: Any) -> str:
    return plain_title(_NO_TEXT.sub("", value)) if isinstance(value, str) else ""
