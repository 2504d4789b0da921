"""Where the chapters of a book begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from newsroom.ingest.book.book import Book
from newsroom.ingest.book.contents import Entry, contents_of
from newsroom.ingest.book.page import Page, page_of

_MAX_LEAD = 400  # code points: a part of the book with less before its first chapter is only a title
_PART = re.compile(
    r"\W*(?:part|book|volume|section|teil|buch|band|abschnitt|partie|livre|tome|parte|libro|tomo|deel|boek|del|bok)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Plan:
    """The titles of chapters by where these begin: at the top of a file, or with the element of an id in it."""

    tops: Mapping[str, str] = field(default_factory=dict)
    within: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


Pages = Callable[[str], Page | None]


def plan_of(book: Book) -> Plan:
    """Return where chapters begin by the table of contents; nothing without one: then each file is a chapter."""
    pages = lru_cache(16)(lambda path: page_of(book, path))
    tops: dict[str, str] = {}
    within: dict[str, dict[str, str]] = {}
    for entry in _chapters(contents_of(book), book, pages):
        page = pages(entry.path) if entry.id else None
        if page and entry.id in page.by_id and page.before(entry.id):
            within.setdefault(entry.path, {})[entry.id] = entry.title
        elif entry.title or entry.path not in tops:
            tops[entry.path] = entry.title
    return Plan(tops, within)


def _chapters(entries: Sequence[Entry], book: Book, pages: Pages) -> list[Entry]:
    """Return the *entries* that are chapters: the outermost, but those below a part of the book in its place.

    Sections of a chapter are no chapters of their own. A part keeps its entry, too: what it begins with is a chapter
    if there is anything.
    """
    order = {path: at for at, path in enumerate(book.spine)}
    found: list[Entry] = []
    around: list[tuple[int, bool]] = []  # of the entries around the next one: how deep, and whether they are parts
    for entry, after in pairwise([*entries, None]):
        assert entry  # only the last is none, and no pair begins with it
        while around and around[-1][0] >= entry.depth:
            around.pop()
        is_chapter = not around or around[-1][1]
        found += [entry] if is_chapter else []
        has_inner = is_chapter and after is not None and after.depth > entry.depth
        around.append((entry.depth, bool(has_inner and after and _is_part(entry, after, order, book, pages))))
    return found


def _is_part(outer: Entry, inner: Entry, order: Mapping[str, int], book: Book, pages: Pages) -> bool:
    """Tell whether *outer* only groups what *inner* is the first of: it says so, or is a file with hardly any words."""
    first, last = order[outer.path], order[inner.path]
    if _PART.match(outer.title) or first >= last:
        return bool(_PART.match(outer.title))
    between = (pages(path) for path in book.spine[first:last])
    page = pages(inner.path)
    lead = sum(each.length for each in between if each) + (page.before(inner.id) if page else 0)
    start = pages(outer.path)
    return lead - (start.before(outer.id) if start else 0) < _MAX_LEAD
