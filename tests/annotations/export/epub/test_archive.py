"""The zip of a book."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from zipfile import ZipFile

from annotations.export.epub.archive import archive
from annotations.export.epub.book import Book, Document, Heading
from tests.annotations.export.epub.test_package import METADATA

BODY = '<section id="story"><p>Words.</p></section>'
BOOK = Book(
    METADATA, "<svg/>", "p {}", [Document("part-1", "", BODY, "en", headings=[Heading("story", "A", 1)])], [], "story"
)


def test_the_same_book_has_the_same_bytes() -> None:
    assert archive(BOOK) == archive(BOOK)


def test_files_are_of_the_day_of_the_copy_and_of_no_machine() -> None:
    with ZipFile(io.BytesIO(archive(BOOK))) as file:
        assert {entry.date_time for entry in file.infolist()} == {(2026, 5, 6, 0, 0, 0)}
        assert {entry.create_system for entry in file.infolist()} == {3}
        assert file.testzip() is None


def test_a_day_before_all_zips_is_possible() -> None:
    early = replace(BOOK, metadata=replace(METADATA, modified_at=datetime(1970, 1, 2, tzinfo=UTC)))
    with ZipFile(io.BytesIO(archive(early))) as file:
        assert file.infolist()[0].date_time == (1980, 1, 2, 0, 0, 0)
