"""Entries as Markdown, HTML and CSV."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from annotations import tags
from annotations.export.notebook.formats import NOTEBOOK_FORMATS, Origin
from annotations.export.tables.cells import inert
from annotations.models import Claim, Highlight
from annotations.notebook.page import found_by, through
from annotations.notebook.query import NotebookQuery
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_html

ORIGIN = Origin("https://news.example", "ana", date(2026, 3, 1))


def _written(name: str, reader: Reader) -> str:
    entries = through(found_by(reader, NotebookQuery(order="story")), reader, "story")
    return "".join(NOTEBOOK_FORMATS[name].write(entries, ORIGIN))


@pytest.fixture(autouse=True)
def entries(make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker) -> None:
    story = make_story("*Rust* <b>is</b> not\n# mending.", "Nobody said why.", headline="[Rust] & repairs")
    row = mark(story, "*Rust* <b>is</b>", kind="claim")
    tags.tag(row, ["to_do"])
    Claim.objects.update(statement="The hull <rusts>.")
    write_note(story, "Ask **them** <script>alert(1)</script>", highlight=row)
    lost = mark(story, "Nobody")
    Highlight.objects.filter(pk=lost.pk).update(state="orphan")
    write_note(story, "Alone.", key="p2")


def test_markdown_shows_the_words_as_they_are(ana: Reader) -> None:
    written = _written("markdown", ana)
    html = MarkdownIt("commonmark").render(written)
    assert "<blockquote>\n<p>*Rust* &lt;b&gt;is&lt;/b&gt;</p>" in html
    assert ">[Rust] &amp; repairs</a>" in html
    assert "<strong>them</strong> &lt;script&gt;" in html
    assert "The hull &lt;rusts&gt;." in html
    assert "These words are gone from the story." in html
    assert written.count("\n## ") == 1


def test_html_is_one_valid_file_without_scripts(ana: Reader) -> None:
    written = _written("html", ana)
    assert_valid_html(written)
    assert '<mark class="mark claim">*Rust* &lt;b&gt;is&lt;/b&gt;</mark>' in written
    assert "<strong>them</strong>" in written
    assert "<script" not in written
    assert written.count("<h2") == 1
    assert 'href="https://news.example/articles/' in written


def test_csv_says_what_each_entry_is(ana: Reader) -> None:
    rows = list(csv.DictReader(StringIO(_written("csv", ana).removeprefix("\ufeff"), newline="")))
    assert [row["Type"] for row in rows] == ["Annotation", "Highlight", "Page note"]
    assert rows[0]["Claim"] == "The hull <rusts>."


@given(st.text())
def test_no_cell_is_a_formula_and_none_loses_its_words(cell: str) -> None:
    made = inert(cell)
    assert not made.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert made.removeprefix("'") == cell.removeprefix("'") or made == cell
