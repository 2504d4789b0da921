"""The way through a document: each element does what the table at the end says, or has its children walked.

Tracked changes are read as accepted: what was inserted or moved here is there, what was deleted or moved away is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from newsroom.ingest.article import Picture
from newsroom.ingest.word.collected import Collected
from newsroom.ingest.word.equations import equation
from newsroom.ingest.word.package import Relation
from newsroom.ingest.word.styles import Look, Styles
from newsroom.ingest.word.symbols import symbol
from newsroom.ingest.word.tables import columns_of, is_layout
from newsroom.ingest.word.xml import attribute, child, children, local, switch, value

_NOTE_SIGN = Look(script="superscript")
_CONTENTS = re.compile(r"table of contents|bibliography placeholder", re.IGNORECASE)
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "‑"}


@dataclass(frozen=True)
class Around:
    """What is known of the document around the words: its styles, what it refers to, and its pictures."""

    styles: Styles
    related: Mapping[str, Relation]
    picture: Callable[[str, str], Picture | None]
    """Takes a relation's id and the words in place of the picture; None for what is none, or lies elsewhere."""


class Walk:
    """Walks parts of a document, and collects what is in them."""

    def __init__(self, around: Around) -> None:
        self.collected = Collected()
        self._around = around
        self._look, self._href, self._words = Look(), "", ""
        self._rows = 0
        self._figure = ""
        self._boxes: list[etree._Element] = []

    def through(self, element: etree._Element, around: Around | None = None) -> None:
        """Walk what is in *element*, which may be of another part with an *around* of its own."""
        self._around = around or self._around
        for each in element:
            self._enter(each)

    def note(self, element: etree._Element, figure: int, around: Around) -> None:
        """Walk a footnote or an endnote, which begins with the *figure* by which the words refer to it."""
        self.collected.is_in_note, self._figure = True, str(figure)
        self.through(element, around)

    def _enter(self, element: etree._Element) -> None:
        handle = _HANDLERS.get(local(element.tag), Walk.through)
        handle(self, element)

    def _skip(self, element: etree._Element) -> None:
        """Walk nothing of it."""

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
        self.collected.write(figure, _NOTE_SIGN)
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

    def _run(self, element: etree._Element) -> None:
        look, self._look = self._look, self._around.styles.of_run(child(element, "rPr"))
        self.through(element)
        self._look = look

    def _hyperlink(self, element: etree._Element) -> None:
        href, self._href = self._href, self._address(element)
        self.through(element)
        self._href = href

    def _address(self, element: etree._Element) -> str:
        link, anchor = self._around.related.get(attribute(element, "id")), attribute(element, "anchor")
        if link is None or not link.is_outside:
            return ""
        return f"{link.target}#{anchor}" if anchor and "#" not in link.target else link.target

    def _deleted(self, element: etree._Element) -> None:
        """Walk what is deleted for the sake of the comments that begin or end in it."""
        self.collected.gone += 1
        self.through(element)
        self.collected.gone -= 1

    def _text(self, element: etree._Element) -> None:
        self._write(element.text or "")

    def _sign(self, element: etree._Element) -> None:
        self._write(_SIGNS[local(element.tag)])

    def _symbol(self, element: etree._Element) -> None:
        self._write(symbol(attribute(element, "font"), attribute(element, "char")))

    def _write(self, words: str) -> None:
        self.collected.write(words, self._look, self._href)

    def _break(self, element: etree._Element) -> None:
        if attribute(element, "type") in ("", "textWrapping"):
            self.collected.break_line()
        else:
            self._write(" ")

    def _ruby(self, element: etree._Element) -> None:
        """Read the words alone, not the small letters over them that tell how they are said."""
        for base in children(element, "rubyBase"):
            self.through(base)

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

    def _drawing(self, element: etree._Element) -> None:
        self._words = attribute(child(element, "docPr"), "descr")
        self.through(element)

    def _picture(self, element: etree._Element) -> None:
        self._put_picture(attribute(element, "embed"), self._words)

    def _old_picture(self, element: etree._Element) -> None:
        self._put_picture(attribute(element, "id"), attribute(element.getparent(), "alt"))

    def _put_picture(self, relation: str, words: str) -> None:
        if picture := self._around.picture(relation, words):
            self.collected.picture(picture)

    def _equation(self, element: etree._Element) -> None:
        for words, script in equation(element):
            self.collected.write(words, Look(script=script))

    def _note_reference(self, element: etree._Element) -> None:
        figure = self.collected.refer_to_note(local(element.tag), attribute(element, "id"))
        self.collected.write(str(figure), _NOTE_SIGN)

    def _field(self, element: etree._Element) -> None:
        self.collected.fields.turn(attribute(element, "fldCharType"))

    def _field_code(self, element: etree._Element) -> None:
        self.collected.fields.code(element.text or "")

    def _simple_field(self, element: etree._Element) -> None:
        self.collected.fields.simple(attribute(element, "instr"))
        self.through(element)
        self.collected.fields.turn("end")

    def _comment_start(self, element: etree._Element) -> None:
        self.collected.start_comment(attribute(element, "id"))

    def _comment_end(self, element: etree._Element) -> None:
        self.collected.end_comment(attribute(element, "id"))

    def _comment_reference(self, element: etree._Element) -> None:
        self.collected.refer_to_comment(attribute(element, "id"))

    def _bookmark(self, element: etree._Element) -> None:
        self.collected.bookmark(attribute(element, "name"))


_HANDLERS: Mapping[str, Callable[[Walk, etree._Element], None]] = {
    "p": Walk._paragraph,
    "tbl": Walk._table,
    "tc": Walk._cell,
    "r": Walk._run,
    "t": Walk._text,
    "sym": Walk._symbol,
    "br": Walk._break,
    "cr": Walk._break,
    "hyperlink": Walk._hyperlink,
    "ruby": Walk._ruby,
    "sdt": Walk._content_control,
    "AlternateContent": Walk._alternatives,
    "txbxContent": Walk._text_box,
    "inline": Walk._drawing,
    "anchor": Walk._drawing,
    "blip": Walk._picture,
    "imagedata": Walk._old_picture,
    "oMath": Walk._equation,
    "footnoteReference": Walk._note_reference,
    "endnoteReference": Walk._note_reference,
    "fldChar": Walk._field,
    "instrText": Walk._field_code,
    "fldSimple": Walk._simple_field,
    "commentRangeStart": Walk._comment_start,
    "commentRangeEnd": Walk._comment_end,
    "commentReference": Walk._comment_reference,
    "bookmarkStart": Walk._bookmark,
    **dict.fromkeys(_SIGNS, Walk._sign),
    **dict.fromkeys(("del", "moveFrom"), Walk._deleted),
    **dict.fromkeys(("pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "delText"), Walk._skip),
}
