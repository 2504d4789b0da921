"""Rows of tables: cells joined by tabs, each one line whatever is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml.html import HtmlElement

from newsroom.ingest.article import IngestedParagraph, Inline

Line = Callable[[HtmlElement], IngestedParagraph | None]
"""Reads all that is in an element as one line."""

_MAX_CELL = 300  # code points: a cell with more is a column of a page laid out as a table
_MAX_SPAN = 20  # columns


def rows_of(table: HtmlElement) -> list[list[HtmlElement]]:
    """Return the cells of *table*, row by row; none if it only lays out the page.

    Such a table has one column, long cells, or tables in it.
    """
    if next(table.iterdescendants("table"), None) is not None:
        return []
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    is_long = any(len(cell.text_content()) > _MAX_CELL for row in rows for cell in row)
    return [] if is_long or max(map(len, rows), default=0) < 2 else rows


def read_row(cells: Sequence[HtmlElement], line: Line) -> IngestedParagraph | None:
    """Return *cells* as a row; each one's ranges move by what stands before it. One of several columns leaves gaps."""
    texts, inlines, start = [], [], 0
    for cell in cells:
        read = line(cell)
        text = (read.text if read else "") + "\t" * (_columns(cell) - 1)
        inlines += list(_moved(read.inlines, start)) if read else []
        texts.append(text)
        start += len(text) + 1
    text = "\t".join(texts)
    headings = all(cell.tag == "th" for cell in cells)
    return IngestedParagraph(text, "table_row", tuple(inlines), ordered=headings) if text.strip() else None


def _moved(inlines: Sequence[Inline], start: int) -> Iterator[Inline]:
    return (Inline(start + i.start, start + i.end, i.kind, i.href) for i in inlines)


def _columns(cell: HtmlElement) -> int:
    given = cell.get("colspan", "")
    return min(max(int(given), 1), _MAX_SPAN) if given.isdecimal() and len(given) < 4 else 1
