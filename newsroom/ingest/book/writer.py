"""Writes the files of a book as chapters, each in clean markup with its pictures and its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from html import escape

from lxml import etree

from newsroom.ingest.book.book import Book, kinds_of
from newsroom.ingest.book.contents import landmarks_of, nav_path
from newsroom.ingest.book.draft import NO_STORY, Draft
from newsroom.ingest.book.notes import Notes, leads_back, note_of
from newsroom.ingest.book.page import UNREAD, Page, page_of
from newsroom.ingest.book.pictures import Pictures
from newsroom.ingest.book.plan import Plan
from newsroom.ingest.word.xml import attribute, local, words_of
from newsroom.text import whitespace
from newsroom.text.sanitise import IMPORT_TAGS
from newsroom.text.words import words

_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_ALONE = words("br hr img")
_BLOCKS = words("p div section li ul ol blockquote dl dt dd aside")
_PICTURES = {"image/jpeg", "image/png", "image/gif", "image/webp"}


class Writer:
    """Writes the chapters of *book* as *plan* has them."""

    def __init__(self, book: Book, plan: Plan) -> None:
        self._book, self._plan = book, plan
        self._landmarks, self._nav = landmarks_of(book), nav_path(book)
        self._page_of = lru_cache(8)(lambda path: page_of(book, path))
        self._draft, self._pictures = Draft(), Pictures()
        self._done: list[Draft] = []
        self._open: list[str] = []
        self._cuts: Mapping[etree._Element, str] = {}
        self._notes, self._is_in_note = Notes(book), False
        self._elsewhere: frozenset[etree._Element] = frozenset()

    def drafts(self) -> Iterator[Draft]:
        """Yield all that is between one beginning of a chapter and the next, in the book's order."""
        for path in self._book.spine:
            if path == self._nav or (page := self._page_of(path)) is None:
                continue
            kinds = page.kinds | {self._landmarks.get(path, "")}
            if path in self._plan.tops or not self._draft.title or kinds & NO_STORY:
                self._begin(self._plan.tops.get(path, ""))
                self._draft.kinds |= kinds
            self._write_page(page)
            yield from self._finished()
        self._begin("")
        yield from self._finished()

    def _write_page(self, page: Page) -> None:
        within = self._plan.within.get(page.path, {})
        openings = ((page.opening(each), title) for each, title in within.items())
        self._cuts = {element: title for element, title in openings if element is not None}
        self._elsewhere = frozenset(self._notes.within(page))
        self._tagged(page.body, "div", page)

    def _finished(self) -> Iterator[Draft]:
        done, self._done = self._done, []
        yield from done

    def _begin(self, title: str) -> None:
        """Begin another chapter; what is open around its first element is open in both."""
        self._draft.parts += [f"</{tag}>" for tag in reversed(self._open)]
        self._write_notes()
        self._done.append(self._draft)
        self._draft, self._pictures = Draft(title, [f"<{tag}>" for tag in self._open]), Pictures()

    def _inner(self, element: etree._Element, page: Page) -> None:
        self._draft.write(element.text or "")
        for each in element:
            if isinstance(each.tag, str):
                self._element(each, page)
            self._draft.write(each.tail or "")

    def _element(self, element: etree._Element, page: Page) -> None:
        if element in self._cuts and not self._is_in_note:
            self._begin(self._cuts[element])
        if element in self._elsewhere and not self._is_in_note:
            return
        name, kinds = local(element.tag), kinds_of(element)
        if write := _SPECIAL.get(name):
            write(self, element, page)
        elif name in _HEADINGS:
            self._heading(element, name, page)
        elif name not in UNREAD and "pagebreak" not in kinds:
            self._tagged(element, name if name in IMPORT_TAGS else "", page)

    def _tagged(self, element: etree._Element, tag: str, page: Page) -> None:
        if tag in _ALONE:
            self._draft.parts.append(f"<{tag}>")
            return
        if self._is_in_note and tag in _BLOCKS:
            tag = ""
            self._draft.write(" ")
        self._open += [tag] if tag else []
        self._draft.parts.append(f"<{tag}>" if tag else "")
        self._inner(element, page)
        self._draft.parts.append(f"</{tag}>" if tag else "")
        self._open = self._open[:-1] if tag else self._open

    def _heading(self, element: etree._Element, tag: str, page: Page) -> None:
        is_at_head, start = self._draft.is_at_head, len(self._draft.parts)
        self._tagged(element, tag, page)
        text = whitespace.line(words_of(element))
        if is_at_head and text:
            self._draft.headings.append((start, len(self._draft.parts), text))

    def _equation(self, element: etree._Element, page: Page) -> None:
        self._draft.write(attribute(element, "alttext") or words_of(element))

    def _drawing(self, element: etree._Element, page: Page) -> None:
        for image in element.iter("{*}image"):
            self._picture(image, page)

    def _link(self, element: etree._Element, page: Page) -> None:
        """Write a link that leads out of the book as one, a reference to a note as its figure, others as words."""
        href = attribute(element, "href")
        if reference := self._notes.reference(element, page):
            self._draft.wanted.setdefault((reference.path, reference.id), reference.sign)
            self._tagged(element, "sup", page)
        elif href.startswith(("http:", "https:", "mailto:")):
            self._draft.parts.append(f'<a href="{escape(href)}">')
            self._inner(element, page)
            self._draft.parts.append("</a>")
        elif not href or not leads_back(element):
            self._inner(element, page)

    def _picture(self, element: etree._Element, page: Page) -> None:
        path, _ = self._book.resolve(attribute(element, "src") or attribute(element, "href"), page.path)
        item = self._book.by_path.get(path)
        if not path or item is None or item.media_type not in _PICTURES:
            return
        if address := self._pictures.address(self._book.archive.read(path), item.media_type):
            self._draft.pictures += 1
            self._draft.parts.append(f'<img src="{address}" alt="{escape(attribute(element, "alt"))}">')

    def _write_notes(self) -> None:
        """Write the notes to which the chapter refers under it, each as one paragraph, wherever the book has them."""
        for (path, fragment), sign in list(self._draft.wanted.items()):
            page = self._page_of(path)
            note = note_of(page, fragment) if page else None
            if page and note is not None:
                self._write_note(note, page, sign)

    def _write_note(self, note: etree._Element, page: Page, sign: str) -> None:
        has_sign = whitespace.line(words_of(note)).startswith(sign)
        self._draft.parts.append("<p>" if has_sign else f"<p><sup>{escape(sign)}</sup> ")
        self._is_in_note = True
        self._inner(note, page)
        self._is_in_note = False
        self._draft.parts.append("</p>")


_SPECIAL: Mapping[str, Callable[[Writer, etree._Element, Page], None]] = {
    "a": Writer._link,
    "img": Writer._picture,
    "image": Writer._picture,
    "svg": Writer._drawing,
    "math": Writer._equation,
}
