"""Names of people in an element of a page: those that it marks, or those that its text lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.page.short import is_short
from newsroom.ingest.people import is_person
from newsroom.text import whitespace

_JOINED = re.compile(r"(?:and|und|et|y|e|og|och|en|&)\s+\S", re.IGNORECASE)
_MAX_LINE = 300  # code points
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|by|people|profiles?|staff|reporters?|contributors?|columnists?|journalists?|journaliste|autor(?:es|en)?"
    r"|auteurs?|autore|autori|firmas?|redaktion|redakteure?|skribent|users?|writers?|bio|team|person)/[^/?#]",
    re.IGNORECASE,
)


def names_in(element: HtmlElement) -> Iterator[str]:
    """Yield the lines that *element* names its authors in, as few as there are: a name's parts stay together."""
    marked = [text for child in _marked(element) if (text := whitespace.line(child.text_content()))]
    yield from dict.fromkeys(marked or filter(None, [whitespace.line(element.text_content())]))


def byline_in(element: HtmlElement) -> Byline | None:
    """Read *element* as a byline, with a mark between what its markup parts, else as one line; None when it is none."""
    if not is_short(element, _MAX_LINE):
        return None
    pieces = _linked(element) or list(_pieces(element))
    parted, whole = (read_byline(between.join(pieces), trusted=True) for between in (" | ", " "))
    full = parted and parted.authors and all(" " in name or not name.isascii() for name in parted.authors)
    return parted if full else whole or parted


def is_author_link(element: HtmlElement) -> bool:
    """Tell whether *element* links to the page of an author."""
    return bool(element.tag == "a") and (
        element.get("rel") == "author" or bool(_AUTHOR_PAGE.search(element.get("href", "")))
    )


def _marked(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what marks a name within *element*, outermost first."""
    for path in (
        ".//*[@itemprop='name' or @property='schema:name']",
        ".//*[contains(concat(' ', @class, ' '), ' fn ')]",
    ):
        if found := element.xpath(path):
            yield from found
            return


def _linked(element: HtmlElement) -> list[str]:
    """Return the names that link to their authors' pages, and those that an "and" joins to them; not places."""
    links = [whitespace.line(link.text_content()) for link in element.iter("a") if is_author_link(link)]
    if not any(map(is_person, links)):
        return []
    return [*links, *(piece for piece in _pieces(element) if _JOINED.match(piece))]


def _pieces(element: HtmlElement) -> Iterator[str]:
    for text in element.itertext():
        if piece := whitespace.line(text):
            yield piece
