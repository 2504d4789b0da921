"""The way through a document: paragraphs, tables and their rows, text boxes and notes."""

from __future__ import annotations

import re

from lxml import etree

from newsroom.ingest.word.runs import HANDLERS, NOTE_SIGN, Around, Runs
from newsroom.ingest.word.tables import columns_of, is_layout
from newsroom.ingest.word.xml import attribute, child, children, switch, value

_CONTENTS = re.compile(r"table of contents|bibliography placeholder", re.IGNORECASE)


class Walk(Runs):
    """Walks parts of a document, and collects what is in them."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._rows = 0
        self._figure = ""
        self._boxes: list[etree._Element] = []

    def note(self, element: etree._Element, figure: int, around: Around) -> None:
        """Walk a footnote or an endnote, which begins with the *figure* by which the words refer to it."""
        self.collected.is_in_note, self._figure = True, str(figure)
        self.through(element, around)

    def _paragraph(self, element: etree._Element) -> None:
        if self._rows:
            self.collected.write(" ")
            self.through(element)
            return
        properties = child(element, "pPr")
        self.collected.begin(self._around.styles.of_paragraph(properties))
        self._write_figure()
        self.through(element)
        mark = child(properties, "rPr")
        is_initial = attribute(child(properties, "framePr"), "dropCap") in ("drop", "margin")
        self.collected.end(goes_on=is_initial or child(mark, "del") is not None)
        self._put_beside()

    def _write_figure(self) -> None:
        figure, self._figure = self._figure, ""
        self.collected.write(figure, NOTE_SIGN)
        self.collected.write(" " if figure else "")

    def _put_beside(self) -> None:
        """Put pictures and text boxes after the paragraph or the row that they stand in."""
        self.collected.put_pictures()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.through(box)

    def _table(self, element: etree._Element) -> None:
        rows = list(children(element, "tr"))
        if self._rows or is_layout(rows):
            self._rows += bool(self._rows)
            self.through(element)
            self._rows -= bool(self._rows)
            return
        for row in rows:
            self._row(row)

    def _row(self, element: etree._Element) -> None:
        properties = child(element, "trPr")
        if child(properties, "del") is not None:
            return
        self.collected.row(is_header=bool(switch(properties, "tblHeader")))
        self._rows += 1
        self.through(element)
        self._rows -= 1
        self.collected.end()
        self._put_beside()

    def _cell(self, element: etree._Element) -> None:
        """Walk a cell; one of a table within a cell is only a part of that."""
        if self._rows != 1:
            self.through(element)
            return
        self.collected.cells(1)
        self.through(element)
        self.collected.cells(columns_of(element) - 1)

    def _content_control(self, element: etree._Element) -> None:
        properties = child(element, "sdtPr")
        is_contents = _CONTENTS.match(value(properties, "docPartObj", "docPartGallery"))
        if not is_contents and not switch(properties, "showingPlcHdr"):
            for content in children(element, "sdtContent"):
                self.through(content)

    def _alternatives(self, element: etree._Element) -> None:
        """Walk the first of what says the same for newer and for older programs."""
        chosen = child(element, "Choice")
        chosen = child(element, "Fallback") if chosen is None else chosen
        if chosen is not None:
            self.through(chosen)

    def _text_box(self, element: etree._Element) -> None:
        self._boxes.append(element)


Walk.handlers = {
    **HANDLERS,
    "p": Walk._paragraph,
    "tbl": Walk._table,
    "tc": Walk._cell,
    "sdt": Walk._content_control,
    "AlternateContent": Walk._alternatives,
    "txbxContent": Walk._text_box,
}
