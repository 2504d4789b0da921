"""The text of a story as its page states it in JSON-LD, for programs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.page import json_ld
from newsroom.ingest.page.tree import text_of
from newsroom.text import whitespace

_TEXT_KEYS = ("articleBody", "reviewBody", "text")
_PART_KEYS = ("liveBlogUpdate", "hasPart")
_MAX_PARTS = 2_000
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|li|a|b|i|em|strong|span|figure)\b[^>]*>", re.IGNORECASE)


def stated_body(root: HtmlElement) -> str:
    """Return the stated text of *root*'s story, a paragraph a line as far as it tells; ``""`` when there is none."""
    story = json_ld.story_object(root)
    return "\n".join(line for body in _bodies(story) for line in lines_of(body))


def lines_of(stated: str) -> Iterator[str]:
    """Yield the paragraphs of a text that may be markup, or markup that was escaped once more."""
    text = html.unescape(stated) if "&lt;" in stated else stated
    if _MARKUP.search(text):
        yield from filter(None, _texts(text))
    else:
        yield from filter(None, map(whitespace.line, html.unescape(text).splitlines()))


def _texts(markup: str) -> Iterator[str]:
    try:
        fragment = lxml_html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError):
        return
    yield from text_of(fragment, "\n").split("\n")


def _bodies(story: json_ld.Object) -> Iterator[str]:
    """Yield the text of *story* and of the entries of a live blog."""
    parts = [part for key in _PART_KEYS for part in _listed(story.get(key))]
    for holder in (story, *parts[:_MAX_PARTS]):
        yield from (text for key in _TEXT_KEYS if isinstance(text := holder.get(key), str))


def _listed(value: Any) -> list[json_ld.Object]:
    return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, dict)]
