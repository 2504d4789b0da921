"""A row of a list, whoever wrote it, as the entry that it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from newsroom.ingest.article import IngestedMark
from newsroom.ingest.lists.columns import Row, row_of
from newsroom.ingest.lists.entry import MOST_ENTRIES, Entry, address_in, lasting
from newsroom.ingest.lists.values import day, moment, names_in, tags_in, words

_NO_FOLDERS = {
    "unread",
    "archive",
    "starred",
    "liked",
    "unsorted",
    "inbox",
    "read",
    "later",
    "new",
    "feed",
    "shortlist",
}
"""Folders that say how a story was read, not what it is about; any other is a tag."""

_MOST_MARKS = 2_000  # of one story


def entry_of(row: Row, service: str = "list") -> Entry:
    """Return the entry of *row* of a list by *service*. The tags of a row with a quote are the quote's."""
    marks = _marks(row, service)
    own = () if "quote" in row and "story tags" in row else tags_in(row.get("tags"))
    tags = (*own, *tags_in(row.get("story tags")), *_folder(row))
    html = words(row.get("html"))
    return Entry(_address(row), html if "<" in html else "", fields_of(row), tuple(dict.fromkeys(tags)), marks)


def fields_of(row: Row) -> Mapping[str, object]:
    """Return what *row* says of its story, as fields of an IngestedArticle."""
    fields = {
        "headline": _headline(row),
        "authors": names_in(row.get("author")),
        "publication": words(row.get("publication")),
        "language": words(row.get("language")).replace("_", "-"),
        "published_on": day(row.get("published")),
    }
    return {name: value for name, value in fields.items() if value}


def _address(row: Row) -> str:
    return address_in(words(row.get("url")))


def _headline(row: Row) -> str:
    title = words(row.get("title"))
    return "" if address_in(title) else " ".join(title.split())  # what has no title is often called by its address


def _folder(row: Row) -> tuple[str, ...]:
    name = words(row.get("folder"))
    return (name,) if name and name.casefold() not in _NO_FOLDERS else ()


def _marks(row: Row, service: str) -> tuple[IngestedMark, ...]:
    """Return the quote of *row*, and the annotations in it."""
    told = row.get("annotations")
    objects = islice((item for item in told if isinstance(item, dict)), _MOST_MARKS) if isinstance(told, list) else ()
    where = _address(row) or _headline(row)
    found = [mark_of(row, service, where), *(mark_of(_annotation(item), service, where) for item in objects)]
    return tuple(filter(None, found))


def _annotation(item: Mapping[str, object]) -> Row:
    """wallabag calls the note on a quote its text."""
    return row_of({"note": item.get("text"), **item})


def mark_of(row: Row, service: str, where: str) -> IngestedMark | None:
    """Return the quote of *row* with its note, made in the story at *where*; None without a quote or a note."""
    quote, note = words(row.get("quote")), words(row.get("note"))
    if not quote and not note:
        return None
    uid = lasting(service, where, quote or note)
    tags = tags_in(row.get("tags")) if "quote" in row else ()
    return IngestedMark(quote, note, made_at=moment(row.get("made")), tags=tags, uid=uid)


def bounded[T](entries: Iterator[T]) -> Iterator[T]:
    """Yield no more *entries* than a list may have."""
    return islice(entries, MOST_ENTRIES)
