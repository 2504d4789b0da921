"""The levels of a story's headings: pages choose them by size, a reader's outline has no gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsroom.ingest.article import IngestedParagraph

TOP = 2  # the headline is level 1
DEEPEST = 6


def without_gaps(paragraphs: Sequence[IngestedParagraph]) -> tuple[IngestedParagraph, ...]:
    """Return *paragraphs* with their headings' levels beginning at 2 and never more than one below the one before."""
    open_levels: list[int] = []  # the page's levels that the position is under, outermost first
    out = []
    for paragraph in paragraphs:
        if paragraph.kind == "heading":
            open_levels = [*(level for level in open_levels if level < paragraph.level), paragraph.level]
            paragraph = replace(paragraph, level=min(TOP + len(open_levels) - 1, DEEPEST))
        out.append(paragraph)
    return tuple(out)
