"""What the pages of feeds show, each in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Max, Q, QuerySet

from newsroom.feeds import bringing
from newsroom.feeds.health import AILING, Health, health_of
from newsroom.ingest.feeds.opml import ListedFeed
from newsroom.models import Feed, FeedItem, Import

PAGE_SIZE = 50  # items
NEWEST = 10  # items over all feeds


_ORDER = (F("published_at").desc(nulls_last=True), "-pk")
_ENDED = (Import.State.FAILED, Import.State.DONE)
_UNTRIED = Q(brought_by=None) | Q(brought_by__state__in=_ENDED)
_CAN_BRING = Q(_UNTRIED, ~Q(url="", data=b""), article=None)


@dataclass(frozen=True)
class Row:
    """A feed with how it is, how many of its items are stories here, and when its newest item was published."""

    feed: Feed
    health: Health
    stories: int
    newest_at: datetime | None


@dataclass(frozen=True)
class Folder:
    name: str
    rows: list[Row]


@dataclass(frozen=True)
class FeedsPage:
    """All feeds by folder, or only those that ail; ``total`` and ``ailing`` count all."""

    folders: list[Folder]
    newest: list[FeedItem]
    total: int
    ailing: int


def feeds_page(now: datetime, only_ailing: bool = False) -> FeedsPage:
    """Return the page of all feeds, in three queries."""
    counts = Feed.objects.aggregate(total=Count("pk"), ailing=Count("pk", filter=AILING))
    feeds = Feed.objects.filter(AILING) if only_ailing else Feed.objects.all()
    newest = [] if only_ailing else list(_listed(FeedItem.objects.all())[:NEWEST])
    return FeedsPage(_folders(feeds, now), newest, **counts)


def items_of(feed: Feed, page: int) -> tuple[list[FeedItem], bool]:
    """Return the items of *feed* on that *page* (from 1), the newest first, and whether there are more."""
    start = (page - 1) * PAGE_SIZE
    items = list(_listed(FeedItem.objects.filter(feed=feed))[start : start + PAGE_SIZE + 1])
    return items[:PAGE_SIZE], len(items) > PAGE_SIZE


def not_brought(feed: Feed) -> QuerySet[FeedItem]:
    """Return the items of *feed* that are no stories here and may become some, the newest first."""
    return FeedItem.objects.filter(_CAN_BRING, feed=feed).order_by(*_ORDER)


def being_brought(feed: Feed, now: datetime) -> int:
    """Return how many items of *feed* are on their way to be stories; one that got stuck is on no way."""
    going = Q(brought_by__state=Import.State.WAITING) | Q(brought_by__state=Import.State.RUNNING)
    return feed.items.filter(going, brought_by__changed_at__gt=now - bringing.LATE).count()


def folders() -> list[str]:
    """Return the names of the folders that there are."""
    return list(Feed.objects.exclude(folder="").order_by("folder").values_list("folder", flat=True).distinct())


def all_listed() -> Iterable[ListedFeed]:
    """Return all feeds as a list of them has them."""
    columns = ("url", "title", "site_url", "folder")
    return (ListedFeed(*row) for row in Feed.objects.order_by("folder", "title", "pk").values_list(*columns))


def _listed(items: QuerySet[FeedItem]) -> QuerySet[FeedItem]:
    shown = ("feed__title", "feed__url", "article__slug", "article__headline", "brought_by__state")
    own = ("url", "headline", "published_at", "seen_at", "sentence", "brought_by__changed_at")
    related = items.select_related("feed", "article", "brought_by").annotate(
        can_bring=ExpressionWrapper(_CAN_BRING, BooleanField())
    )
    return related.only(*shown, *own).order_by(*_ORDER)


def _folders(feeds: QuerySet[Feed], now: datetime) -> list[Folder]:
    counted = feeds.annotate(stories=Count("items__article"), newest_at=Max("items__published_at"))
    rows = (
        Row(feed, health_of(feed, now), feed.stories, feed.newest_at) for feed in counted.order_by("folder", "title")
    )
    return [Folder(name, list(inside)) for name, inside in groupby(rows, key=lambda row: row.feed.folder)]
