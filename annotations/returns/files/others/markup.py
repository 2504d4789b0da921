"""Notes that other tools keep as HTML, as Markdown. Pure."""

from __future__ import annotations

import re
from html import unescape

from newsroom.text.sanitise import MarkupTooLarge, clean_shown

_LINK = re.compile(r'<a href="([^"<>]{1,2000})"[^<>]*>([^<>]{1,500})</a>')
_ITEM, _END, _LINE = re.compile(r"<li>"), re.compile(r"</(?:p|li|h[1-6]|blockquote|pre|tr)>"), re.compile(r"<br ?/?>")
_TAG, _GAP = re.compile(r"<[^<>]*>"), re.compile(r"\n{3,}")


def markdown_of(markup: str) -> str:
    """Return the words of *markup* with its paragraphs, items and links; nothing where it is too large to be read."""
    try:
        shown = clean_shown(markup)
    except MarkupTooLarge:
        return ""
    parted = _LINE.sub("\n", _END.sub("\n\n", _ITEM.sub("- ", _LINK.sub(r"[\2](\1)", shown))))
    lines = (line.strip() for line in unescape(_TAG.sub("", parted)).splitlines())
    return _GAP.sub("\n\n", "\n".join(lines)).strip()
