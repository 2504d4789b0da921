"""What stands under a story's last words: sign-offs of desk and wire, and lines about the author."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.byline import Byline
from newsroom.ingest.sign_offs import is_about_author, is_sign_off

_FOOT = 8  # paragraphs among which it begins
_MAX_UNDER = 600  # code points that may follow it, such as a line about the wire


def without_foot(paragraphs: Sequence[IngestedParagraph], byline: Byline) -> Sequence[IngestedParagraph]:
    """Return *paragraphs* without what begins, at their end, with a line about the story or its authors."""
    names = (*byline.authors, *(name.split()[-1] for name in byline.authors))
    end, under = len(paragraphs), 0
    for at in range(len(paragraphs) - 1, max(len(paragraphs) - 1 - _FOOT, 0), -1):
        if _is_foot(paragraphs[at], names) or _is_about(paragraphs[at].text, byline.agency):
            end, under = at, 0
        under += len(paragraphs[at].text)
        if under > _MAX_UNDER:
            break
    return paragraphs[:end]


def _is_foot(paragraph: IngestedParagraph, names: Sequence[str]) -> bool:
    spoken = paragraph.kind in ("body", "list_item", "heading")
    return spoken and (is_sign_off(paragraph.text) or is_about_author(paragraph.text, names))


def _is_about(text: str, agency: str) -> bool:
    """Newsrooms that give their stories away want it said who they are."""
    return bool(agency) and text.startswith((f"{agency} is a ", f"{agency} is an ", f"{agency} covers "))
