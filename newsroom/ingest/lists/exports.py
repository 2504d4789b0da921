"""Lists in one file, whoever wrote it: HTML, JSON, a table, or addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsroom.ingest.article import Source
from newsroom.ingest.errors import NoArticle
from newsroom.ingest.lists.addresses import addresses_in
from newsroom.ingest.lists.columns import named
from newsroom.ingest.lists.entry import Entry, merged, source_of
from newsroom.ingest.lists.links import is_links, links_in
from newsroom.ingest.lists.objects import objects_in
from newsroom.ingest.lists.rows import bounded, entry_of
from newsroom.ingest.lists.tables import header_of, rows_of, text_of
from newsroom.ingest.several import Several

_NO_PAGE, _HEAD = "wallabag can't retrieve contents for this article", 1_000
_EMPTY = "There is no story in this list. It should hold addresses, one a line, or a table with a column “url”."


def open_list(source: Source) -> Several:
    """Open addresses, one a line, bookmarks, or a table or JSON with addresses. Raises IngestError."""
    return several(entries_of(source.data, "list"))


def open_instapaper(source: Source) -> Several:
    """Open an export of Instapaper. Raises IngestError."""
    return several(entries_of(source.data, "instapaper"))


def open_wallabag(source: Source) -> Several:
    """Open an export of wallabag as JSON. Raises IngestError."""
    return several(entries_of(source.data, "wallabag"))


def open_readwise(source: Source) -> Several:
    """Open the highlights that Readwise exports, or the library of its Reader. Raises IngestError."""
    return several(entries_of(source.data, "readwise"))


def several(entries: Iterable[Entry]) -> Several:
    """Return *entries* as sources, each story once. Raises NoArticle when there are none."""
    stories = merged(bounded(iter(entries)))
    if not any(entry.url or entry.html or entry.marks for entry in stories):
        raise NoArticle(_EMPTY)
    return Several("", map(source_of, stories))


def entries_of(data: bytes, service: str) -> Iterator[Entry]:
    """Yield the stories that *data* lists, in whatever form. Raises IngestError."""
    if data.lstrip()[:1] in (b"{", b"["):
        return (_read(entry_of(row, service)) for row in objects_in(data))
    if is_links(data):
        return links_in(text_of(data))
    if named(header_of(data)) & {"url", "quote"}:
        return (_read(entry_of(row, service)) for row in rows_of(data))
    return addresses_in(text_of(data))


def _read(entry: Entry) -> Entry:
    """Return *entry*, without the page that wallabag shows where it could read none."""
    return Entry(entry.url, "", entry.fields, entry.tags, entry.marks) if _NO_PAGE in entry.html[:_HEAD] else entry
