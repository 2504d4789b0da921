"""IOB2, read back by a small parser that knows nothing of the writer."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.export.mining.document import Block, Document, Span
from annotations.export.mining.iob2 import iob2
from annotations.export.mining.writers import write_iob2
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from tests.annotations.export.mining.unpacking import files, left_out

Chunk = tuple[str, str]


def sentences(copy: bytes) -> list[list[list[str]]]:
    blocks = files(copy)["iob2"].split("\n\n")
    return [[line.split("\t") for line in block.splitlines()] for block in blocks if block.strip()]


def chunks(copy: bytes, column: int) -> list[Chunk]:
    """Return the chunks of a column as label and tokens; an I- only ever follows its own chunk."""
    found: list[Chunk] = []
    for sentence in sentences(copy):
        before = "O"
        for row in sentence:
            tag, _, label = row[column].partition("-")
            if tag == "B":
                found.append((label, row[0]))
            elif tag == "I":
                assert before == label
                found[-1] = (label, f"{found[-1][1]} {row[0]}")
            before = label if tag != "O" else "O"
    return found


def test_each_column_holds_its_layer(studied_page: ReadingPage) -> None:
    copy = write_iob2(studied_page, ExportOptions())
    assert {len(row) for sentence in sentences(copy) for row in sentence} == {4}
    assert chunks(copy, 3) == [("PERSON", "Ilse Tarn")]
    assert ("STATEMENT", "and the pump failed again") in chunks(copy, 2)
    marks = chunks(copy, 1)
    assert {("CLAIM", "the pump failed"), ("QUESTION", "ferry 👩‍👩‍👧 left"), ("HIGHLIGHT", "العبّارة آمنة")} <= set(
        marks
    )
    assert [words for label, words in marks if label == "EVIDENCE"][1:] == ["coming .", "One boat", "Two"]


def test_what_has_no_tag_is_named_and_counted(studied_page: ReadingPage) -> None:
    sides = left_out(write_iob2(studied_page, ExportOptions()))
    assert [each["words"] for each in sides["overlapping marks"]] == [["pump failed, and"]]
    assert ["coming.\nOne boat\nTwo"] in [each["words"] for each in sides["cut spans"]]
    assert "Who says *so*?" in [each["words"] for each in sides["notes"]]
    assert {"relations", "facts of spans"} <= sides.keys()


@settings(max_examples=40)
@given(st.data())
def test_chunks_are_the_spans_that_do_not_overlap(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab 🚢é.", min_size=1, max_size=30))
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    ranges = list(zip(edges[::2], edges[1::2], strict=False))
    spans = [Span(f"h{at}", "marks", "QUOTE", (at,), {}) for at in ranges]
    document = Document("x", text, "", {}, [Block("p1", "body", 0, len(text), ())], spans, [], [], [])
    read = [words.replace(" ", "") for _, words in chunks(iob2(document), 1)]
    assert read == [words for start, end in ranges if (words := text[start:end].replace(" ", ""))]
