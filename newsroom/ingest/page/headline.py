"""A story's headline: the heading readers see that agrees with what the page states."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsroom.ingest.page import json_ld
from newsroom.ingest.page.meta import Meta
from newsroom.ingest.page.tree import text_of
from newsroom.ingest.title import read_title

_AGREEMENT = 0.5  # share of the shorter one's words that two headlines have in common
_WORD = re.compile(r"\w+")


def read_headline(root: HtmlElement, story: json_ld.Object, meta: Meta) -> str:
    """Return the ``h1`` that agrees best with JSON-LD, og:title or the page title, else the first of those.

    A heading that holds a stated headline and more, such as the section, is cut down to it.
    """
    stated = [json_ld.first(story.get("headline")), meta.get("title"), meta.title]
    stated = [text for text in stated if text]
    headings = [text for heading in root.iter("h1") if (text := text_of(heading))]
    ranked = sorted(headings, key=lambda heading: -max((_agreement(heading, text) for text in stated), default=0))
    if ranked and (not stated or max(_agreement(ranked[0], text) for text in stated) >= _AGREEMENT):
        return next((text for text in stated if text in ranked[0]), ranked[0])
    return read_title(stated[0]).headline if stated else ""


def _agreement(one: str, other: str) -> float:
    a, b = set(_WORD.findall(one.casefold())), set(_WORD.findall(other.casefold()))
    enough = min(len(a), len(b)) > 1 or one == other
    return len(a & b) / min(len(a), len(b)) if enough and a and b else 0.0
