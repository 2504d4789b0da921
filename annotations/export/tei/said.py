"""Who says what in a story, as groups of spans: the words, their source, the cue, who is told, and on what ground."""

from __future__ import annotations

from collections.abc import Iterator

from annotations.export.markup.xml_text import element, text, worded
from annotations.export.tei.ids import RECOGNISER, category, edges, entity_id
from annotations.reading import ReadingPage
from newsroom.naming.statements import Statement
from newsroom.text.ranges import Range

_PARTS = ("source", "cue", "told", "basis")


def said(page: ReadingPage) -> Iterator[str]:
    """Yield a spanGrp for each statement of *page*, then a linkGrp of those that stand on another's word."""
    words = page.revision.text
    there = {statement.row.id for statement in page.statements}
    for statement in page.statements:
        yield _group(statement, words)
    rows = (statement.row for statement in page.statements)
    links = [element("link", target=f"#a{row.id} #a{row.outer}") for row in rows if row.outer in there]
    if links:
        yield element("linkGrp", *links, type="according-to")


def _group(statement: Statement, words: str) -> str:
    row = statement.row
    spans = [_span("content", piece, words) for piece in row.content]
    spans += [_span(part, at, words) for part in _PARTS if (at := getattr(row, part))]
    return element(
        "spanGrp",
        worded("desc", statement.by),
        *spans,
        xml_id=f"a{row.id}",
        type="statement",
        ana=f"#{category('speech', row.speech)} #{category('stance', row.stance)}",
        corresp=" ".join(f"#{entity_id(speaker.slug)}" for speaker in row.speakers),
        resp=f"#{RECOGNISER}",
        cert="high" if statement.source.sure else "low",
    )


def _span(type_: str, at: Range, words: str) -> str:
    return element("span", text(words[at[0] : at[1]]), type=type_, **edges(at))
