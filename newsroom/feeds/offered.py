"""What a feed offers: items that are new, those that changed, and those that the library has by another way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256

from django.db.models import Q

from newsroom.importing.imports import columns_of
from newsroom.ingest.feeds.document import FeedDocument, Item
from newsroom.ingest.feeds.sources import text_source
from newsroom.ingest.feeds.titles import plain_text
from newsroom.ingest.web_address import address_key, cleaned
from newsroom.models import Article, Feed, FeedItem

FIRST = 10
"""How many of its newest items a feed brings in by itself when it is read for the first time."""

AT_ONCE = 30
"""How many it brings in by itself with any other poll. The rest is listed."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_CHANGING = ["identifier", "url", "headline", "published_at", "digest", "data", "known"]


@dataclass
class Taken:
    """What a poll brought: items that are new or changed, and those ``wanted``: to be brought in by themselves.

    ``linked`` says how many of the new ones are stories of the library already.
    """

    new: list[FeedItem] = field(default_factory=list)
    changed: list[FeedItem] = field(default_factory=list)
    linked: int = 0
    wanted: list[FeedItem] = field(default_factory=list)


def take(feed: Feed, document: FeedDocument, now: datetime) -> Taken:
    """Store what *document* offers and *feed* did not before, in a fixed number of statements. Run in a transaction."""
    items = _with_own_addresses(document.items)
    rows, taken = _Rows(feed, items), Taken()
    for item in reversed(items):  # so that ids follow time, where dates do not
        row = rows.of(item)
        if row is None:
            taken.new.append(_filled(FeedItem(feed=feed), item, document, now))
        elif row.digest != digest_of(item):
            taken.changed.append(_filled(row, item, document, now))
    taken.linked = _link(taken.new)
    FeedItem.objects.bulk_create(taken.new, batch_size=200)
    FeedItem.objects.bulk_update(taken.changed, _CHANGING, batch_size=200)
    taken.wanted = _wanted(taken, FIRST if feed.well_at is None else AT_ONCE)
    return taken


def digest_of(item: Item) -> str:
    """Return the SHA-256, hexadecimal, of what readers read of *item*: its headline and the words of its text."""
    return sha256(f"{item.headline}\n{plain_text(item.markup)}".encode()).hexdigest()


class _Rows:
    """The known items of a feed, by what it calls them, else by their address: sites rename all items at once."""

    def __init__(self, feed: Feed, items: Sequence[Item]) -> None:
        named, addresses = {item.identifier for item in items}, {cleaned(item.url) for item in items if item.url}
        known = feed.items.filter(Q(identifier__in=named) | Q(url__in=addresses)).defer("data").order_by("pk")
        self._by_name = {row.identifier: row for row in known}
        self._by_address = {row.url: row for row in known if row.url and row.identifier not in named}

    def of(self, item: Item) -> FeedItem | None:
        return self._by_name.get(item.identifier) or self._by_address.get(cleaned(item.url))


def _with_own_addresses(items: Sequence[Item]) -> list[Item]:
    """Return *items* without addresses that are no story's: a site's front page, or one that several items give."""
    given = Counter(address_key(item.url) for item in items)
    return [item if given[key := address_key(item.url)] == 1 and key else replace(item, url="") for item in items]


def _filled(row: FeedItem, item: Item, document: FeedDocument, now: datetime) -> FeedItem:
    kept = columns_of(text_source(item, document.title))
    row.identifier, row.url, row.headline = item.identifier, kept["url"], item.headline[:500]
    row.published_at = min(item.published, now) if item.published else None
    row.digest, row.data, row.known = digest_of(item), kept["data"], kept["known"]
    return row


def _link(rows: Iterable[FeedItem]) -> int:
    """Link *rows* whose stories are in the library to these, in one query; return how many."""
    by_key = {key: row for row in rows if (key := address_key(row.url))}
    here = Article.objects.filter(
        Q(addresses__overlap=list(by_key)) | Q(canonical_url__in=[r.url for r in rows if r.url])
    )
    for article in here.only("pk", "addresses", "canonical_url").order_by("pk") if by_key else ():
        for key in {*article.addresses, address_key(article.canonical_url)} & by_key.keys():
            by_key[key].article, by_key[key].data = article, b""
    return sum(row.article is not None for row in by_key.values())


def _wanted(taken: Taken, at_most: int) -> list[FeedItem]:
    new = [row for row in reversed(taken.new) if row.article is None and (row.url or row.data)]
    newest = sorted(new, key=lambda row: row.published_at or _LONG_AGO, reverse=True)[:at_most]
    again = [row for row in taken.changed if row.url and (row.article_id or row.brought_by_id)]
    return newest + again[:at_most]
