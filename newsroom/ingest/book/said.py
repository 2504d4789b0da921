"""What a book says of itself (Dublin Core in its package document), as fields of its chapters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from lxml import etree

from newsroom.ingest.article import Known
from newsroom.ingest.book.book import Book
from newsroom.ingest.word.xml import attribute, child, words_of
from newsroom.text import whitespace

_AUTHORS = {"", "aut", "author"}
_PUBLISHED = ("publication", "original-publication")
_MAKING = timedelta(days=1)
_YEARS = range(1400, 2200)
_UNKNOWN = {"unknown", "unbekannt", "inconnu", "desconocido", "anonymous", "various"}


def title_of(book: Book) -> str:
    return next(_words(book, "title"), "")


def identifier_of(book: Book, data: bytes) -> str:
    """Return the lasting name of the book; of one without a name, that of its bytes *data*."""
    wanted = attribute(book.package, "unique-identifier")
    named = [each for each in _elements(book, "identifier") if attribute(each, "id") == wanted]
    found = (whitespace.line(words_of(each)) for each in (*named, *_elements(book, "identifier")))
    return next(filter(None, found), "") or f"sha256:{sha256(data).hexdigest()}"


def known_of(book: Book) -> Known:
    """Return what the book says of all its chapters."""
    fields: dict[str, object] = {
        "authors": tuple(_authors(book)),
        "publication": next(_words(book, "publisher"), ""),
        "language": next(_words(book, "language"), ""),
        "rights": next(_words(book, "rights"), ""),
        "published_on": next(_days(book), None),
    }
    return Known("file", {name: said for name, said in fields.items() if said})


def is_own_copy(book: Book) -> bool:
    """Tell whether the book is an annotated copy of Newsroom's: it has the parts of one, and somebody who annotated."""
    annotated = any(_role(book, each) == "ann" for each in _elements(book, "contributor"))
    return annotated and {"part-1", "about", "cover"} <= book.items.keys()


def _authors(book: Book) -> Iterator[str]:
    """Yield who wrote the book, and not who drew, translated or made it."""
    for element in _elements(book, "creator"):
        name, role = whitespace.line(words_of(element)), attribute(element, "role") or _role(book, element)
        if name and role.lower() in _AUTHORS and name.casefold() not in _UNKNOWN:
            yield name


def _role(book: Book, element: etree._Element) -> str:
    """Return the role of a creator as EPUB 3 says it, by a ``meta`` that refines it."""
    wanted = f"#{attribute(element, 'id')}"
    for meta in _elements(book, "meta"):
        if attribute(meta, "refines") == wanted and attribute(meta, "property") == "role":
            return words_of(meta).strip()
    return ""


def _days(book: Book) -> Iterator[date]:
    """Yield the days on which the book was published, as far as it says what they are of; a year alone is none.

    A ``date`` without an event is by habit the day on which the file was made. It counts if the file was changed later.
    """
    dates = [(attribute(each, "event"), _day(words_of(each))) for each in _elements(book, "date")]
    modified = next(filter(None, map(_day, _modified(book))), None)
    for event, day in dates:
        if day and event in _PUBLISHED:
            yield day
    for event, day in dates:
        if day and not event and modified and modified - day > _MAKING:
            yield day


def _modified(book: Book) -> Iterator[str]:
    yield from (words_of(each) for each in _elements(book, "meta") if attribute(each, "property") == "dcterms:modified")
    yield from (words_of(each) for each in _elements(book, "date") if attribute(each, "event") == "modification")


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def _words(book: Book, name: str) -> Iterator[str]:
    return (words for each in _elements(book, name) if (words := whitespace.line(words_of(each))))


def _elements(book: Book, name: str) -> Iterator[etree._Element]:
    metadata = child(book.package, "metadata")
    return iter(()) if metadata is None else metadata.iter(f"{{*}}{name}")
