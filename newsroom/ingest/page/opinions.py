"""What others hold to be the words of a page's story: two extractors, and the page itself in its JSON-LD.

Each is wrong in a way of its own: trafilatura takes what stands under a story, readability leaves out what stands apart
from its middle, and pages state a text that is cut short. So none of them decides; evidence.py weighs them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import NamedTuple

import trafilatura
from lxml import html as lxml_html
from lxml.html import HtmlElement
from readability import Document

from newsroom.ingest.errors import TookTooLong
from newsroom.ingest.page.extract import Story, words_of
from newsroom.ingest.page.tree import text_of

# What they report of broken markup helps nobody who runs the server.
for _noisy in ("trafilatura", "readability", "htmldate", "justext"):
    logging.getLogger(_noisy).setLevel(logging.CRITICAL)


_MAX_BLOCKS = 5_000


class Heard(NamedTuple):
    """The share of a text, 0 to 1, that is in what each of them holds to be the story."""

    surer: float
    other: float
    stated: float


@dataclass(frozen=True)
class Opinions:
    """The texts that were found: by the ``surer`` extractor, by the ``other``, and as ``stated`` by the page."""

    surer: Story
    other: Story
    stated: Story

    def of(self, text: str) -> Heard:
        """Return how much of *text* each of them has."""
        words = words_of(text)
        return Heard(*(story.share_of(words) for story in (self.surer, self.other, self.stated)))


def ask(root: HtmlElement, stated: str = "") -> Opinions:
    """Ask everybody about the page *root*, which stays as it is, and itself states a text of its story."""
    precise, readable = _precise(root), _readable(root)
    if len(precise) * 2 < len(readable):
        precise, readable = readable, precise
    return Opinions(Story(precise), Story(readable), Story(stated))


def _precise(root: HtmlElement) -> str:
    """trafilatura, set to precision; it copies the tree, and its time grows with the square of the paragraphs."""
    if sum(1 for _ in root.iter("p", "div", "li", "td")) > _MAX_BLOCKS:
        return ""
    found = _or_none(
        lambda: trafilatura.bare_extraction(
            root, favor_precision=True, include_comments=False, include_tables=True, with_metadata=False
        )
    )
    return str(getattr(found, "text", None) or "")


def _readable(root: HtmlElement) -> str:
    summary = _or_none(lambda: Document(deepcopy(root)).summary(html_partial=True))
    fragment = _or_none(lambda: lxml_html.fromstring(f"<div>{summary}</div>")) if summary else None
    if fragment is None:
        return ""
    return "\n".join(filter(None, (text_of(element) for element in fragment.iter("p", "li", "h2", "h3", "pre", "td"))))


def _or_none[T](asked: Callable[[], T]) -> T | None:
    """Both were written for pages that are in order, and raise errors of any kind over those that are not.

    That the time is up is no opinion. Raises TookTooLong.
    """
    try:
        return asked()
    except TookTooLong:
        raise
    except Exception:
        return None
