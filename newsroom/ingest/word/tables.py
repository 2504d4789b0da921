"""Tables of a document: which are tables, and how many columns a cell takes."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from newsroom.ingest.word.xml import child, children, number, value, words_of

_MAX_CELL = 300  # code points: a cell with more, in several paragraphs, is a column of a page laid out as a table
MOST_COLUMNS = 63  # as many as Word takes


def is_layout(rows: Sequence[etree._Element]) -> bool:
    """Tell whether *rows* only lay out the page: there is one column, or cells are texts of their own."""
    cells = [list(children(row, "tc")) for row in rows]
    return max(map(len, cells), default=0) < 2 or any(_is_text(cell) for row in cells for cell in row)


def columns_of(cell: etree._Element) -> int:
    """Return over how many columns *cell* goes."""
    return min(max(number(value(child(cell, "tcPr"), "gridSpan")), 1), MOST_COLUMNS)


def _is_text(cell: etree._Element) -> bool:
    paragraphs = [words_of(paragraph).strip() for paragraph in children(cell, "p")]
    return len([words for words in paragraphs if words]) > 1 and sum(map(len, paragraphs)) > _MAX_CELL
