"""Where a story ends on its page: at the head of what readers wrote, or of other stories."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.ingest.dump.furniture import ends_story, opens_comments
from newsroom.ingest.page.leaves import Leaf

_LATE = 0.5  # share of what was found that is above the head of other stories
_SOME = 250  # code points that are above the head of comments, which may be longer than the story
_MAX_LINKED = 0.5  # above a story, links lead to its comments


def story_end(leaves: Sequence[Leaf], found: Sequence[float]) -> int:
    """Return the leaf that heads what is no longer the story, their number if there is none.

    *found* says how many code points of each were held to be the story's.
    """
    total, above = sum(found), 0.0
    for at, (leaf, weight) in enumerate(zip(leaves, found, strict=True)):
        if above and leaf.linked <= _MAX_LINKED and _ends(leaf.text, above, total):
            return at
        above += weight
    return len(leaves)


def _ends(text: str, above: float, total: float) -> bool:
    late = above >= _LATE * total
    return (late and ends_story(text)) or ((late or above >= _SOME) and opens_comments(text))
