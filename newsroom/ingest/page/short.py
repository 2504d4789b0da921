"""Elements with little text, told without reading all that a page may hold."""

from __future__ import annotations

from lxml.html import HtmlElement

_MAX_PIECES = 60  # texts between tags


def is_short(element: HtmlElement, length: int) -> bool:
    """Tell whether *element* holds at most *length* code points, blanks not counted, and few tags."""
    total = 0
    for count, piece in enumerate(element.itertext()):
        total += len(piece.strip())
        if total > length or count > _MAX_PIECES:
            return False
    return True
