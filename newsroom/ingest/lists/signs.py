"""By what lists and exports are known: each takes a file's bytes and name and raises nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsroom.ingest import zips
from newsroom.ingest.errors import IngestError
from newsroom.ingest.lists.addresses import is_list_of_addresses
from newsroom.ingest.lists.columns import named
from newsroom.ingest.lists.links import is_links_of
from newsroom.ingest.lists.omnivore import is_omnivore_zip
from newsroom.ingest.lists.pocket import is_pocket_zip
from newsroom.ingest.lists.tables import header_of, text_of
from newsroom.ingest.zips import Archive, Bounds

_HEAD = 4_000  # bytes in which JSON shows what it is
_LIST = 2_000_000  # bytes: a longer file of addresses than that is cut before it is looked at
_BOOKS = ("[Content_Types].xml", "mimetype", "META-INF/container.xml")
_ADDRESSED = re.compile(rb'"(?:url|href|link|given_url|resolved_url)"\s*:\s*"http', re.IGNORECASE)


def is_wallabag(data: bytes, name: str) -> bool:
    head = _json_head(data)
    return b'"is_archived"' in head and (b'"url"' in data or b'"given_url"' in data)


def is_pocket(data: bytes, name: str) -> bool:
    if zips.is_zip(data):
        return is_pocket_zip(_names(data))
    return is_links_of("pocket", data) or {"url", "time_added"} <= _header(data)


def is_instapaper(data: bytes, name: str) -> bool:
    return is_links_of("instapaper", data) or {"url", "selection", "folder"} <= _header(data)


def is_omnivore(data: bytes, name: str) -> bool:
    return is_omnivore_zip(_names(data))


def is_readwise(data: bytes, name: str) -> bool:
    header = _header(data)
    return {"highlight", "book title"} <= header or {"url", "document tags", "saved date"} <= header


def is_list(data: bytes, name: str) -> bool:
    """Tell a table or JSON with addresses, bookmarks, or addresses one a line."""
    if is_links_of("list", data) or _is_table(data):
        return True
    head = _json_head(data)
    return bool(head.startswith(b"[") and _ADDRESSED.search(head)) or _is_addresses(data)


def is_zip(data: bytes, name: str) -> bool:
    """Tell a zip of files from a book or a document, which are zips too."""
    return zips.is_zip(data) and not any(part in _BOOKS for part in _names(data))


def _is_table(data: bytes) -> bool:
    """A header that names a column of addresses, and no words that only a sentence has."""
    header = header_of(data)
    return len(header) > 1 and "url" in named(header) and all(len(cell) < 40 for cell in header)


def _is_addresses(data: bytes) -> bool:
    head = data[:_LIST]
    if zips.is_zip(data) or not (b"http" in head or b"www." in head):
        return False
    try:
        return is_list_of_addresses(text_of(head))
    except IngestError:
        return False


def _json_head(data: bytes) -> bytes:
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head if head[:1] in (b"{", b"[") else b""


def _header(data: bytes) -> set[str]:
    return {cell.strip().strip("\ufeff").casefold() for cell in header_of(data)}


def _names(data: bytes) -> Sequence[str]:
    """Return the names in the zip *data*, none when it is no zip, or one that is not opened."""
    try:
        return Archive(data, Bounds(whole=10_000_000_000)).names if zips.is_zip(data) else ()
    except IngestError:
        return ()
