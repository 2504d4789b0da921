"""The PDF with highlights that PDF readers list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from annotations.export.manifest import mark_id, note_id
from annotations.export.options import ExportOptions
from annotations.export.pdf.margin_copy import write_pdf
from annotations.export.pdf.marked_copy import write_marked_pdf
from annotations.export.pdf.typeset import CannotSet
from annotations.reading import ReadingPage, open_page
from annotations.rows import HighlightRow
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Reader
from tests.annotations.export.conftest import PageMaker, mark, note
from tests.annotations.export.difficult import long_story
from tests.annotations.export.pdf.reading import annotations, elements, opened, under

OPTIONS = ExportOptions(private=True, made_on=date(2026, 5, 4))


def pieces(reader: PdfReader, row: HighlightRow) -> list[tuple[int, Any]]:
    return [(page, each) for page, each in annotations(reader, "/Highlight") if each["/NM"].startswith(mark_id(row))]


def quoted(reader: PdfReader, row: HighlightRow) -> str:
    return "".join(under(reader, page, each) for page, each in pieces(reader, row))


def test_each_highlight_lies_on_its_words_and_no_others(difficult_page: ReadingPage) -> None:
    """Overlapping marks, a phrase for the second time, emoji before and in it, paragraphs and table cells crossed."""
    reader = opened(write_marked_pdf(difficult_page, OPTIONS))
    for row in difficult_page.highlights:
        if row.exact.isascii() or "👧" in row.exact:
            assert quoted(reader, row) == "".join(row.exact.split())


def test_a_mark_on_words_from_right_to_left_lies_on_them(difficult_page: ReadingPage) -> None:
    reader = opened(write_marked_pdf(difficult_page, OPTIONS))
    row = next(row for row in difficult_page.highlights if row.exact == "العبّارة آمنة")
    assert set("آمنة") <= set(quoted(reader, row)) <= set(row.exact)


def test_a_mark_over_the_end_of_lines_and_of_a_page_lies_on_all_its_words(ana: Reader) -> None:
    story = long_story(ana, words=2_000, marks=1, talks=0)
    page = open_page(story, ana)
    text = page.revision.text
    row = mark(1, 3_000, 3_800, text=text)
    rows = [row, mark(2, 3_100, 3_120, "quote", text=text)]
    reader = opened(write_marked_pdf(replace(page, highlights=rows), OPTIONS))
    assert len({at for at, _ in pieces(reader, row)}) == 2
    assert quoted(reader, row) == "".join(row.exact.split())
    assert quoted(reader, rows[1]) == "".join(rows[1].exact.split())
    lines = [line for each in reader.pages for line in each.extract_text().splitlines()]
    shown = "".join("".join(line.split()) for line in lines if line != "Every boat" and " / " not in line)
    assert "".join(text.split()) in shown


@pytest.fixture
def talk(make_page: PageMaker) -> ReadingPage:
    notes = [
        note(1, "p1", "Who **says** so?", highlight_id=1),
        note(2, "p1", "Ilse does.", reply_to=1, author="ben", mine=False),
        note(3, "p3", "Beside it."),
        note(4, "p3", "So it is.", reply_to=3, author="ben", mine=False),
    ]
    return make_page([(13, 62, {"kind": "claim", "tags": ["pump"]})], notes)


def test_a_highlight_says_all_that_its_mark_does(talk: ReadingPage) -> None:
    [(_, each)] = annotations(opened(write_marked_pdf(talk, OPTIONS)), "/Highlight")
    row = talk.highlights[0]
    assert (each["/NM"], each["/T"], each["/Subj"]) == (mark_id(row), "ana", "Claim")
    assert each["/Contents"] == "Claim · tags: pump\nWho **says** so?"
    assert each["/CreationDate"] == each["/M"] == "D:20260504093000Z"
    assert [round(float(part) * 255) for part in each["/C"]] == [0xFF, 0xE3, 0xA8]
    assert each["/AP"]["/N"].get_data().startswith(b"/M gs 1.000 0.890 0.659 rg ")


def test_replies_hang_on_what_they_answer(talk: ReadingPage) -> None:
    reader = opened(write_marked_pdf(talk, OPTIONS))
    texts = {str(each["/NM"]): each for _, each in annotations(reader, "/Text")}
    on_mark, beside, answer = (texts[note_id(talk.notes[at])] for at in (1, 2, 3))
    assert (on_mark["/IRT"]["/NM"], on_mark["/T"]) == (mark_id(talk.highlights[0]), "ben")
    assert (beside["/Contents"], answer["/IRT"]["/NM"]) == ("Beside it.", note_id(talk.notes[2]))


def test_annotations_are_in_the_structure_and_the_typesetters_links_are_gone(difficult_page: ReadingPage) -> None:
    reader = opened(write_marked_pdf(difficult_page, OPTIONS))
    shown = [each for name in ("/Highlight", "/Text") for _, each in annotations(reader, name) if "/IRT" not in each]
    keys = {int(each["/StructParent"]) for each in shown}
    inside = [each["/K"]["/Obj"] for each in elements(reader.root_object["/StructTreeRoot"]) if each["/S"] == "/Annot"]
    assert keys == {int(each["/StructParent"]) for each in inside}
    assert all(page.get("/Tabs") == "/S" for page in reader.pages if "/Annots" in page)
    links = [str(each["/A"]["/URI"]) for _, each in annotations(reader, "/Link")]
    assert all(link.startswith("https://") for link in links)


def test_words_that_were_a_link_stay_one_under_a_mark(difficult_page: ReadingPage) -> None:
    reader = opened(write_marked_pdf(difficult_page, OPTIONS))
    linked = [under_link(reader, page, each) for page, each in annotations(reader, "/Link")]
    assert ("https://pier.example/a?b=1&c=2", "link") in linked


def under_link(reader: PdfReader, page: int, each: Any) -> tuple[str, str]:
    left, bottom, right, top = each["/Rect"]
    box = {"/QuadPoints": [left, bottom, right, bottom, right, top, left, top]}
    return str(each["/A"]["/URI"]), under(reader, page, box)


def test_a_lost_mark_and_its_note_are_told(make_page: PageMaker) -> None:
    page = make_page([], [note(1, "p2", "About what is gone.", highlight_id=7)])
    lost = mark(7, 0, 10, "quote", "MARROW BAY", last_in=1)
    reader = opened(write_marked_pdf(replace(page, lost=[lost]), OPTIONS))
    assert "Marks on words that are gone" in reader.pages[-1].extract_text()
    told = [each["/Contents"] for _, each in annotations(reader, "/Text")]
    assert told == ["On “MARROW BAY”, words that are gone\nAbout what is gone."]


@pytest.mark.parametrize("write", [write_pdf, write_marked_pdf])
def test_a_story_beyond_bounds_is_refused_with_a_sentence(
    write: Callable[[ReadingPage, ExportOptions], bytes], make_page: PageMaker
) -> None:
    with pytest.raises(CannotSet, match="too long for a PDF"):
        write(make_page([], [note(1, "p1", "long " * 250_000)]), OPTIONS)


@pytest.mark.parametrize("write", [write_pdf, write_marked_pdf])
def test_a_mark_and_a_note_on_the_head_of_a_long_table_stand_once(
    write: Callable[[ReadingPage, ExportOptions], bytes], ana: Reader
) -> None:
    rows = [IngestedParagraph("Pier\tBoats", "table_row", ordered=True)]
    rows += [IngestedParagraph(f"Pier {number}\t4", "table_row") for number in range(120)]
    page = open_page(add_article(IngestedArticle("Piers", tuple(rows), language="en"), ana), ana)
    marks = [mark(1, 0, 4, text=page.revision.text, reader="ben", mine=False)]
    reader = opened(write(replace(page, highlights=marks, notes=[note(1, page.paragraphs[0].key, "Which?")]), OPTIONS))
    assert len(reader.pages) > 2
    assert len(annotations(reader, "/Highlight")) == (write is write_marked_pdf)
