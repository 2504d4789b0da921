"""Whose marks and notes are, where a copy that somebody brought in says that they are another's."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from annotations.export.citations.reference import story_reference
from annotations.export.contents.entries import entries_of
from annotations.export.docx.talks import talks
from annotations.export.html.write import write_html
from annotations.export.markdown.write import write_markdown
from annotations.export.notebook.formats import NOTEBOOK_FORMATS
from annotations.export.notebook.origin import Origin
from annotations.export.options import ExportOptions
from annotations.export.tables.readwise import write_readwise
from annotations.export.tables.table import write_table
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import NOW, PageMaker, mark, note

OPTIONS = ExportOptions(site="https://news.example")
BROUGHT = {"brought_by": "ana"}
SAID = "Mira Holt, in a copy that ana brought in"


@pytest.fixture
def brought_page(make_page: PageMaker) -> ReadingPage:
    by_mira = {"reader": "Mira Holt", **BROUGHT}
    on_it = note(1, "p1", "On it.", author="Mira Holt", highlight_id=1, **BROUGHT)
    answer = note(2, "p1", "An answer.", author="Jon Ashby", highlight_id=1, reply_to=1, **BROUGHT)
    return make_page(marks=[(0, 10, by_mira), (11, 20, by_mira)], notes=[on_it, answer])


def test_markdown_says_so_of_marks_and_of_notes(brought_page: ReadingPage) -> None:
    copy = write_markdown(brought_page, OPTIONS).decode()
    assert copy.count(f"({SAID}, ") == 2
    assert "**Mira Holt**, in a copy that ana brought in, " in copy
    assert "**Jon Ashby**, in a copy that ana brought in, " in copy


def test_html_says_so(brought_page: ReadingPage) -> None:
    assert "<b>Mira Holt</b>, in a copy that ana brought in, <time" in write_html(brought_page, OPTIONS).decode()


def test_word_says_so_above_the_words_and_has_the_name_as_author(brought_page: ReadingPage) -> None:
    comments = [comment for talk in talks(brought_page) for comment in talk.comments]
    assert [(each.author, each.heading) for each in comments] == [
        ("Mira Holt", "■ Claim, in a copy that ana brought in"),
        ("Jon Ashby", "■ Note, in a copy that ana brought in"),
        ("Mira Holt", "■ Claim, in a copy that ana brought in"),
    ]


def test_tables_and_references_say_so(brought_page: ReadingPage) -> None:
    [first, *_] = csv.DictReader(StringIO(write_table(brought_page, OPTIONS).decode("utf-8-sig")))
    assert (first["Author"], first["Brought in by"]) == ("Mira Holt", "ana")
    assert first["Comment"].endswith("Jon Ashby, in a copy that ana brought in: An answer.")
    assert f"{SAID}: On it." in write_readwise(brought_page, OPTIONS).decode()
    assert f"(Claim, {SAID}) {SAID}: On it." in story_reference(brought_page, OPTIONS).notes[0]


def test_the_notebook_does_not_take_it_for_the_readers_own(brought_page: ReadingPage) -> None:
    entries, origin = entries_of(brought_page), Origin(OPTIONS.site, "ana", NOW.date())
    assert f"**Claim** · {SAID} · " in "".join(NOTEBOOK_FORMATS["markdown"].write(entries, origin))
    assert f"<b>Claim</b> · {SAID} · " in "".join(NOTEBOOK_FORMATS["html"].write(entries, origin))


def test_ones_own_is_said_without_more(make_page: PageMaker) -> None:
    own = make_page(marks=[(0, 10, {})], notes=[note(1, "p1", "On it.", highlight_id=1)])
    assert mark(1, 0, 10).brought_by == ""
    for write in (write_markdown, write_html, write_table, write_readwise):
        assert "in a copy that" not in write(own, OPTIONS).decode()
    assert [comment.heading for talk in talks(own) for comment in talk.comments] == ["■ Claim"]
