"""The story in a returned document: its words as a text, and where comments and bookmarks lie in it.

Tracked changes are read as accepted: what was inserted is there, what was deleted is not. An empty paragraph is none of
the text's; the cells of a table's row are one paragraph with tabs between them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from annotations.returns.files.docx.parsing import attribute, child, local

Place = tuple[int, int]
"""A paragraph, by its number, and how many code points into it."""

_SKIPPED = {
    *("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "delText", "instrText", "delInstrText"),
    *("txbxContent", "Fallback", "drawing", "pict", "object", "AlternateContent", "footnotePr"),
}
_GONE = {"del", "moveFrom"}
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "‑"}


@dataclass(slots=True)
class Block:
    """A paragraph of the document: its words and its style."""

    style: str = ""
    parts: list[str] = field(default_factory=list)
    length: int = 0

    @property
    def words(self) -> str:
        return "".join(self.parts)

    def write(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)


@dataclass(frozen=True, slots=True)
class Body:
    """All paragraphs, and the ends of the ranges of comments (by ``w:id``) and of bookmarks (by name)."""

    blocks: list[Block]
    comments: Mapping[str, tuple[Place, Place]]
    bookmarks: Mapping[str, tuple[Place, Place]]


def body_of(root: etree._Element) -> Body:
    """Return what the root of ``document.xml`` holds."""
    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        name = local(element.tag)
        if event == "end":
            walk.end(name)
            continue
        walk.start(name, element)
        if name in _SKIPPED or (name == "tr" and child(element, "trPr", "del") is not None):
            events.skip_subtree()
    return walk.body()


class _Walk:
    """Follows the document's elements, and keeps where in its words it is."""

    def __init__(self) -> None:
        self._blocks = [Block()]
        self._gone = self._rows = self._cells = 0
        self._in_paragraph = self._is_joined = self._is_fresh = False
        self._starts: dict[str, Place] = {}
        self._comments: dict[str, tuple[Place, Place]] = {}
        self._names: dict[str, tuple[str, Place]] = {}
        self._bookmarks: dict[str, tuple[Place, Place]] = {}

    def start(self, name: str, element: etree._Element) -> None:
        if name in _GONE:
            self._gone += 1
        elif handle := _STARTS.get(name):
            handle(self, element)

    def end(self, name: str) -> None:
        if name in _GONE:
            self._gone -= 1
        elif name == "tr":
            self._rows -= 1
        elif name == "p":
            self._in_paragraph = False

    def body(self) -> Body:
        last = len(self._blocks) - 1, self._blocks[-1].length
        dangling = {number: (start, last) for number, start in self._starts.items() if number not in self._comments}
        return Body(self._blocks, self._comments | dangling, self._bookmarks)

    def paragraph(self, element: etree._Element) -> None:
        self._in_paragraph = True
        if self._rows:
            self._write("" if self._is_fresh else " ")
            self._is_fresh = False
        elif not self._is_joined:
            style = child(element, "pPr", "pStyle")
            self._blocks.append(Block(attribute(style, "val") if style is not None else ""))
        self._is_joined = child(element, "pPr", "rPr", "del") is not None

    def row(self, element: etree._Element) -> None:
        self._rows += 1
        if self._rows == 1:
            self._blocks.append(Block())
            self._cells = 0

    def cell(self, element: etree._Element) -> None:
        if self._rows == 1:
            self._write("\t" if self._cells else "")
            self._cells += 1
            self._is_fresh = True

    def text(self, element: etree._Element) -> None:
        self._write(element.text or "")

    def sign(self, element: etree._Element) -> None:
        self._write(_SIGNS[local(element.tag)])

    def line_break(self, element: etree._Element) -> None:
        self._write("\n" if attribute(element, "type") in ("", "textWrapping") else "")

    def comment_start(self, element: etree._Element) -> None:
        self._starts[attribute(element, "id")] = self._next()

    def comment_end(self, element: etree._Element) -> None:
        number = attribute(element, "id")
        if number in self._starts:
            self._comments[number] = self._starts[number], self._here()

    def comment_reference(self, element: etree._Element) -> None:
        """The place of a comment that has no range."""
        self._comments.setdefault(attribute(element, "id"), (self._here(), self._here()))

    def bookmark_start(self, element: etree._Element) -> None:
        self._names[attribute(element, "id")] = attribute(element, "name"), self._next()

    def bookmark_end(self, element: etree._Element) -> None:
        name, start = self._names.pop(attribute(element, "id"), ("", (0, 0)))
        self._bookmarks.setdefault(name, (start, self._here()))

    def _write(self, words: str) -> None:
        if not self._gone:
            self._blocks[-1].write(words)

    def _here(self) -> Place:
        return len(self._blocks) - 1, self._blocks[-1].length

    def _next(self) -> Place:
        """What begins between two paragraphs begins with the second."""
        return self._here() if self._in_paragraph or self._rows else (len(self._blocks), 0)


_STARTS: Mapping[str, Callable[[_Walk, etree._Element], None]] = {
    "p": _Walk.paragraph,
    "tr": _Walk.row,
    "tc": _Walk.cell,
    "t": _Walk.text,
    "br": _Walk.line_break,
    "commentRangeStart": _Walk.comment_start,
    "commentRangeEnd": _Walk.comment_end,
    "commentReference": _Walk.comment_reference,
    "bookmarkStart": _Walk.bookmark_start,
    "bookmarkEnd": _Walk.bookmark_end,
    **dict.fromkeys(_SIGNS, _Walk.sign),
}
