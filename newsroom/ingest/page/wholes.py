"""Lists and tables are the story's as a whole, or not at all, and headings with what is under them.

A single item, or a heading of one word, looks like anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newsroom.ingest.dump.furniture import ends_story, is_furniture, opens_box
from newsroom.ingest.page.leaves import Leaf

_MOST = 0.5  # share of a whole's words from which the rest of it comes along
_FEWEST = 2  # parts that are the story's
_NEAR = 3  # leaves above a heading, of which some are the story's
_MAX_LINKED = 0.5  # share of a heading that is a link
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_MAX_PART = 1_000  # code points: what has longer parts lays out the page
_WHOLES = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "td": ("table",), "th": ("table",)}


def completed(leaves: Sequence[Leaf], chosen: Sequence[bool]) -> list[bool]:
    """Return *chosen* with the headings amid it, and of every list and table of which most is the story's the rest."""
    parts: dict[HtmlElement, list[int]] = defaultdict(list)
    for at, leaf in enumerate(leaves):
        if (whole := _whole(leaf.element)) is not None:
            parts[whole].append(at)
    found = [mine or _is_over(leaves, chosen, at) for at, mine in enumerate(chosen)]
    for places in parts.values():
        for at in _missing([leaves[at] for at in places], places, chosen):
            found[at] = True
    return found


def _is_over(leaves: Sequence[Leaf], chosen: Sequence[bool], at: int) -> bool:
    """Tell whether a leaf is a heading amid the story, right over words that are the story's."""
    amid = 0 < at < len(leaves) - 1 and any(chosen[max(at - _NEAR, 0) : at]) and chosen[at + 1]
    leaf = leaves[at]
    if not amid or leaf.element.tag not in _HEADINGS or leaf.linked > _MAX_LINKED:
        return False
    return not (is_furniture(leaf.text) or opens_box(leaf.text) or ends_story(leaf.text))


def _whole(element: HtmlElement) -> HtmlElement | None:
    """Return the innermost list or table that *element*, or the item that it is a block of, is a part of."""
    part = next((each for each in (element, *element.iterancestors()) if each.tag in _WHOLES), None)
    return next(part.iterancestors(*_WHOLES[str(part.tag)]), None) if part is not None else None


def _missing(leaves: Sequence[Leaf], places: Sequence[int], chosen: Sequence[bool]) -> Iterator[int]:
    total = sum(len(leaf.text) for leaf in leaves)
    mine = [len(leaf.text) for leaf, at in zip(leaves, places, strict=True) if chosen[at]]
    if len(mine) >= _FEWEST and sum(mine) >= _MOST * total and max(len(leaf.text) for leaf in leaves) <= _MAX_PART:
        yield from (at for at in places if not chosen[at])
