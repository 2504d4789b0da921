"""The table of contents and the landmarks. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from annotations.export.epub.book import Book, Document, Heading
from annotations.weave.lists import ListItem, nested_list

NAME, COVER = "nav", "cover"


def nav(book: Book) -> Document:
    """Return the document that leads to all others."""
    items = nested_list(_levelled([heading for document in book.documents for heading in document.headings]))
    body = (
        f'<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">Contents</h1>{items}</nav>'
        f'<nav epub:type="landmarks" hidden="" aria-label="Landmarks"><ol>{_landmarks(book)}</ol></nav>'
    )
    return Document(NAME, "Contents", body, "en")


def _levelled(headings: Sequence[Heading]) -> list[ListItem]:
    """Return *headings* as items with no level left out: a list's first item cannot be its own sublist."""
    found: list[ListItem] = []
    around: list[int] = []  # the levels that the current heading is below
    for heading in headings:
        while around and around[-1] >= heading.level:
            around.pop()
        around.append(heading.level)
        words = escape(" ".join(heading.words.split()))
        found.append(ListItem(len(around), True, f'<li><a href="#{heading.id}">{words}</a>'))
    return found


def _landmarks(book: Book) -> str:
    places = (("cover", COVER, "Cover"), ("toc", "toc", "Contents"), ("bodymatter", book.first_text, "Story"))
    return "".join(f'<li><a epub:type="{kind}" href="#{place}">{words}</a></li>' for kind, place, words in places)
