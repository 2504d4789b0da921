"""WordprocessingML in words: what every part of the Word copy is written with. Pure.

Parts are written as text and parsed once: a call for each element of a long story would cost several times as much.
https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

from __future__ import annotations

import re
from html import escape

from annotations.export.markup.characters import markable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
W16CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
W16CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:w14="{W14}" xmlns:mc="{MC}" mc:Ignorable="w14"'
"""Of a root element, in which older programs may pass over what is newer than they are."""

_NOT_PLAIN = re.compile("[&<>\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BREAK = re.compile("([\t\n])")
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def escaped(words: str) -> str:
    """Return *words* so that they can stand in an element or an attribute."""
    return escape(markable(words))


def run(words: str, properties: str = "") -> str:
    """Return *words* as a run with *properties*, a whole ``<w:rPr>``. Tabs and newlines are elements of their own."""
    return f"<w:r>{properties}{_content(words)}</w:r>" if words else ""


def paragraph(style: str, runs: str, more: str = "") -> str:
    """Return a paragraph in *style* with *runs*; *more* are further properties, in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


def _content(words: str) -> str:
    if not _NOT_PLAIN.search(words):
        return _text(words)
    parts = _BREAK.split(escape(markable(words), quote=False))
    return "".join(_ELEMENTS.get(part) or _text(part) for part in parts if part)


def _text(words: str) -> str:
    return f'<w:t xml:space="preserve">{words}</w:t>'
