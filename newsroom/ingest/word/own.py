"""Copies that Newsroom made. Their story is read as any document's; their comments are left to the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsroom.ingest.word.block import Block, Place
from newsroom.ingest.word.package import Package

NAMESPACE = "urn:newsroom:copy"
STORY_BEGINS, STORY_ENDS = "_newsroom_begins", "_newsroom_ends"


def is_own_copy(package: Package) -> bool:
    """Tell whether Newsroom wrote the document: it says so in custom XML, which Word and LibreOffice keep."""
    return any(root.tag == f"{{{NAMESPACE}}}copy" for root in package.all_beside("customXml"))


def story_within(blocks: Sequence[Block], bookmarks: Mapping[str, Place]) -> range:
    """Return the numbers of the *blocks* between the bookmarks around the story; all of them where there are none."""
    first, last = (bookmarks.get(name, Place(-1, 0, 0)).block for name in (STORY_BEGINS, STORY_ENDS))
    return range(first + 1, last) if 0 <= first < last else range(len(blocks))
