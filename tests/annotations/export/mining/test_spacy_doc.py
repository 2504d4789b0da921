"""spaCy's JSON, read by spaCy itself: every span is one of its Doc's."""

from __future__ import annotations

import json

import pytest
import spacy
from spacy.tokens import Doc

from annotations.export.mining.document import Block, Document, Span
from annotations.export.mining.spacy_doc import spacy_doc
from annotations.export.mining.writers import write_spacy
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage


def doc_of(copy: bytes) -> Doc:
    read = json.loads(copy)
    return Doc(spacy.blank("en").vocab).from_json(read, validate=True)


@pytest.fixture
def copy(studied_page: ReadingPage) -> bytes:
    return write_spacy(studied_page, ExportOptions())


def test_spacy_reads_names_sentences_and_every_mark(copy: bytes, studied_page: ReadingPage) -> None:
    doc = doc_of(copy)
    assert doc.text == studied_page.revision.text
    assert [(each.text, each.label_) for each in doc.ents] == [("Ilse Tarn", "PERSON")]
    assert [each.text for each in doc.spans["marks"]] == [row.exact for row in studied_page.highlights]
    assert "The pump failed" in {each.text for each in doc.spans["statements"]}
    assert doc.spans["names"][0].kb_id_ == "Q42"
    assert sum(token.is_sent_start is True for token in doc) == sum(len(p.sentences) for p in studied_page.paragraphs)


def test_notes_and_relations_stand_beside(copy: bytes) -> None:
    read = json.loads(copy)
    notes = {each["words"]: each for each in read["comments"]}
    assert notes["Who says *so*?"]["author"] == "ben"
    assert notes["Who says *so*?"]["on"] in {each["id"] for each in read["spans"]["marks"]}
    assert {each["label"] for each in read["relations"]} >= {"SAID_BY", "ACCORDING_TO"}
    assert ["pump", "harbour safety"] in [each.get("tags") for each in read["facts"]]


@pytest.mark.parametrize("text", ["a  b", " a", "a ", "a \n b\n\nc", "a\u00a0 b", "", "👩‍👩‍👧 a"])
def test_white_space_is_as_spacy_has_it(text: str) -> None:
    spans = [Span("h1", "marks", "QUOTE", ((0, len(text)),), {})] if text else []
    document = Document("x", text, "en", {}, [Block("p1", "body", 0, len(text), ())], spans, [], [], [])
    doc = doc_of(spacy_doc(document))
    assert doc.text == text
    assert [each.text for each in doc.spans["marks"]] == ([text.strip()] if text else [])
