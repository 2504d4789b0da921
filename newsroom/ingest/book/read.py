"""From a book's bytes to its chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsroom.ingest.article import Known, Source
from newsroom.ingest.book.book import Book, read_book
from newsroom.ingest.book.plan import plan_of
from newsroom.ingest.book.said import identifier_of, is_own_copy, known_of, title_of
from newsroom.ingest.book.writer import Writer
from newsroom.ingest.errors import NoArticle
from newsroom.ingest.several import Several

MAX_CHAPTERS = 2_000
_OWN_COPY = (
    "This book is an annotated copy of one story, made by Newsroom. Bring in the story itself, or its Newsroom archive,"
    " which holds all that was added to it."
)
_NOTHING = "There is no text in this book: its pages may be pictures. Paste the words that you want to read here."


def open_epub(source: Source) -> Several:
    """Return the chapters of *source*, a book, each read when it is asked for. Raises IngestError."""
    book = read_book(source.data)
    if is_own_copy(book):
        raise NoArticle(_OWN_COPY)
    known = known_of(book)
    chapters = Chapters(book, known)
    if next(iter(chapters), None) is None:
        raise NoArticle(_NOTHING)
    return Several(
        title=title_of(book) or source.name,
        parts=chapters,
        is_collection=True,
        known=known,
        identifier=identifier_of(book, source.data),
    )


@dataclass(frozen=True)
class Chapters:
    """The chapters of *book* as sources, in its order; *known* is said of each."""

    book: Book
    known: Known

    def __iter__(self) -> Iterator[Source]:
        chapters = (draft for draft in Writer(self.book, plan_of(self.book)).drafts() if draft.is_story)
        for _, draft in zip(range(MAX_CHAPTERS), chapters, strict=False):
            headline = draft.headline()
            fields = {**self.known.fields, **({"headline": headline} if headline else {})}
            known = replace(self.known, fields=fields)
            yield Source("fragment", draft.markup().encode(), name=headline[:200], charset="utf-8", known=known)
