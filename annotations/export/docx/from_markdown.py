"""Markdown to the paragraphs of a comment. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from markdown_it.token import Token

from annotations.export.docx.rich import BAR, BULLET, GAP, Line, Span
from annotations.markdown import tokens
from annotations.weave.tags import is_linkable

_LOOKS = {"strong": "bold", "em": "italic", "s": "struck"}
_BREAKS = {"softbreak", "hardbreak"}
_WORDS = {"text", "code_inline"}
_TAB = "    "
"""LibreOffice takes tabs out of comments, and the words on both sides run together."""


def lines(body: str) -> list[Line]:
    """Return what *body*, in the Markdown of notes, shows."""
    reader = _Reader()
    for token in tokens(body):
        reader.read(token)
    return reader.lines


class _Reader:
    """Follows the tokens of markdown-it, which come flat, with openings and closings."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._lists: list[int] = []  # of those around the position: the next number, 0 where it has bullets
        self._quotes = 0
        self._sign = ""
        self._bold = False
        self._row: list[Span] | None = None

    def read(self, token: Token) -> None:
        if handle := _HANDLERS.get(token.type):
            handle(self, token)

    def begin_list(self, token: Token) -> None:
        self._lists.append(int(token.attrGet("start") or 1) if token.type.startswith("ordered") else 0)

    def end_list(self, token: Token) -> None:
        self._lists.pop()

    def begin_item(self, token: Token) -> None:
        number = self._lists[-1]
        self._sign = f"{number}." if number else BULLET
        self._lists[-1] += bool(number)

    def quote(self, token: Token) -> None:
        self._quotes += token.nesting

    def embolden(self, token: Token) -> None:
        self._bold = token.nesting > 0

    def begin_row(self, token: Token) -> None:
        self._row = []

    def end_row(self, token: Token) -> None:
        row, self._row = self._row or [], None
        self._add(row[1:])

    def inline(self, token: Token) -> None:
        spans = list(_spans(token.children or (), self._bold))
        if self._row is None:
            self._add(spans)
        else:
            self._row += [Span(GAP), *spans]

    def code(self, token: Token) -> None:
        for line in token.content.rstrip("\n").split("\n"):
            self._add([Span(line.replace("\t", _TAB), code=True)])

    def _add(self, spans: Iterable[Span]) -> None:
        sign, self._sign = self._sign or BAR * bool(self._quotes), ""
        self.lines.append(Line(tuple(spans), sign, max(len(self._lists) - 1, 0)))


_HANDLERS: Mapping[str, Callable[[_Reader, Token], None]] = {
    "bullet_list_open": _Reader.begin_list,
    "ordered_list_open": _Reader.begin_list,
    "bullet_list_close": _Reader.end_list,
    "ordered_list_close": _Reader.end_list,
    "list_item_open": _Reader.begin_item,
    "blockquote_open": _Reader.quote,
    "blockquote_close": _Reader.quote,
    "heading_open": _Reader.embolden,
    "heading_close": _Reader.embolden,
    "th_open": _Reader.embolden,
    "th_close": _Reader.embolden,
    "tr_open": _Reader.begin_row,
    "tr_close": _Reader.end_row,
    "inline": _Reader.inline,
    "fence": _Reader.code,
    "code_block": _Reader.code,
}


def _spans(children: Iterable[Token], bold: bool) -> Iterator[Span]:
    on = {"bold": bold, "italic": False, "struck": False}
    href = ""
    for token in children:
        name, _, edge = token.type.rpartition("_")
        if name in _LOOKS:
            on[_LOOKS[name]] = edge == "open"
        elif name == "link":
            href = _href(token)
        elif token.type in _BREAKS:
            yield Span("\n", on["bold"], on["italic"], on["struck"])
        elif token.type in _WORDS:
            is_code = token.type == "code_inline"
            said = token.content.replace("\t", _TAB)
            yield Span(said, on["bold"], on["italic"], on["struck"], is_code, href)


def _href(token: Token) -> str:
    href = str(token.attrGet("href") or "")
    return href if is_linkable(href) else ""
