"""The story's paragraphs as Word's: in its styles for headings, lists, quotations, tables, captions and code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from annotations.export.docx.direction import runs_right_to_left
from annotations.export.docx.numbering import DEEPEST, Numbering
from annotations.export.docx.runs import Runs
from annotations.export.docx.xml import paragraph as in_style
from annotations.rows import ImageRow, ReadingParagraph
from annotations.weave.blocks import groups
from annotations.weave.cells import pieces
from annotations.weave.lists import Edge, list_edges
from newsroom.text.ranges import Range

STYLES = {"quote": "Quote", "caption": "Caption", "code": "HTMLPreformatted"}
"""Of kinds of paragraphs; the rest is body text, but for headings, lists and tables."""

Drawn = Callable[[ImageRow, str], str]
"""Gives a stored picture as a run, from its row and what it shows in words."""

_MEASURE = 9070  # between the margins, in twentieths of a point
BIDI = "<w:bidi/>"
_APART = '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>'
"""After a table: Word makes one of two that have no paragraph between them, and puts no space there."""


class Blocks:
    """Writes the paragraphs of *text*; *is_rightward* is its language."""

    def __init__(self, text: str, runs: Runs, numbering: Numbering, drawn: Drawn, is_rightward: bool) -> None:
        self._text, self._runs, self._numbering = text, runs, numbering
        self._drawn, self._is_rightward = drawn, is_rightward

    def blocks(self, paragraphs: Sequence[ReadingParagraph]) -> Iterator[str]:
        """Yield them in order."""
        for group in groups(paragraphs):
            if group[0].kind == "list_item":
                yield from self._list(group)
            elif group[0].kind == "table_row":
                yield self._table(group) + _APART
            else:
                yield self._plain(group[0])

    def _plain(self, given: ReadingParagraph) -> str:
        picture = self._drawn(given.image, given.image_alt) if given.image else ""
        before = in_style("NewsroomPicture", picture) if picture else ""
        return before + self._written(_style(given), given.start, given.end)

    def _written(self, style: str, start: int, end: int, more: str = "") -> str:
        bidi = runs_right_to_left(self._text[start:end], self._is_rightward)
        return in_style(style, self._runs.piece(start, end, bidi), more + BIDI * bidi)

    def _list(self, items: Sequence[ReadingParagraph]) -> Iterator[str]:
        numbers: list[int] = []  # of the lists around the position, outermost first
        for edge, item in list_edges(items):
            if edge is Edge.LIST:
                numbers.append(self._numbering.begin(item.ordered, min(len(numbers), DEEPEST - 1)))
            elif edge is Edge.ITEM:
                yield self._item(item, min(len(numbers), DEEPEST) - 1, numbers[-1])
            elif edge is Edge.LIST_END:
                numbers.pop()

    def _item(self, item: ReadingParagraph, depth: int, number: int) -> str:
        place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        return self._written("ListNumber" if item.ordered else "ListBullet", item.start, item.end, place)

    def _table(self, rows: Sequence[ReadingParagraph]) -> str:
        cells = [pieces(self._text, row) for row in rows]
        width = max(map(len, cells))
        bidi = "<w:bidiVisual/>" if self._is_rightward else ""
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>{bidi}<w:tblW w:w="5000" w:type="pct"/>'
            f'<w:tblLook w:val="0020" w:firstRow="{int(rows[0].ordered)}"/></w:tblPr>'
            f"<w:tblGrid>{f'<w:gridCol w:w="{_MEASURE // width}"/>' * width}</w:tblGrid>"
            f"{''.join(self._row(*given, width) for given in zip(rows, cells, strict=True))}</w:tbl>"
        )

    def _row(self, row: ReadingParagraph, cells: Sequence[Range], width: int) -> str:
        is_head = row.ordered
        style = "TableHeading" if is_head else "TableText"
        spans = [1] * (len(cells) - 1) + [width - len(cells) + 1]
        written = "".join(_cell(self._written(style, *cell), span) for cell, span in zip(cells, spans, strict=True))
        head = "<w:trPr><w:tblHeader/></w:trPr>" if is_head else ""
        return f"<w:tr>{head}{written}</w:tr>"


def _style(given: ReadingParagraph) -> str:
    """The headline is the document's title, so that the story's own headings begin at Word's first."""
    if given.kind == "heading":
        return f"Heading{min(max(given.level - 1, 1), 3)}"
    return STYLES.get(given.kind, "BodyText")


def _cell(inner: str, span: int) -> str:
    """The last cell of a row that is short reaches to the edge: a cell more would be read as one of the story's."""
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>{wide}</w:tcPr>{inner}</w:tc>'
