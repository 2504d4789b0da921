"""The margin's strings."""

from __future__ import annotations

from annotations.reading import open_page
from annotations.views.margin import margins, marks_by_paragraph
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.html import assert_valid_fragment


def test_a_highlight_has_its_chip_where_it_begins(story: Article, ana: Reader, mark: MarkMaker) -> None:
    row = mark(story, "stopped.\nNobody", kind="quote")
    marks = marks_by_paragraph(open_page(story, ana))
    assert f'id="h{row.pk}"' in marks["p1"]
    assert marks["p2"] == ""


def test_others_are_named(story: Article, ben: Reader, mark: MarkMaker) -> None:
    mark(story, "ferry", audience="everyone", kind="claim")
    assert "Claim · ana" in marks_by_paragraph(open_page(story, ben))["p1"]


def test_nothing_that_people_write_is_markup(
    story: Article, ana: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    ana.username = "<b>ana"
    ana.save()
    write_note(story, "<script>alert(1)</script>", highlight=mark(story, "ferry"))
    html = margins(open_page(story, ana))["p1"]
    assert "<script" not in html
    assert "<b>ana" not in html.replace("<b>&lt;b&gt;ana", "")
    assert_valid_fragment(html)


def test_only_ones_own_notes_are_edited_and_only_edited_ones_have_a_history(
    story: Article, ana: Reader, ben: Reader, write_note: NoteMaker
) -> None:
    write_note(story, author=ben, audience="everyone")
    html = marks_by_paragraph(open_page(story, ana))["p1"]
    assert ">Reply<" in html
    assert ">Edit<" not in html
    assert ">History<" not in html
