"""Whole books: sound, complete, linked both ways, without anything that runs."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PIL import Image as Drawing

from annotations.export.epub.parts import LONGEST
from annotations.export.epub.write import write_epub
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage, open_page
from newsroom.models import Article, Reader
from tests.annotations.export.conftest import PageMaker, note
from tests.annotations.export.difficult import long_story
from tests.annotations.export.epub.opened import Opened, assert_sound, find

OPTIONS = ExportOptions(made_on=date(2026, 5, 6), site="https://news.example")


def book_of(page: ReadingPage) -> Opened:
    book = Opened(write_epub(page, OPTIONS))
    assert_sound(book)
    return book


def facts(book: Opened, name: str) -> list[str]:
    return [element.text for element in find(book.package, f"//dc:{name}")]


def test_everything_on_a_busy_story_is_in_it(busy_page: ReadingPage) -> None:
    words = book_of(busy_page).words()
    for expected in (
        "Two did not.",
        "Who says so?",
        "Ilse does.",
        "On a paragraph that is gone.",
        "Marks",
        "Marrow Bay",
    ):
        assert expected in words


def test_what_formats_stumble_over_makes_a_sound_book(difficult_page: ReadingPage) -> None:
    book = book_of(difficult_page)
    assert "<script>alert('no')</script>" in book.words()
    assert not [name for name, tree in book.trees.items() if find(tree, "//x:script|//x:*[@style]")]


def test_a_story_alone_makes_a_sound_book(make_page: PageMaker) -> None:
    assert [name.removeprefix("EPUB/") for name in book_of(make_page()).order] == [
        "cover.xhtml", "nav.xhtml", "part-1.xhtml", "about.xhtml",
    ]  # fmt: skip


def test_it_says_where_it_comes_from(make_page: PageMaker) -> None:
    book = book_of(make_page())
    assert facts(book, "title") == ["Ferry “Gannet” stops: why?"]
    assert facts(book, "creator") == ["Mira Holt", "Jon Ashby"]
    assert facts(book, "contributor") == ["Coastal Wire", "Harbour Syndicate", "ana"]
    assert facts(book, "publisher") + facts(book, "date") == ["The Brayholt Courier", "2026-05-03"]
    assert facts(book, "source") == ["https://courier.example/ferry?id=1&x=2"]
    [modified] = find(book.package, "//opf:meta[@property='dcterms:modified']")
    assert modified.text == "2026-05-06T00:00:00Z"


def test_a_copy_with_a_newer_note_is_another_edition(make_page: PageMaker) -> None:
    written = replace(note(1, "p1"), edited_at=datetime(2026, 5, 6, 10, 30, tzinfo=UTC))
    book = book_of(make_page(notes=[written]))
    assert [each.text for each in find(book.package, "//opf:meta[@property='dcterms:modified']")] == [
        "2026-05-06T10:30:00Z"
    ]


def test_references_open_footnotes_in_their_own_document_and_lead_back(busy_page: ReadingPage) -> None:
    tree = book_of(busy_page).trees["EPUB/part-1.xhtml"]
    references = find(tree, "//x:a[@epub:type='noteref']")
    assert [each.text for each in references] == ["1", "2", "3", "4", "5"]
    for reference in references:
        [footnote] = find(tree, f"//x:aside[@epub:type='footnote'][@id='{reference.get('href')[1:]}']")
        [back] = find(footnote, ".//x:a[@role='doc-backlink']")
        assert back.get("href") == f"#{reference.get('id')}"


def test_marks_and_the_list_of_marks_lead_to_each_other(busy_page: ReadingPage) -> None:
    book = book_of(busy_page)
    there = find(book.trees["EPUB/marks.xhtml"], "//x:ol/x:li/x:a/@href")
    assert len(there) == 5
    assert all(href.startswith("part-1.xhtml#at-h") for href in there)
    assert find(book.trees["EPUB/part-1.xhtml"], "//x:sup[@class='who']/x:a/@href") == [f"marks.xhtml#h{2:032x}"]


def test_pictures_are_files_with_words_in_their_place(busy_page: ReadingPage) -> None:
    book = book_of(busy_page)
    [picture] = find(book.trees["EPUB/part-1.xhtml"], "//x:img")
    assert Drawing.open(io.BytesIO(book.files[f"EPUB/{picture.get('src')}"])).size == (8, 6)
    assert picture.get("alt") == 'The "old" pier'


def test_a_long_story_comes_in_parts_with_links_across(ana: Reader) -> None:
    book = book_of(open_page(long_story(ana, words=15_000, marks=60, talks=30), ana))
    parts = [name for name in book.order if "part-" in name]
    assert len(parts) == -(-15_000 * 5.3 // LONGEST)
    hrefs = find(book.trees["EPUB/marks.xhtml"], "//x:ol/x:li/x:a/@href")
    assert {href.partition("#")[0] for href in hrefs} == {name.removeprefix("EPUB/") for name in parts}


def test_right_to_left(make_page: PageMaker) -> None:
    page = make_page()
    page.article.language = "ar"
    book = book_of(page)
    assert find(book.package, "//opf:spine/@page-progression-direction") == ["rtl"]
    assert book.trees["EPUB/part-1.xhtml"].get("dir") == "rtl"
    assert book.trees["EPUB/about.xhtml"].get("dir") == "ltr"


@pytest.mark.parametrize(("language", "said"), [("en-GB", "en-GB"), ("", "und"), ("no such tongue", "und")])
def test_a_language_that_cannot_be_is_not_said(make_page: PageMaker, language: str, said: str) -> None:
    page = make_page()
    page.article.language = language
    assert facts(book_of(page), "language") == [said]


def test_what_xml_forbids_is_left_out_of_the_whole_book(make_page: PageMaker) -> None:
    page = make_page(marks=[(0, 9, {"reader": "b\x01en", "mine": False})], notes=[note(1, "p1", "A\x02 note &nbsp;")])
    page.article.headline, page.article.byline = "Fer\x0bry\ufffe\ud800", "Mi\x1fra"
    book = book_of(page)
    assert facts(book, "title") + facts(book, "creator") == ["Ferry", "Mira"]
    assert "A note" in " ".join(book.words().split())


def test_links_that_no_book_may_have_are_words(make_page: PageMaker) -> None:
    body = "[good](https://pier.example/a_(b)?q=ö&r=%zz) [bad](https://pier.example:99999/) [worse](http://)"
    tree = book_of(make_page(notes=[note(1, "p1", body)])).trees["EPUB/part-1.xhtml"]
    [written] = find(tree, "//x:aside//x:div[@class='body']")
    assert find(written, ".//x:a/@href") == ["https://pier.example/a_(b)?q=%C3%B6&r=%25zz"]
    assert "good bad worse" in "".join(written.itertext())


def test_own_colours_reach_the_style_sheet(busy_page: ReadingPage) -> None:
    plain, own = (
        book_of(page).files["EPUB/style.css"] for page in (busy_page, replace(busy_page, colours=["quote-red"]))
    )
    assert plain != own
    assert b".mark.quote { background-color: rgba(205, 74, 60, 0.22)" in own


def test_lost_marks_have_a_document(make_page: PageMaker, rich_story: Article) -> None:
    page = make_page([(13, 22, {})])
    lost = [replace(page.highlights[0], last_in=1, exact="gone words")]
    book = book_of(replace(page, highlights=[], lost=lost))
    assert "gone words" in "".join(book.trees["EPUB/lost.xhtml"].itertext())
