"""Marks and notes as tables: for spreadsheets, and for Readwise."""

from __future__ import annotations

import csv
from io import StringIO

from annotations.export.options import ExportOptions
from annotations.export.tables.readwise import write_readwise
from annotations.export.tables.table import write_table
from annotations.reading import ReadingPage
from tests.annotations.export.difficult import FORMULA

SITE = ExportOptions(site="https://news.example")


def rows(copy: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(copy.decode("utf-8-sig"))))


def test_a_row_for_each_mark_and_each_note_by_itself(difficult_page: ReadingPage) -> None:
    found = rows(write_table(difficult_page, SITE))
    assert len(found) == len(difficult_page.highlights) + 2
    first = next(row for row in found if row["Kind"] == "Claim")
    assert (first["Author"], first["Page"], first["Type"]) == ("ana", "2", "Annotation")
    assert (first["Tags"], first["Status"]) == ("pump,harbour safety", "Open")
    assert first["Comment"].endswith("ben: Who says *so*?\n\nana: She does.\n\n- once\n- twice")
    assert first["Place"].startswith("https://news.example/articles/")


def test_rows_stand_in_reading_order(difficult_page: ReadingPage) -> None:
    pages = [int(row["Page"]) for row in rows(write_table(difficult_page, SITE))]
    assert pages == sorted(pages)


def test_a_note_that_is_a_formula_does_not_run(difficult_page: ReadingPage) -> None:
    for copy in (write_table(difficult_page, SITE), write_readwise(difficult_page, SITE)):
        cells = [cell for row in csv.reader(StringIO(copy.decode("utf-8-sig"))) for cell in row]
        assert any(FORMULA in cell for cell in cells)
        assert not any(cell.startswith("=") for cell in cells)


def test_readwise_gets_words_tags_and_places(difficult_page: ReadingPage) -> None:
    found = rows(write_readwise(difficult_page, SITE))
    first = next(row for row in found if row["Note"].startswith(".Claim"))
    assert first["Highlight"] == "the pump failed"
    assert (first["Author"], first["Location"]) == ("Mira Holt, Jon Ashby", "2")
    assert first["Note"].startswith(".Claim .pump .harbour-safety .Open\nana: <script>")
    beside = next(row for row in found if row["Note"].startswith(".Note"))
    assert beside["Highlight"] == "Pier Boats".replace(" ", "\t")


def test_no_tag_is_an_order_to_readwise(difficult_page: ReadingPage) -> None:
    difficult_page.highlights[0].tags[:] = ["c1", "H2"]  # type: ignore[index]
    notes = [row["Note"] for row in rows(write_readwise(difficult_page, SITE))]
    assert any("._c1 ._H2" in note for note in notes)


def test_no_note_is_left_out_of_readwise(busy_page: ReadingPage) -> None:
    said = " ".join(row["Note"] for row in rows(write_readwise(busy_page, SITE)))
    assert [note.body for note in busy_page.notes if note.body not in said] == []
    gone = next(row for row in rows(write_readwise(busy_page, SITE)) if "a paragraph that is gone" in row["Note"])
    assert (gone["Highlight"], gone["Location"]) == ("(On a paragraph that the text no longer has.)", "")
