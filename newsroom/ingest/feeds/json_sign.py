"""Is this JSON a JSON Feed? Some forget to say so, and are known by what their items have."""

from __future__ import annotations

import json
import re
from typing import Any

from newsroom.ingest.decode import MAX_BYTES

_VERSION = re.compile(rb"jsonfeed\.org\\?/version", re.I)
_ONLY_HERE = re.compile(rb'"(?:home_page_url|feed_url|content_html|content_text|date_published)"\s*:')
_OF_FEEDS = ("home_page_url", "feed_url")
_OF_ITEMS = ("content_html", "content_text", "date_published")
_NAMES = ("id", "url", "external_url")


def looks_like_json_feed(data: bytes) -> bool:
    """Tell whether *data*, which is JSON, is a JSON Feed, by its version or else by the fields that only these have."""
    if _VERSION.search(data):
        return True
    if len(data) > MAX_BYTES or not _ONLY_HERE.search(data):
        return False
    try:
        return _is_feed(json.loads(data, strict=False))
    except (ValueError, RecursionError):
        return False


def _is_feed(document: Any) -> bool:
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list) or not items or not all(map(_is_item, items)):
        return False
    return any(name in document for name in _OF_FEEDS) or any(name in items[0] for name in _OF_ITEMS)


def _is_item(item: Any) -> bool:
    return isinstance(item, dict) and any(isinstance(item.get(name), str | int) for name in _NAMES)
