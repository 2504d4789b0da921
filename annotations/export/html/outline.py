"""Headings as an outline without gaps: h1 is the headline, and none skips a level below the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotations.rows import ReadingParagraph

_HEADLINE = 1


def outlined(paragraphs: Iterable[ReadingParagraph]) -> Iterator[ReadingParagraph]:
    """Yield *paragraphs*, headings at most one level below the heading before. Validators ask for it."""
    above = _HEADLINE
    for paragraph in paragraphs:
        if paragraph.kind == "heading":
            above = min(max(paragraph.level, 2), above + 1)
            yield replace(paragraph, level=above)
        else:
            yield paragraph
