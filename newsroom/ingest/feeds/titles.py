"""Plain text out of what feeds put into their titles and names: markup, entities, and entities of entities."""

from __future__ import annotations

import re
from html import unescape

from newsroom.text.whitespace import line

_LONGEST = 2_000  # code points that are looked at; a title is shorter
# A title's own less-than sign stays: only what is surely a tag goes.
_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|big|br|cite|code|div|em|font|h[1-6]|i|img|mark|nobr|p|q|s|small|span|strong|sub|sup|u|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>|</?[a-z][^<>]*>", re.I | re.S)


def plain_title(value: str) -> str:
    """Return *value* as one line of text, whether it was escaped once, twice or not at all."""
    text = _TAG.sub(" ", _TAG.sub("", unescape(value[:_LONGEST])) if "<" in value else value[:_LONGEST])
    return line(unescape(_TAG.sub("", unescape(text))))


def plain_text(markup: str) -> str:
    """Return the words of *markup* as one line."""
    return line(unescape(_ANY_TAG.sub(" ", markup)))
