"""The text of an item as markup, whatever its feed made of it: escaped twice, plain with line breaks, or cut short."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape, unescape

from newsroom.ingest.feeds.titles import plain_text

_TAG = re.compile(r"<[a-z][^<>]*>", re.IGNORECASE)
_ESCAPED_BLOCK = re.compile(r"&lt;(?:p|div|br|img|ul|ol|h[1-6]|figure|blockquote|/p)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n\s*\n")
# What feeds add below an item, never the story's own.
_LINK = r"<a\b[^<>]*>[^<]{0,500}</a>"
_ONE = r"=[\"']?1(?:px)?[\"']?(?=[\s/>])"
_TRAILER = re.compile(
    rf"<p[^<>]*>\s*The post\s*{_LINK}\s*(?:first\s+)?appeared\s+(?:first\s+)?on\s*{_LINK}\s*\.?\s*</p>"
    rf"|<img\b(?=[^<>]*\bwidth{_ONE})(?=[^<>]*\bheight{_ONE})[^<>]*>",
    re.IGNORECASE,
)
_MAX_STANDFIRST = 1_000  # code points


def markup_of(value: str, media_type: str) -> str:
    """Return *value* as markup; *media_type* is what the feed, or feedparser for it, says that it is."""
    if media_type == "text/plain" and not _TAG.search(value):
        return _paragraphs(unescape(value) if _ESCAPED_BLOCK.search(value) else value)
    if not _TAG.search(value):
        return markup_of(unescape(value), "text/html") if _ESCAPED_BLOCK.search(value) else _paragraphs(unescape(value))
    return _TRAILER.sub("", value).strip()


def longest(texts: Iterable[str]) -> str:
    """Return the first of *texts* that says at least half as much as the longest: the item's content stands first."""
    counted = [(len(plain_text(markup)), markup) for markup in texts]
    most = max((length for length, _ in counted), default=0)
    return next((markup for length, markup in counted if 2 * length >= most), "")


def standfirst_of(summary: str, markup: str) -> str:
    """Return *summary* as plain text when it is not *markup* itself, nor its beginning."""
    said, text = plain_text(summary), plain_text(markup)
    is_opening = text.startswith(said.rstrip(". …[]"))
    return "" if is_opening or len(said) > _MAX_STANDFIRST or len(said) >= len(text) else said


def _paragraphs(text: str) -> str:
    """Return plain *text* as markup: blank lines part paragraphs; where there are none, lines do."""
    if _TAG.search(text):
        return text.strip()
    parts = _BLANK_LINE.split(text) if _BLANK_LINE.search(text) else text.splitlines()
    return "".join(f"<p>{escape(part.strip(), quote=False)}</p>" for part in parts if part.strip())
