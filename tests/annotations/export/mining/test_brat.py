"""brat's standoff format, read back by its own rules: lines of columns, fragments, code points."""

from __future__ import annotations

import pytest

from annotations.export.mining.brat import brat
from annotations.export.mining.document import Document, Span
from annotations.export.mining.writers import write_brat
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import PageMaker, note
from tests.annotations.export.mining.unpacking import files, left_out


def lines(copy: bytes, kind: str) -> list[list[str]]:
    return [line.split("\t") for line in files(copy)["ann"].splitlines() if line.startswith(kind)]


def quoted(copy: bytes) -> dict[str, tuple[str, str]]:
    """Return the label and words of each text-bound annotation, having looked them up in the text."""
    text, found = files(copy)["txt"], {}
    for key, typed, words in lines(copy, "T"):
        label, _, places = typed.partition(" ")
        pieces = [text[int(start) : int(end)] for start, end in (place.split() for place in places.split(";"))]
        assert " ".join(pieces) == words
        found[key] = (label, words)
    return found


@pytest.fixture
def copy(studied_page: ReadingPage) -> bytes:
    return write_brat(studied_page, ExportOptions())


def test_every_range_holds_its_words(copy: bytes, studied_page: ReadingPage) -> None:
    assert files(copy)["txt"] == studied_page.revision.text
    found = list(quoted(copy).values())
    assert ("QUESTION", "ferry 👩‍👩‍👧 left") in found
    assert ("HIGHLIGHT", "العبّارة آمنة") in found
    assert ("EVIDENCE", "coming. One boat Two") in found
    assert ("HIGHLIGHT", "North 4") in found
    assert ("STATEMENT", "The pump failed and the pump failed again") in found
    assert [label for label, _ in found].count("CLAIM") == 1


def test_relations_lead_from_what_is_said(copy: bytes) -> None:
    found = quoted(copy)
    read = {
        (label, found[one.removeprefix("Arg1:")][1], found[other.removeprefix("Arg2:")][1])
        for label, one, other in (line[1].split() for line in lines(copy, "R"))
    }
    first = "The pump failed and the pump failed again"
    assert ("SAID_BY", first, "Ilse Tarn") in read
    assert ("ACCORDING_TO", "came back “late”", first) in read


def test_attributes_normalisations_and_notes_point_at_words(copy: bytes) -> None:
    found = quoted(copy)
    attributes = {(name, found[target][0], value) for name, target, value in (a[1].split() for a in lines(copy, "A"))}
    assert ("Status", "CLAIM", "open") in attributes
    assert ("Speech", "STATEMENT", "indirect") in attributes
    [[_, reference, name]] = lines(copy, "N")
    assert (reference.split()[2], name) == ("Wikidata:Q42", "Ilse Tarn")
    assert found[reference.split()[1]] == ("PERSON", "Ilse Tarn")
    said = {(found[target.split()[1]][1], words) for _, target, words in lines(copy, "#")}
    assert ("the pump failed", "ana: She does. - once - twice") in said
    assert ("the pump failed", "ana · tags: pump, harbour safety · the pump failed") in said


def test_what_has_no_place_is_named(copy: bytes) -> None:
    sides = left_out(copy)
    assert {each["words"] for each in sides["notes without marks"]} == {"Beside the table, on no words.", "Hush-hush"}
    assert [each["words"] for each in sides["notes with line breaks"]] == ["She does.\n\n- once\n- twice"]


def test_every_label_is_in_the_settings(copy: bytes) -> None:
    settings = files(copy)["conf"].splitlines()
    assert {label for label, _ in quoted(copy).values()} <= set(settings)
    assert {line[1].split()[0] for line in lines(copy, "R")} <= {line.split("\t")[0] for line in settings}


def test_a_span_breaks_where_a_reader_of_lines_would() -> None:
    text = "one\ntwo\u2028three\x85four\tfive  "
    document = Document("x", text, "", {}, [], [Span("h1", "marks", "QUOTE", ((0, len(text)),), {})], [], [], [])
    assert quoted(brat(document)) == {"T1": ("QUOTE", "one two three four five")}


def test_white_space_is_no_span(make_page: PageMaker) -> None:
    page = make_page([(3, 4, {}), (0, 4, {})], [note(1, "p1", highlight_id=2)])
    text = page.revision.text
    assert text[6] == " "
    copy = write_brat(make_page([(6, 7, {})]), ExportOptions())
    assert lines(copy, "T") == []
    assert [each["words"] for each in left_out(copy)["spans without words"]] == [[" "]]
