"""Where a story ends on its page: at the head of what readers wrote, or of other stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from newsroom.ingest.dump.furniture import ends_story, opens_comments
from newsroom.ingest.page.leaves import Leaf
from newsroom.ingest.page.surroundings import around

_LATE = 0.5  # share of what was found that is above the head of other stories
_SOME = 250  # code points that are above the head of comments, which may be longer than the story
_MOST = 0.6  # share of what was found above the end that one element, or one class, holds
_MAX_LINKED = 0.5  # above a story, links lead to its comments


def behind_end(leaves: Sequence[Leaf], found: Sequence[float]) -> set[int]:
    """Return which of *leaves* stand behind the story's end, its head included.

    *found* says how many code points of each were held to be the story's. What goes on in the same element or
    class is not behind it: there, the head was that of a box within the story.
    """
    end = _end(leaves, found)
    homes: Counter[HtmlElement | str] = Counter()
    for leaf, weight in zip(leaves[:end], found[:end], strict=True):
        homes.update(dict.fromkeys(_homes(leaf), int(weight)))
    most = _MOST * sum(found[:end])
    return {end + at for at, leaf in enumerate(leaves[end:]) if not any(homes[home] >= most for home in _homes(leaf))}


def _homes(leaf: Leaf) -> tuple[HtmlElement | str, ...]:
    holder = around(leaf.element)
    called = holder.get("class", "").strip()
    return (holder, called) if called else (holder,)


def _end(leaves: Sequence[Leaf], found: Sequence[float]) -> int:
    total, above = sum(found), 0.0
    for at, (leaf, weight) in enumerate(zip(leaves, found, strict=True)):
        if above and leaf.linked <= _MAX_LINKED and _ends(leaf.text, above, total):
            return at
        above += weight
    return len(leaves)


def _ends(text: str, above: float, total: float) -> bool:
    late = above >= _LATE * total
    return (late and ends_story(text)) or ((late or above >= _SOME) and opens_comments(text))
