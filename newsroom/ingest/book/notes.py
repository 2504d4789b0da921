"""References to notes in a book: which links are such, and the block that each leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from newsroom.ingest.book.book import Book, kinds_of
from newsroom.ingest.book.page import Page
from newsroom.ingest.word.xml import attribute, local, words_of
from newsroom.text import whitespace
from newsroom.text.words import words

_BLOCKS = words("p li aside div dd section blockquote")
_SIGN = re.compile(r"\W?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶#]{1,3})\W?", re.IGNORECASE)
_BACK = re.compile(r"\W*|back|return|zurück|retour|volver", re.IGNORECASE)  # what leads from a note to its place
_LONGEST = 10_000  # code points


@dataclass(frozen=True)
class Reference:
    """A link to a note: its words, and the file and the id of the note."""

    sign: str
    path: str
    id: str


class Notes:
    """Tells references to notes from other links. A note stands after what refers to it; links back lead before."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._order: Mapping[str, int] = {path: at for at, path in enumerate(book.spine)}

    def reference(self, link: etree._Element, page: Page) -> Reference | None:
        """Return what *link* on *page* refers to, None where that is no note."""
        href, sign = attribute(link, "href"), whitespace.line(words_of(link))
        path, fragment = self._book.resolve(href, page.path) if "#" in href else ("", "")
        if not path or not fragment:
            return None
        is_note = "noteref" in kinds_of(link) or (_SIGN.fullmatch(sign) and self._is_after(link, page, path, fragment))
        return Reference(sign, path, fragment) if is_note else None

    def within(self, page: Page) -> Iterator[etree._Element]:
        """Yield the notes on *page* to which it refers itself."""
        for link in page.body.iter("{*}a"):
            found = self.reference(link, page)
            if found and found.path == page.path and (note := note_of(page, found.id)) is not None:
                yield note

    def _is_after(self, link: etree._Element, page: Page, path: str, fragment: str) -> bool:
        if path == page.path:
            return page.before(fragment) > page.place(link)
        return self._order.get(path, -1) > self._order.get(page.path, -1)


def note_of(page: Page, fragment: str) -> etree._Element | None:
    """Return the block in which the note *fragment* stands; None where that is a chapter, or a place in one."""
    element = page.by_id.get(fragment)
    while element is not None and local(element.tag) not in _BLOCKS:
        element = element.getparent()
    if element is None or any(local(each.tag) in ("h1", "h2", "h3") for each in element.iter()):
        return None
    return element if 0 < len(words_of(element).strip()) <= _LONGEST else None


def leads_back(link: etree._Element) -> bool:
    """Tell whether the words of a *link* within the book are only a sign to go back by."""
    has_picture = next(link.iter("{*}img"), None) is not None
    return bool(_BACK.fullmatch(whitespace.line(words_of(link)))) and not has_picture
