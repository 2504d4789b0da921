"""A book's table of contents: the navigation document of EPUB 3, or the NCX of EPUB 2."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from newsroom.ingest.book.book import Book, kinds_of
from newsroom.ingest.safe_xml import iter_local
from newsroom.ingest.word.xml import attribute, child, children, local, words_of
from newsroom.text import whitespace

MAX_ENTRIES = 5_000


@dataclass(frozen=True)
class Entry:
    """A line of the table: its words, the file and the id that it leads to, and how deep it stands, from 1."""

    title: str
    path: str
    id: str
    depth: int


def contents_of(book: Book) -> Sequence[Entry]:
    """Return the lines that lead into the book, in the table's order; none where it has no table."""
    found = list(islice(_of_nav(book), MAX_ENTRIES))
    entries = found or list(islice(_of_ncx(book), MAX_ENTRIES))
    read = set(book.spine)
    return [each for each in entries if each.path in read]


def nav_path(book: Book) -> str:
    """Return the path of the navigation document, empty where there is none."""
    return next((item.path for item in book.items.values() if "nav" in item.properties), "")


def landmarks_of(book: Book) -> dict[str, str]:
    """Return what files are, by their paths: "cover", "toc", … as the guide of EPUB 2 or the landmarks say."""
    found = {}
    guide = child(book.package, "guide")
    for each in children(guide, "reference"):
        found[book.resolve(attribute(each, "href"), f"{book.folder}/x")[0]] = attribute(each, "type").lower()
    path = nav_path(book)
    for nav in _navs(book, path, "landmarks"):
        for link in iter_local(nav, "a"):
            found[book.resolve(attribute(link, "href"), path)[0]] = attribute(link, "type").lower()
    return found


def _of_nav(book: Book) -> Iterator[Entry]:
    path = nav_path(book)
    navs = list(_navs(book, path, "toc"))
    for nav in navs[:1]:
        for outer in children(nav, "ol"):
            yield from _items(book, outer, path, 1)


def _navs(book: Book, path: str, kind: str) -> Iterator[etree._Element]:
    root = book.root(path) if path else None
    return (each for each in (() if root is None else iter_local(root, "nav")) if kind in kinds_of(each))


def _items(book: Book, outer: etree._Element, base: str, depth: int) -> Iterator[Entry]:
    for item in children(outer, "li"):
        label = next((each for each in item if local(each.tag) in ("a", "span")), None)
        if label is not None:
            yield _entry(book, words_of(label), attribute(label, "href"), base, depth)
        for inner in children(item, "ol"):
            yield from _items(book, inner, base, depth + 1)


def _of_ncx(book: Book) -> Iterator[Entry]:
    ncx = attribute(child(book.package, "spine"), "toc")
    by_type = (item.path for item in book.items.values() if item.media_type == "application/x-dtbncx+xml")
    path = book.items[ncx].path if ncx in book.items else next(by_type, "")
    root = book.root(path) if path in book.archive else None
    yield from _points(book, child(root, "navMap"), path, 1)


def _points(book: Book, outer: etree._Element | None, base: str, depth: int) -> Iterator[Entry]:
    for point in children(outer, "navPoint"):
        label, content = child(point, "navLabel", "text"), child(point, "content")
        yield _entry(book, "" if label is None else words_of(label), attribute(content, "src"), base, depth)
        yield from _points(book, point, base, depth + 1)


def _entry(book: Book, words: str, href: str, base: str, depth: int) -> Entry:
    path, fragment = book.resolve(href, base) if href else ("", "")
    return Entry(whitespace.line(words), path, fragment, depth)
