"""Word copies, as others read them: pandoc, python-docx, and the letter of the parts."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest
from lxml import etree

from annotations.export.manifest import mark_id, note_id
from annotations.export.options import ExportOptions
from annotations.models import Note
from annotations.reading import ReadingPage, open_page
from newsroom.models import Article, Reader
from newsroom.naming.mentions import MentionRow
from tests.annotations.export.conftest import PageMaker, mark, note
from tests.annotations.export.docx.made import OPTIONS, W, attributes, copied, parts_of
from tests.annotations.export.docx.pandoc import read_by_pandoc


def on_one_line(words: str) -> str:
    return " ".join(words.split())


def test_pandoc_finds_every_mark_on_its_very_words(difficult_page: ReadingPage) -> None:
    found = [(each.author, on_one_line(each.on)) for each in read_by_pandoc(copied(difficult_page))]
    assert len(difficult_page.highlights) == 10
    for row in difficult_page.highlights:
        assert (row.reader, on_one_line(row.exact)) in found


def test_pandoc_finds_every_note_and_reply_with_its_author(difficult_page: ReadingPage) -> None:
    found = read_by_pandoc(copied(difficult_page))
    for author, words in (
        ("ana", "<script>alert('no')</script> and bold, with a link"),
        ("ben", "Who says so?"),
        ("ben", '=HYPERLINK("https://pier.example","click")'),
        ("ana", "ملاحظة بالعربية"),
    ):
        assert any(each.author == author and each.said.endswith(words) for each in found)
    [beside] = [each for each in found if each.said.startswith("Beside the table")]
    assert on_one_line(beside.on) == "Pier Boats"


def test_a_note_on_its_authors_mark_is_the_marks_comment(difficult_page: ReadingPage) -> None:
    found = [each.said for each in read_by_pandoc(copied(difficult_page)) if each.on == "the pump failed"]
    assert found[0].startswith("■ Claim · open · tags: pump, harbour safety <script>")
    assert found[-1] == "■ Evidence"


def test_answers_hang_on_the_comment_that_they_answer(difficult_page: ReadingPage) -> None:
    extended = parts_of(copied(difficult_page))["word/commentsExtended.xml"]
    parents = attributes(extended, "commentEx", "paraIdParent")
    assert len(parents) == 2
    assert len(set(parents)) == 1
    assert parents[0] in attributes(extended, "commentEx", "paraId")


def test_a_thread_that_is_settled_is_resolved(difficult: Article, ana: Reader) -> None:
    Note.objects.filter(body__startswith="<script>").update(resolved_at=datetime(2026, 5, 4, tzinfo=UTC))
    extended = parts_of(copied(open_page(difficult, ana)))["word/commentsExtended.xml"]
    assert attributes(extended, "commentEx", "done").count("1") == 3


def test_lasting_ids_are_the_same_in_every_copy(difficult_page: ReadingPage) -> None:
    some = replace(difficult_page, notes=[], highlights=difficult_page.highlights[2:])
    ids = [
        set(attributes(parts_of(copied(page))["word/commentsIds.xml"], "commentId", "durableId"))
        for page in (difficult_page, some)
    ]
    assert len(ids[0] & ids[1]) >= len(ids[1]) - 2  # those that a note stands for have the note's


def test_comments_say_when_they_were_made(busy_page: ReadingPage) -> None:
    parts = parts_of(copied(busy_page))
    assert set(attributes(parts["word/comments.xml"], "comment", "date")) == {"2026-05-04T09:30:00Z"}
    assert set(attributes(parts["word/commentsExtensible.xml"], "commentExtensible", "dateUtc")) == {
        "2026-05-04T09:30:00Z"
    }


def test_python_docx_reads_words_and_comments(busy_page: ReadingPage) -> None:
    document = docx.Document(io.BytesIO(copied(busy_page)))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert styles["Ferry “Gannet” stops: why?"] == "Title"
    assert styles["What the tide did"] == "Heading 1"
    assert styles["One came back."] == "List Bullet"
    assert styles["Two did not."] == "List Number"
    assert styles["The pier at dawn."] == "Caption"
    assert styles["if tide < 2:\n    wait()"] == "HTML Preformatted"
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Pier", "Boats"],
        ["North | old", "4"],
    ]
    assert {each.author for each in document.comments} == {"ana", "ben"}
    assert document.core_properties.title == "Ferry “Gannet” stops: why?"
    assert document.core_properties.author == "Mira Holt, Jon Ashby"


def test_marks_have_the_colours_that_their_reader_gave_them(busy_page: ReadingPage) -> None:
    document = parts_of(copied(replace(busy_page, colours=["claim-teal"])))["word/document.xml"]
    fills = attributes(document, "shd", "fill")
    assert "CDEEED" in fills  # claims are teal to this reader
    assert "D5E6FB" in fills
    assert "FFE3A8" not in fills


def test_names_lead_to_their_pages_where_the_library_is_known(busy_page: ReadingPage) -> None:
    for site, count in (("https://news.example", 1), ("", 0)):
        relations = parts_of(copied(busy_page, replace(OPTIONS, site=site)))["word/_rels/document.xml.rels"]
        places = [each.get("Target") for each in relations]
        assert places.count("https://news.example/entities/marrow-bay/") == count


def test_the_pictures_are_inside_and_say_what_they_show(make_page: PageMaker) -> None:
    document = docx.Document(io.BytesIO(copied(make_page())))
    assert len(document.inline_shapes) == 1
    assert attributes(document.element, "docPr", "descr") == ['The "old" pier']


def test_words_from_right_to_left_say_so(difficult_page: ReadingPage) -> None:
    document = parts_of(copied(difficult_page))["word/document.xml"]
    turned = [
        "".join(paragraph.itertext())
        for paragraph in document.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}bidi") is not None
    ]
    assert turned == [next(words for words in difficult_page.revision.text.split("\n") if "العبّارة" in words)]


def test_a_story_without_marks_has_no_comments(make_page: PageMaker) -> None:
    parts = parts_of(copied(make_page()))
    assert "word/comments.xml" not in parts
    assert "customXml/item1.xml" in parts


def test_every_comment_hangs_somewhere_once(difficult_page: ReadingPage) -> None:
    parts = parts_of(copied(difficult_page))
    ids = attributes(parts["word/comments.xml"], "comment", "id")
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(attributes(parts["word/document.xml"], tag, "id")) == sorted(ids)


def test_where_a_mark_leaves_a_table_its_reference_comes_before_its_end(make_page: PageMaker) -> None:
    text = make_page().revision.text
    spans = [(text.index(first), text.index(last)) for first, last in (("old", "wait"), ("The ferry", "saw it"))]
    document = parts_of(copied(make_page([(*span, {}) for span in spans])))["word/document.xml"]
    tags = [etree.QName(each).localname for each in document.iter(f"{W}commentRangeEnd", f"{W}commentReference")]
    assert tags == ["commentRangeEnd", "commentReference", "commentReference", "commentRangeEnd"]


def test_marks_and_notes_that_lost_their_place_are_below_the_story(make_page: PageMaker) -> None:
    page = make_page(notes=[note(1, "p77", "Where was it?"), note(2, "p1", "On what?", highlight_id=9)])
    page = replace(page, lost=[mark(9, 0, 12, "claim", "A MARROW BAY", last_in=1)])
    found = {each.on.strip(): each.said for each in read_by_pandoc(copied(page))}
    assert found["“A MARROW BAY”"] == "■ Claim On what?"
    assert found["A note, in the comment on this line"] == "Where was it?"


def test_words_that_no_markup_can_hold_break_nothing(make_page: PageMaker) -> None:
    page = make_page([(13, 22, {"reader": 'a<"b>\x0b'})], [note(1, "p1", "\x01 ]]> <w:p/> \ufffe &amp; \x0b")])
    assert [each.said for each in read_by_pandoc(copied(page))] == ["]]> <w:p/> &", "■ Claim"]


@pytest.mark.parametrize("options", [ExportOptions(), OPTIONS])
def test_the_manifest_names_what_the_copy_holds(difficult_page: ReadingPage, options: ExportOptions) -> None:
    carried = "".join(parts_of(copied(difficult_page, options))["customXml/item1.xml"].itertext())
    for each in (*map(mark_id, difficult_page.highlights), *map(note_id, difficult_page.notes)):
        is_private = each in {mark_id(difficult_page.highlights[-1]), note_id(difficult_page.notes[-1])}
        assert (each in carried) is (options.private or not is_private)


def test_overlapping_names_and_marks_nest(make_page: PageMaker) -> None:
    names = [MentionRow(2, 13, 24, 2, "gannet", "Gannet", "work", "names")]
    page = make_page([(17, 60, {}), (13, 22, {"kind": "quote"})], mentions=names)
    found = [each.on for each in read_by_pandoc(copied(page))]
    assert found == [page.revision.text[13:22], page.revision.text[17:60]]
