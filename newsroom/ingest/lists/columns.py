"""What columns of tables, and fields of objects, are called by those who write lists of stories."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

CALLED: Mapping[str, tuple[str, ...]] = {
    "url": ("url", "link", "address", "href", "uri", "web address", "given url", "resolved url", "source url", "page"),
    "title": ("title", "headline", "article title", "book title", "resolved title", "given title", "name"),
    "tags": ("tags", "labels", "keywords", "tag"),
    "story tags": ("document tags", "book tags"),
    "folder": ("folder", "collection"),
    "quote": ("highlight", "selection", "quote"),
    "note": ("note", "comment", "annotation"),
    "made": ("highlighted at", "timestamp", "time added", "created at", "created", "saved date", "creation date"),
    "author": ("author", "authors", "book author", "published by", "byline"),
    "publication": ("publisher", "publication", "site name", "source"),
    "published": ("published at", "published", "published date", "publication date", "date published"),
    "language": ("language", "lang"),
    "html": ("content", "html"),
    "annotations": ("annotations", "highlights"),
}
"""By what we call it: what others do, the likeliest first; letter case, hyphens and underscores make no difference."""

Row = Mapping[str, object]


def row_of(given: Mapping[str, object]) -> Row:
    """Return the values of *given* under our names; of two that mean the same, the one that says something."""
    plain = {_plain(name): value for name, value in given.items() if value not in (None, "", [])}
    return {ours: found for ours, names in CALLED.items() if (found := _first(plain, names)) is not None}


def named(header: Iterable[str]) -> frozenset[str]:
    """Return what the columns of *header* are, in our names."""
    plain = {_plain(name) for name in header}
    return frozenset(ours for ours, names in CALLED.items() if plain.intersection(names))


def _first(plain: Mapping[str, object], names: Iterable[str]) -> object:
    return next((plain[name] for name in names if name in plain), None)


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name.strip().strip('\ufeff"').casefold())
