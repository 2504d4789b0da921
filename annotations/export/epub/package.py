"""The package document: metadata, the list of files, and the order in which they are read. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from annotations.export.epub.book import Book, Document, Metadata
from annotations.export.epub.nav import COVER, NAME
from annotations.export.markup.characters import markable

PICTURES = "images"
_FEATURES = (
    "tableOfContents",
    "readingOrder",
    "structuralNavigation",
    "displayTransformability",
    "annotations",
    "ARIA",
)
_SUMMARY = (
    "A news story with its readers’ marks and notes. Marks differ by the pattern of their lines as well as by colour, "
    "and are listed with their kinds and readers. Notes are footnotes with links back."
)


def package(book: Book) -> str:
    """Return the package document of *book*."""
    direction = ' page-progression-direction="rtl"' if book.metadata.is_right_to_left else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">\n'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{"\n".join(_metadata(book.metadata))}\n</metadata>\n'
        f"<manifest>\n{'\n'.join(_manifest(book))}\n</manifest>\n"
        f"<spine{direction}>\n{'\n'.join(_spine(book.documents))}\n</spine>\n</package>\n"
    )


def _metadata(about: Metadata) -> Iterator[str]:
    yield f'<dc:identifier id="id">{about.identifier}</dc:identifier>'
    yield f"<dc:title>{_words(about.title)}</dc:title>"
    yield f"<dc:language>{escape(about.language)}</dc:language>"
    yield f'<meta property="dcterms:modified">{about.modified_at:%Y-%m-%dT%H:%M:%SZ}</meta>'
    yield from _people(about)
    for name in ("publisher", "rights", "source", "description"):
        yield from _optional(name, getattr(about, name))
    yield from _optional("date", about.published_on.isoformat() if about.published_on else "")
    yield from _accessibility(about)


def _people(about: Metadata) -> Iterator[str]:
    """Yield who made it, with MARC's codes: authors, the agency, who distributes it, who made the marks."""
    people = [("creator", "aut", name) for name in about.creators]
    people += [("contributor", "isb", about.agency), ("contributor", "dst", about.distributor)]
    people.append(("contributor", "ann", about.reader))
    for number, (element, role, name) in enumerate(people):
        if _words(name):
            yield f'<dc:{element} id="person-{number}">{_words(name)}</dc:{element}>'
            yield f'<meta refines="#person-{number}" property="role" scheme="marc:relators">{role}</meta>'


def _accessibility(about: Metadata) -> Iterator[str]:
    modes = ["textual", *(["visual"] if about.has_pictures else [])]
    features = [*_FEATURES, *(["alternativeText"] if about.has_pictures and not about.has_gaps else [])]
    yield from (_schema("accessMode", mode) for mode in modes)
    yield _schema("accessModeSufficient", "textual,visual" if about.has_gaps else "textual")
    yield from (_schema("accessibilityFeature", feature) for feature in features)
    yield _schema("accessibilityHazard", "none")
    yield _schema("accessibilitySummary", _SUMMARY)


def _schema(name: str, value: str) -> str:
    return f'<meta property="schema:{name}">{value}</meta>'


def _optional(name: str, words: str) -> Iterator[str]:
    if _words(words):
        yield f"<dc:{name}>{_words(words)}</dc:{name}>"


def _words(words: str) -> str:
    return escape(" ".join(markable(words).split()))


def _manifest(book: Book) -> Iterator[str]:
    yield f'<item id="{NAME}" href="{NAME}.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    yield '<item id="style" href="style.css" media-type="text/css"/>'
    yield '<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>'
    yield from map(_document, book.documents)
    for number, picture in enumerate(book.pictures, 1):
        yield f'<item id="image-{number}" href="{PICTURES}/{picture.name}" media-type="{picture.media_type}"/>'


def _document(document: Document) -> str:
    drawn = ' properties="svg"' if "<svg" in document.body else ""
    return f'<item id="{document.name}" href="{document.name}.xhtml" media-type="application/xhtml+xml"{drawn}/>'


def _spine(documents: Iterable[Document]) -> Iterator[str]:
    """Yield the order of reading: the cover, the contents, the rest."""
    for document in documents:
        yield f'<itemref idref="{document.name}"/>'
        if document.name == COVER:
            yield f'<itemref idref="{NAME}"/>'
