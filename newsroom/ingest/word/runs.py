"""What stands in a paragraph of a document: words and their looks, links, fields, pictures, signs of notes, comments.

Tracked changes are read as accepted: what was inserted or moved here is there, what was deleted or moved away is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from lxml import etree

from newsroom.ingest.article import Picture
from newsroom.ingest.word.collected import Collected
from newsroom.ingest.word.equations import equation
from newsroom.ingest.word.package import Relation
from newsroom.ingest.word.styles import Look, Styles
from newsroom.ingest.word.symbols import symbol
from newsroom.ingest.word.xml import attribute, child, children, local

NOTE_SIGN = Look(script="superscript")
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "‑"}

Handler = Callable[[Any, etree._Element], None]


@dataclass(frozen=True)
class Around:
    """What is known of the document around the words: its styles, what it refers to, and its pictures."""

    styles: Styles
    related: Mapping[str, Relation]
    picture: Callable[[str, str], Picture | None]
    """Takes a relation's id and the words in place of the picture; None for what is none, or lies elsewhere."""


class Runs:
    """Walks elements and collects what is in them: each is handled as ``handlers`` says, by its local name."""

    handlers: ClassVar[Mapping[str, Handler]] = {}

    def __init__(self, around: Around) -> None:
        self.collected = Collected()
        self._around = around
        self._look, self._href, self._words = Look(), "", ""

    def through(self, element: etree._Element, around: Around | None = None) -> None:
        """Walk what is in *element*, which may be of another part with an *around* of its own."""
        self._around = around or self._around
        for each in element:
            handle = self.handlers.get(local(each.tag), Runs.through)
            handle(self, each)

    def _skip(self, element: etree._Element) -> None:
        """Walk nothing of it."""

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
        self.collected.write(str(figure), NOTE_SIGN)

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


HANDLERS: Mapping[str, Handler] = {
    "r": Runs._run,
    "t": Runs._text,
    "sym": Runs._symbol,
    "br": Runs._break,
    "cr": Runs._break,
    "hyperlink": Runs._hyperlink,
    "ruby": Runs._ruby,
    "inline": Runs._drawing,
    "anchor": Runs._drawing,
    "blip": Runs._picture,
    "imagedata": Runs._old_picture,
    "oMath": Runs._equation,
    "footnoteReference": Runs._note_reference,
    "endnoteReference": Runs._note_reference,
    "fldChar": Runs._field,
    "instrText": Runs._field_code,
    "fldSimple": Runs._simple_field,
    "commentRangeStart": Runs._comment_start,
    "commentRangeEnd": Runs._comment_end,
    "commentReference": Runs._comment_reference,
    "bookmarkStart": Runs._bookmark,
    **dict.fromkeys(_SIGNS, Runs._sign),
    **dict.fromkeys(("del", "moveFrom"), Runs._deleted),
    **dict.fromkeys(("pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "delText"), Runs._skip),
}
