"""What a mark read and reads: its old words beside the new, and where these stand at the publisher's."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from annotations import text_fragment
from annotations.models import Highlight
from newsroom.text.differences import Piece, compare
from newsroom.text.differences.pieces import Sides

_CHANGED = ("changed", "carried")


def wordings(row: Highlight) -> tuple[SafeString, SafeString] | None:
    """Return the words before and the words now, with what differs as ``del`` and ``ins``; None if nothing changed."""
    if row.state != Highlight.State.CHANGED:
        return None
    sides = Sides(row.was, row.exact, (0, len(row.was)), (0, len(row.exact)))
    found = compare(sides)
    return _joined("del", sides.old_text, ((piece, piece.old) for piece in found)), _joined(
        "ins", sides.new_text, ((piece, piece.new) for piece in found)
    )


def original(row: Highlight) -> str:
    """Return the address of the publisher's page at the words of *row*; empty without a page, or without words."""
    if not row.article.canonical_url or row.is_lost:
        return ""
    return text_fragment.address(row.article.canonical_url, row.revision.text, row.start, row.end)


def _joined(tag: str, text: str, parts: Iterable[tuple[Piece, tuple[int, int]]]) -> SafeString:
    plain, changed = "{}", f"<{tag}>{{}}</{tag}>"
    found = [(changed if piece.kind in _CHANGED else plain, text[slice(*bounds)]) for piece, bounds in parts]
    return format_html_join("", "{}", ((format_html(form, words),) for form, words in found if words))
