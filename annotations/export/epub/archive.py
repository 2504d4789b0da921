"""A book as the bytes of its file: a zip that begins with its media type. Pure.

https://www.w3.org/TR/epub-33/#sec-zip-container-mime
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from zipfile import ZIP_STORED, ZipFile

from annotations.export.epub.book import Book
from annotations.export.epub.nav import nav
from annotations.export.epub.package import PICTURES, package
from annotations.export.epub.xhtml import homes_of, write_document
from annotations.export.markup.zips import entry

_MEDIA_TYPE = b"application/epub+zip"
_FOLDER = "EPUB"
_CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n<rootfiles>\n'
    f'<rootfile full-path="{_FOLDER}/package.opf" media-type="application/oebps-package+xml"/>\n'
    "</rootfiles>\n</container>\n"
)


def archive(book: Book) -> bytes:
    """Return the file of *book*: the same bytes for the same book."""
    out = io.BytesIO()
    with ZipFile(out, "w") as file:
        file.writestr(entry("mimetype", book.metadata.modified_at, ZIP_STORED), _MEDIA_TYPE)
        for name, data in _files(book):
            file.writestr(entry(name, book.metadata.modified_at), data)
        for picture in book.pictures:  # compressed already
            name = f"{_FOLDER}/{PICTURES}/{picture.name}"
            file.writestr(entry(name, book.metadata.modified_at, ZIP_STORED), picture.data)
    return out.getvalue()


def _files(book: Book) -> Iterator[tuple[str, str]]:
    homes = homes_of(book.documents)
    yield "META-INF/container.xml", _CONTAINER
    yield f"{_FOLDER}/package.opf", package(book)
    yield f"{_FOLDER}/style.css", book.style
    yield f"{_FOLDER}/cover.svg", book.cover
    for document in (nav(book), *book.documents):
        yield f"{_FOLDER}/{document.name}.xhtml", write_document(document, homes)
