"""Copies as words, for tests that ask the same of every format."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from zipfile import ZipFile

from lxml import etree
from pypdf import PdfReader

from annotations.export.formats import READ, WRITE, Format


def _words_of_xml(copy: bytes) -> str:
    return "".join(etree.fromstring(copy).itertext())


def _words_of_texts(copy: bytes) -> str:
    with ZipFile(io.BytesIO(copy)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def _words_of_pdf(copy: bytes) -> str:
    """Return the words on the pages and in annotations; what runs from right to left comes in either order of words."""
    pages = PdfReader(io.BytesIO(copy)).pages
    lines = [line for page in pages for line in page.extract_text().splitlines()]
    annotations = (each.get_object() for page in pages for each in page.get("/Annots", ()))
    said = [str(each.get(field, "")) for each in annotations for field in ("/T", "/Subj", "/Contents")]
    return " ".join([*lines, *(" ".join(reversed(line.split())) for line in lines), *said])


def _words_of_office(copy: bytes) -> str:
    """Return the words of the story, and those of its comments."""
    with ZipFile(io.BytesIO(copy)) as archive:
        parts = [
            archive.read(name) for name in ("word/document.xml", "word/comments.xml") if name in archive.NameToInfo
        ]
    return "\n".join(map(_words_of_xml, parts))


def _words_of_book(copy: bytes) -> str:
    with ZipFile(io.BytesIO(copy)) as archive:
        return "\n".join(_words_of_xml(archive.read(name)) for name in archive.namelist() if name.endswith(".xhtml"))


_READERS: Mapping[str, Callable[[bytes], str]] = {
    "tei": _words_of_xml,
    "brat": _words_of_texts,
    "xmi": _words_of_texts,
    "iob2": _words_of_texts,
    "docx": _words_of_office,
    "epub": _words_of_book,
    "pdf": _words_of_pdf,
    "pdf-highlights": _words_of_pdf,
}
"""How the copies of formats are read that are not plain text, by the formats' names."""

WITHOUT_STORY = {"csv", "readwise", "ris", "bibtex", "csl-json", "claim-review"}
"""Formats that do not hold the story's text."""

WITHOUT_NOTES = {"claim-review"}
"""Formats that do not hold notes."""

NOT_OF_EVERY_STORY = {"claim-review"}
"""Formats that have nothing to write of most stories; their own tests ask what these ask."""


def words_of(format_: Format, copy: bytes) -> str:
    """Return all words that *copy* holds, those of the story and of the notes."""
    return _READERS.get(format_.name, bytes.decode)(copy)


def story_words(format_: Format) -> tuple[str, ...]:
    """Return what of the rich story a copy in the format must hold."""
    if format_.name in WITHOUT_STORY:
        return ()
    return ("Two did not.", "Coastal Wire", "Harbour Syndicate") if format_.group in (READ, WRITE) else ("Two",)


def note_words(format_: Format) -> tuple[str, ...]:
    """Return what of the busy page's notes a copy in the format must hold."""
    if format_.name in WITHOUT_NOTES:
        return ()
    return ("Ilse does.", "ملاحظة بالعربية", "=cmd|" if format_.name == "bibtex" else "=cmd|' /C calc'")
