"""Tags that a feed's item forgets to close: closed before its next field, or they would swallow the next item."""

from __future__ import annotations

import re

_ENDS = re.compile(r"(</(?:item|entry)\s*>)", re.IGNORECASE)
_TEXTS = ("title", "description", "summary", "content", "content:encoded")
_OTHERS = "link|guid|id|author|category|comments|enclosure|pubDate|published|updated|title|description|summary|content"
_FIELD = re.compile(rf"</?(?:(?:{_OTHERS})\b|(?:dc|media|content|atom|slash|wfw|itunes):\w)")


def close_texts(text: str) -> str:
    """Return the feed *text* with the texts of each item closed within it."""
    parts = _ENDS.split(text)
    parts[:-1:2] = map(_closed, parts[:-1:2])
    return "".join(parts)


def _closed(item: str) -> str:
    """Close what is open at the end of *item*; literal text that holds the end of an item is left alone."""
    if item.rfind("<![CDATA[") > item.rfind("]]>"):
        return item
    for name in _TEXTS:
        item = _with_end(item, name)
    return item


def _with_end(item: str, name: str) -> str:
    opened = list(re.finditer(rf"<{name}(?:\s[^<>]{{0,2000}})?(?<!/)>", item))[-1:]
    if not opened or item.find(f"</{name}", start := opened[0].end()) >= 0:
        return item
    field = _FIELD.search(item, start)
    end = field.start() if field else len(item)
    return f"{item[:end]}</{name}>{item[end:]}"
