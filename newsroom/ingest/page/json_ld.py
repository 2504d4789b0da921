"""What a page states about its story in JSON-LD (schema.org), read as loosely as pages write it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from newsroom.text import whitespace
from newsroom.text.words import words

_STORY_TYPES = words("""
    Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle
    ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle BlogPosting LiveBlogPosting SocialMediaPosting
    Report ScholarlyArticle TechArticle Review
""")
_MAX_DEPTH = 6

Object = dict[str, Any]


def story_object(root: HtmlElement) -> Object:
    """Return the first JSON-LD object that describes a story, empty when the page has none."""
    return next((found for found in _objects(root) if not _STORY_TYPES.isdisjoint(_types(found))), {})


def texts(value: Any) -> list[str]:
    """Return the strings in *value*: itself, a list's, or an object's name."""
    if isinstance(value, dict):
        return texts(value.get("name") or value.get("@value"))
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [text] if isinstance(value, str) and (text := whitespace.line(value)) else []


def first(value: Any) -> str:
    """Return the first string in *value*, ``""`` when there is none."""
    return next(iter(texts(value)), "")


def address(value: Any) -> str:
    """Return the address of an image or page: a string, a list's first, or an object's ``url``."""
    if isinstance(value, list):
        return address(value[0]) if value else ""
    if isinstance(value, dict):
        return address(value.get("url") or value.get("contentUrl") or value.get("@id") or "")
    return value.strip() if isinstance(value, str) else ""


def _objects(root: HtmlElement) -> Iterator[Object]:
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            yield from _nested(_parsed(script.text or ""), _MAX_DEPTH)


def _parsed(text: str) -> Any:
    """Parse JSON that may have raw newlines in its strings, comments or a closing semicolon around it."""
    start, end = text.find("{"), text.rfind("}")
    if "[" in text[: max(start, 0)]:
        start, end = text.find("["), text.rfind("]")
    try:
        return json.loads(text[start : end + 1], strict=False)
    except (ValueError, RecursionError):
        return None


def _nested(value: Any, depth: int) -> Iterator[Object]:
    """Yield *value* and the objects in its list, ``@graph`` or ``mainEntity``."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from _nested(item, depth - 1)
    if isinstance(value, dict) and depth:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            yield from _nested(value.get(key), depth - 1)


def _types(found: Object) -> list[str]:
    return texts(found.get("@type"))
