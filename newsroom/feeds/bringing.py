"""Making a story of a feed's item: an import of its page, or of the feed's text where that is wanted, or is all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from newsroom.importing import imports
from newsroom.ingest.article import Source
from newsroom.ingest.known import known_from_json
from newsroom.models import Feed, FeedItem, Import, Reader

_INSTEAD = "The page could not be read, so this is the text in the feed. ({reason})"
LATE = timedelta(hours=1)
"""Items of one host wait for each other; after so long nobody is at them."""


def begin(items: Iterable[FeedItem], reader: Reader | None) -> None:
    """Let each of *items* be brought in by an import that waits; *reader* asked for it, or nobody did."""
    for item in items:
        _import(item, source_of(item), reader)


def source_of(item: FeedItem) -> Source:
    """Return what *item* is brought in from: its page, or the feed's text as far as there is one."""
    text = _text_of(item)
    wants_page = item.feed.reads == Feed.Reads.PAGE and item.url
    return replace(text, kind="url", data=b"", charset="") if wants_page or not text.data else text


def end(item: FeedItem) -> None:
    """Note how the import of *item* ended. Where its page failed and the feed has a text, begin an import of that."""
    ended = item.brought_by
    assert ended is not None
    if ended.state == Import.State.DONE:
        _save(item, article=ended.article, data=b"")
    elif ended.kind == Import.Kind.URL and item.data:
        reason = ended.error.split(". ")[0].rstrip(".")
        _import(item, _text_of(item), ended.reader, _INSTEAD.format(reason=f"{reason}."))
    else:
        _save(item, sentence=ended.error)


def stopped(now: datetime) -> list[FeedItem]:
    """Let the items whose worker died wait again; return all that have waited for long."""
    late = FeedItem.objects.filter(brought_by__changed_at__lt=now - LATE).select_related("brought_by")
    for item in late.filter(brought_by__state=Import.State.RUNNING):
        if item.brought_by:
            imports.reopen(item.brought_by)
    return list(late.filter(brought_by__state=Import.State.WAITING))


def _text_of(item: FeedItem) -> Source:
    return Source("fragment", bytes(item.data), item.url, charset="utf-8", known=known_from_json(item.known))


def _import(item: FeedItem, source: Source, reader: Reader | None, sentence: str = "") -> None:
    begun = Import.objects.create(reader=reader, **imports.columns_of(source))
    _save(item, brought_by=begun, sentence=sentence)


def _save(item: FeedItem, **changes: object) -> None:
    for name, value in changes.items():
        setattr(item, name, value)
    item.save(update_fields=list(changes))
