"""HTML to XHTML, and links to the documents that have their ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotations.export.epub.book import Document
from annotations.export.epub.xhtml import as_xhtml, homes_of, write_document
from annotations.markdown import render


@given(st.text(max_size=80) | st.text("<>&[]()\"'`*_!#/:ahtps.\x01\u00a0\n ", max_size=60))
def test_any_note_is_well_formed(body: str) -> None:
    document = Document("part-1", "A story", f"<div>{render(body)}</div>", "en")
    etree.fromstring(write_document(document, {}).encode())


@pytest.mark.parametrize(
    ("html", "xhtml"),
    [
        ("a<br>b<hr>", "a<br/>b<hr/>"),
        ('<img src="a.png" alt="a &gt; b">', '<img src="a.png" alt="a &gt; b"/>'),
        ("a&nbsp;b\x00c\ud83d", "a\u00a0bc"),
        ('<a role="doc-noteref" href="#n1">1</a>', '<a epub:type="noteref" role="doc-noteref" href="#n1">1</a>'),
    ],
)
def test_tags_are_closed_and_entities_known(html: str, xhtml: str) -> None:
    assert as_xhtml(html) == xhtml


def test_links_lead_to_the_document_that_has_the_id() -> None:
    first = Document("part-1", "", '<p id="p1"><a href="#h1">1</a><a href="#p1">2</a></p>', "en")
    marks = Document("marks", "", '<ol><li class="a" id="h1">words: href="#p1"</li></ol>', "en")
    homes = homes_of([first, marks])
    assert homes == {"p1": "part-1", "h1": "marks"}
    assert '<a href="marks.xhtml#h1">1</a><a href="#p1">2</a>' in write_document(first, homes)
    assert 'words: href="#p1"' in write_document(marks, homes)
