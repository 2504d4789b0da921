"""A story that its page does not show: in the data from which scripts would draw it.

Such data has no common form, but a story in it is either one long piece of markup or a list whose items hold a
paragraph each. The longest of these is taken, and only where the page shows no story.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from newsroom.ingest.dump.lines import is_prose
from newsroom.ingest.page.article_body import lines_of

_MAX_DATA = 3_000_000  # code points of all scripts together
_MAX_VALUES = 200_000
_ASSIGNED = re.compile(r"(?:window|self|globalThis|Fusion)\.[\w$.]{1,60}\s*=\s*(?=[{\[])|^\s*(?=[{\[])")
_MARKED_UP = re.compile(r"<(?:p|br|div)[\s/>]", re.IGNORECASE)


def drawn_story(root: HtmlElement) -> list[str]:
    """Return the paragraphs of the story in *root*'s scripts, none if there is none."""
    found = (list(story) for data in _data(root) for story in _stories(data))
    return max(found, key=lambda lines: sum(map(len, lines)), default=[])


def _data(root: HtmlElement) -> Iterator[Any]:
    left = _MAX_DATA
    for script in root.iter("script"):
        text = script.text or ""
        left -= len(text)
        if left < 0:
            return
        if "ld+json" not in script.get("type", "") and (start := _ASSIGNED.search(text)):
            yield from _parsed(text, start.end())


def _parsed(text: str, start: int) -> Iterator[Any]:
    try:
        yield json.JSONDecoder(strict=False).raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return


def _stories(data: Any) -> Iterator[Iterator[str]]:
    """Yield the paragraphs of each piece of markup and each list in *data* that may be a story."""
    for value in _values(data):
        if isinstance(value, str) and _MARKED_UP.search(value):
            yield (line for line in lines_of(value) if is_prose(line))
        elif isinstance(value, list):
            yield (line for item in value for line in _prose_of(item))


def _values(data: Any) -> Iterator[Any]:
    waiting = [data]
    for _ in range(_MAX_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        yield value
        waiting += value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _prose_of(item: Any) -> Iterator[str]:
    """Yield the running text of a list's item: itself, or the first that is prose of an object's own values."""
    values = list(item.values()) if isinstance(item, dict) else [item]
    texts = ([line for line in lines_of(value) if is_prose(line)] for value in values if isinstance(value, str))
    yield from next(filter(None, texts), [])
