"""What stands under a story's last words: sign-offs of desk and wire, and lines about the author."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.byline import Byline
from newsroom.ingest.sign_offs import is_about_author, is_sign_off

_FOOT = 6  # paragraphs


def without_foot(paragraphs: Sequence[IngestedParagraph], byline: Byline) -> Sequence[IngestedParagraph]:
    """Return *paragraphs* without those at their end that are about the story and its authors."""
    names = (*byline.authors, *(name.split()[-1] for name in byline.authors))
    end = len(paragraphs)
    for at in range(len(paragraphs) - 1, max(len(paragraphs) - 1 - _FOOT, 0), -1):
        if _is_foot(paragraphs[at], names):
            end = at
        elif paragraphs[at].kind not in ("heading", "caption"):
            break
    return paragraphs[:end]


def _is_foot(paragraph: IngestedParagraph, names: Sequence[str]) -> bool:
    spoken = paragraph.kind in ("body", "list_item", "heading")
    return spoken and (is_sign_off(paragraph.text) or is_about_author(paragraph.text, names))
