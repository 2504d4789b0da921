"""The words of a page's story: trafilatura, set to precision, and readability where it finds less than half as much."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable

import trafilatura
from lxml import etree
from lxml import html as lxml_html
from readability import Document
from readability.readability import Unparseable

from newsroom.ingest.page.tree import text_of

# What they report of broken markup helps nobody who runs the server.
for _noisy in ("trafilatura", "readability", "htmldate"):
    logging.getLogger(_noisy).setLevel(logging.CRITICAL)

_SHINGLE = 4  # words
_WORD = re.compile(r"\w+")


def story_text(markup: str) -> str:
    """Return the text of the page's story as it was found, paragraph by line; ``""`` when nothing was."""
    found = trafilatura.bare_extraction(
        markup, favor_precision=True, include_comments=False, include_tables=True, with_metadata=False
    )
    precise = str(getattr(found, "text", None) or "")
    readable = _readable(markup)
    return readable if len(precise) * 2 < len(readable) else precise


def _readable(markup: str) -> str:
    try:
        summary = Document(markup).summary(html_partial=True)
        fragment = lxml_html.fromstring(f"<div>{summary}</div>")
    except (Unparseable, etree.LxmlError, ValueError, TypeError):
        return ""
    return "\n".join(filter(None, (text_of(element) for element in fragment.iter("p", "li", "h2", "h3", "pre", "td"))))


class Story:
    """A found text, asked how much of another is in it."""

    def __init__(self, text: str) -> None:
        self._shingles = Counter(shingle for line in text.splitlines() for shingle in _shingles(line))
        self._lines = frozenset(" ".join(_words(line)) for line in text.splitlines())

    def share(self, text: str) -> float:
        """Return the share, 0 to 1, of *text*'s runs of four words that are in the story."""
        folded = _words(text)
        if len(folded) < _SHINGLE:
            return float(" ".join(folded) in self._lines)
        shingles = _shingles(text)
        return sum(shingle in self._shingles for shingle in shingles) / len(shingles)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _shingles(text: str) -> list[tuple[str, ...]]:
    folded = _words(text)
    ends: Iterable[int] = range(_SHINGLE, len(folded) + 1)
    return [tuple(folded[end - _SHINGLE : end]) for end in ends]
