"""The PDF with notes in the margin."""

from __future__ import annotations

from datetime import date

import pytest

from annotations.export.options import ExportOptions
from annotations.export.pdf.margin_copy import write_pdf
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import PageMaker, note
from tests.annotations.export.pdf.reading import annotations, elements, opened

OPTIONS = ExportOptions(private=True, made_on=date(2026, 5, 4))


@pytest.fixture
def written(busy_page: ReadingPage) -> bytes:
    return write_pdf(busy_page, OPTIONS)


def test_it_says_what_it_is(written: bytes) -> None:
    reader = opened(written)
    told = reader.metadata
    assert told is not None
    assert (told.title, told.author) == ("Ferry “Gannet” stops: why?", "Mira Holt, Jon Ashby")
    assert told.creation_date is not None
    assert told.creation_date.date() == date(2026, 5, 4)
    catalogue = reader.root_object
    assert catalogue["/Lang"] == "en"
    assert catalogue["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert reader.xmp_metadata is not None
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def test_it_has_a_structure_and_an_outline(written: bytes) -> None:
    reader = opened(written)
    tree = list(elements(reader.root_object["/StructTreeRoot"]))
    names = {str(each["/S"]) for each in tree}
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TH", "/Figure", "/BlockQuote", "/Link", "/Strong"} <= names
    assert [each["/Alt"] for each in tree if each["/S"] == "/Figure"] == ['The "old" pier']
    outline = str(reader.outline)
    for title in ("Ferry “Gannet” stops: why?", "What the tide did", "Marks", "About this copy"):
        assert title in outline


def test_references_and_notes_lead_to_each_other(written: bytes) -> None:
    reader = opened(written)
    inside = [each for _, each in annotations(reader, "/Link") if "/Dest" in each or "/D" in each.get("/A", {})]
    assert len(inside) >= 2 * 5


def test_notes_are_read_after_their_paragraph(written: bytes) -> None:
    words = " ".join(opened(written).pages[0].extract_text().split())
    assert words.index("said on Monday.") < words.index("Who says so?") < words.index("What the tide did")


def test_a_heading_in_the_outline_has_no_reference_in_it(make_page: PageMaker) -> None:
    outline = str(opened(write_pdf(make_page([], [note(1, "p2")]), OPTIONS)).outline)
    assert "'What the tide did'" in outline


def test_forty_notes_on_one_paragraph_are_all_there_and_apart(make_page: PageMaker) -> None:
    bodies = [f"Talk {n}: " + "more words, " * 12 for n in range(40)]
    reader = opened(write_pdf(make_page([], [note(n, "p1", body) for n, body in enumerate(bodies, 1)]), OPTIONS))
    words = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert all(words.count(f"Talk {n}:") == 1 for n in range(40))
    assert words.index("These have no room in the margin") > words.index("Talk 0:")


def test_what_has_no_words_here_is_at_the_end(busy_page: ReadingPage) -> None:
    words = " ".join(opened(write_pdf(busy_page, OPTIONS)).pages[-1].extract_text().split())
    assert "on a paragraph that the text no longer has On a paragraph that is gone." in words


def test_headings_go_down_by_one_level_at_a_time(difficult_page: ReadingPage) -> None:
    levels = [
        str(each["/S"]) for each in elements(opened(write_pdf(difficult_page, OPTIONS)).root_object["/StructTreeRoot"])
    ]
    assert [level for level in levels if level[1] == "H"][:2] == ["/H1", "/H2"]


def test_who_is_named_is_listed_with_pages(busy_page: ReadingPage) -> None:
    words = " ".join(opened(write_pdf(busy_page, OPTIONS)).pages[-1].extract_text().split())
    assert "Ilse Tarn person · 1" in words
    assert words.index("Ilse Tarn person") < words.index("Marrow Bay place")


def test_notes_as_deep_and_as_long_as_they_come_are_set(make_page: PageMaker) -> None:
    deep, long = "> " * 19 + "deep", "\n".join("  " * at + "- item" for at in range(30))
    notes = [note(1, "p1", deep), note(2, "p1", long), note(3, "p2", "words " * 4_000), note(4, "p2", "x" * 3_000)]
    words = "".join(page.extract_text() for page in opened(write_pdf(make_page([], notes), OPTIONS)).pages)
    assert "deep" in words
    assert words.count("words") > 3_900


def test_what_was_brought_in_says_whose_it_is_and_who_has_it(make_page: PageMaker) -> None:
    page = make_page(
        [(13, 22, {"reader": "Ada", "brought_by": "ana"})], [note(1, "p1", author="Ada", brought_by="ana")]
    )
    words = " ".join(" ".join(each.extract_text() for each in opened(write_pdf(page, OPTIONS)).pages).split())
    assert words.count("Ada, in a copy that ana brought in, 4 May 2026") == 2


def test_it_leads_to_the_story_where_the_library_has_an_address(make_page: PageMaker) -> None:
    options = ExportOptions(site="https://news.example")
    links = annotations(opened(write_pdf(make_page(), options)), "/Link")
    assert any(str(each["/A"].get("/URI", "")).startswith("https://news.example/") for _, each in links)
