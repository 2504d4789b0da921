"""What a page states about its story in JSON-LD (schema.org), read as loosely as pages write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from newsroom.text import whitespace
from newsroom.text.words import words

STORY_TYPES = words("""
    Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle
    ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle BlogPosting LiveBlogPosting SocialMediaPosting
    Report ScholarlyArticle TechArticle Review SatiricalArticle
""")
_MAX_DEPTH = 6
_MAX_OBJECTS = 2_000  # of a page
_MAX_TEXTS = 50  # of one value
_MAX_LENGTH = 10_000  # code points of a text
_TAG = re.compile(r"<[^<>]{0,200}>")
_WRAPPING = re.compile(r"<!\[CDATA\[|\]\]>|<!--|-->")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item", "about", "review")

Object = dict[str, Any]


def objects(root: HtmlElement) -> list[Object]:
    """Return the objects in the page's JSON-LD, those within others behind them, in the page's order."""
    scripts = (script for script in root.iter("script") if "ld+json" in script.get("type", "").lower())
    values = (value for script in scripts for value in _parsed(script.text or ""))
    return _resolved([found for found, _ in zip(_nested(list(values), _MAX_DEPTH), range(_MAX_OBJECTS), strict=False)])


def story_object(root: HtmlElement) -> Object:
    """Return the first JSON-LD object that describes a story, empty when the page has none."""
    return next((found for found in objects(root) if types(found) & STORY_TYPES), {})


def texts(value: Any, depth: int = _MAX_DEPTH) -> list[str]:
    """Return the strings in *value*: itself, a list's, or an object's name; without entities and tags."""
    if isinstance(value, dict) and depth:
        return texts(value.get("name") or value.get("@value") or _full_name(value), depth - 1)
    if isinstance(value, list) and depth:
        return [text for item in value[:_MAX_TEXTS] for text in texts(item, depth - 1)]
    return [text] if isinstance(value, str) and (text := clean(value)) else []


def first(value: Any) -> str:
    """Return the first string in *value*, ``""`` when there is none."""
    return next(iter(texts(value)), "")


def address(value: Any, depth: int = _MAX_DEPTH) -> str:
    """Return the address of an image or page: a string, a list's first, or an object's ``url``."""
    if isinstance(value, list) and depth:
        return address(value[0], depth - 1) if value else ""
    if isinstance(value, dict) and depth:
        return address(value.get("url") or value.get("contentUrl") or value.get("@id") or "", depth - 1)
    return value.strip() if isinstance(value, str) else ""


def types(found: Object) -> set[str]:
    """Return what *found* is, without the vocabulary's address."""
    return {kind.rpartition("/")[2].rpartition(":")[2] for kind in texts(found.get("@type"))}


def clean(text: str) -> str:
    """Return *text* on one line, without entities (some pages escape twice) and tags."""
    return whitespace.line(_TAG.sub(" ", unescape(unescape(text[:_MAX_LENGTH]))))


def _full_name(value: Object) -> str:
    names = (value.get("givenName"), value.get("familyName"))
    return " ".join(name for name in names if isinstance(name, str))


def _parsed(text: str) -> Iterator[Any]:
    """Yield the values in *text*, which may have comments around them, raw newlines within, or a comma too many."""
    text = _WRAPPING.sub(" ", text)
    decoder, at = json.JSONDecoder(strict=False), 0
    while (begin := _begin(text, at)) >= 0:
        try:
            value, at = decoder.raw_decode(text, begin)
        except RecursionError:
            return
        except ValueError:
            yield from _mended(text[begin:])
            return
        yield value


def _begin(text: str, at: int) -> int:
    return min((found for mark in "{[" if (found := text.find(mark, at)) >= 0), default=-1)


def _mended(text: str) -> Iterator[Any]:
    """Yield what *text* holds without the commas that end its lists, and without what stands behind it."""
    end = max(text.rfind("}"), text.rfind("]"))
    try:
        yield json.loads(_TRAILING_COMMA.sub("", text[: end + 1]), strict=False)
    except (ValueError, RecursionError):
        return


def _nested(value: Any, depth: int) -> Iterator[Object]:
    """Yield *value* and the objects in its list, ``@graph`` or ``mainEntity``."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from _nested(item, depth - 1)
    if isinstance(value, dict) and depth:
        yield value
        for key in _INSIDE:
            yield from _nested(value.get(key), depth - 1)


def _resolved(found: list[Object]) -> list[Object]:
    """Put objects in place of references to them by ``@id``, one step deep: authors and publishers are written so."""
    by_id = {each["@id"]: each for each in reversed(found) if isinstance(each.get("@id"), str) and len(each) > 1}
    return [{name: _dereferenced(value, by_id) for name, value in each.items()} for each in found]


def _dereferenced(value: Any, by_id: dict[str, Object]) -> Any:
    if isinstance(value, list):
        return [_dereferenced(item, by_id) for item in _few(value)]
    is_reference = isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str)
    return by_id.get(value["@id"], value) if is_reference else value


def _few(values: Iterable[Any]) -> list[Any]:
    return list(values)[:_MAX_TEXTS]
