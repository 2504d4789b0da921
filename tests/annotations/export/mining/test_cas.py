"""The UIMA CAS, loaded by cassis and by hand: UIMA counts UTF-16 units."""

from __future__ import annotations

import io

import pytest
from cassis import Cas, load_cas_from_xmi, load_dkpro_core_typesystem, load_typesystem
from lxml import etree

from annotations.export.mining.cas_types import COMMENT, DIVISION, HEADING, MARK, NAME, PARAGRAPH, SENTENCE, STATEMENT
from annotations.export.mining.writers import write_cas
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import PageMaker, note
from tests.annotations.export.mining.unpacking import files


@pytest.fixture
def copy(studied_page: ReadingPage) -> dict[str, str]:
    return files(write_cas(studied_page, ExportOptions()))


@pytest.fixture
def cas(copy: dict[str, str]) -> Cas:
    types = load_typesystem(io.BytesIO(copy["xml"].encode()))
    return load_cas_from_xmi(io.BytesIO(copy["xmi"].encode()), typesystem=types)


def test_spans_hold_their_words(cas: Cas, studied_page: ReadingPage) -> None:
    assert cas.sofa_string == studied_page.revision.text
    marks = {(each.value, each.get_covered_text()) for each in cas.select(MARK)}
    assert {(row.exact) for row in studied_page.highlights} == {words for _, words in marks}
    assert ("QUESTION", "ferry 👩‍👩‍👧 left") in marks
    assert [(each.value, each.identifier, each.get_covered_text()) for each in cas.select(NAME)] == [
        ("PERSON", "http://www.wikidata.org/entity/Q42", "Ilse Tarn")
    ]
    assert len(cas.select(DIVISION)) == len(studied_page.paragraphs)
    assert [each.get_covered_text() for each in cas.select(HEADING)] == ["What was said"]
    assert len(cas.select(SENTENCE)) == sum(len(paragraph.sentences) for paragraph in studied_page.paragraphs)


def test_its_types_are_as_dkpro_has_them(copy: dict[str, str]) -> None:
    dkpro, ours = load_dkpro_core_typesystem(), load_typesystem(io.BytesIO(copy["xml"].encode()))
    for name in (DIVISION, HEADING, PARAGRAPH, NAME, SENTENCE):
        theirs, made = dkpro.get_type(name), ours.get_type(name)
        assert theirs.supertype.name == made.supertype.name
        known = {feature.name: feature.rangeType.name for feature in theirs.all_features}
        assert {feature.name: feature.rangeType.name for feature in made.all_features}.items() <= known.items()


def test_offsets_count_utf16_units(copy: dict[str, str], studied_page: ReadingPage) -> None:
    units = studied_page.revision.text.encode("utf-16-le")
    for row in etree.fromstring(copy["xmi"].encode()).iter("{http:///newsroom/type.ecore}Mark"):
        start, end = 2 * int(row.get("begin")), 2 * int(row.get("end"))
        assert units[start:end].decode("utf-16-le") in {row.exact for row in studied_page.highlights}


def test_statements_lead_to_their_parts(cas: Cas) -> None:
    first, second = cas.select(STATEMENT)
    assert [each.get_covered_text() for each in first.pieces.elements] == [
        "The pump failed",
        "and the pump failed again",
    ]
    assert (first.source.get_covered_text(), first.cue.get_covered_text()) == ("Ilse Tarn", "said")
    assert (first.speakers, second.outer.id, second.naming) == ("ilse-tarn", first.id, "unnamed")


def test_notes_lead_to_marks_and_to_what_they_answer(cas: Cas) -> None:
    by_words = {each.body: each for each in cas.select(COMMENT)}
    answer = by_words["She does.\n\n- once\n- twice"]
    assert answer.replyTo.body.startswith("<script>")
    assert (answer.on.value, answer.on.tags, answer.on.status) == ("CLAIM", "pump, harbour safety", "open")
    assert by_words["Beside the table, on no words."].get_covered_text() == "Pier\tBoats"


def test_what_has_no_place_covers_nothing(make_page: PageMaker) -> None:
    copy = files(write_cas(make_page([], [note(1, "p77", "Bell\x07!")]), ExportOptions()))
    types = load_typesystem(io.BytesIO(copy["xml"].encode()))
    [comment] = load_cas_from_xmi(io.BytesIO(copy["xmi"].encode()), typesystem=types).select(COMMENT)
    assert (comment.begin, comment.end, comment.body) == (0, 0, "Bell\ufffd!")
