"""Small boxes on a page: those that ask something of its readers, and those that lead to other stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from lxml.html import HtmlElement

from newsroom.ingest.dump.furniture import is_sponsored
from newsroom.ingest.page.leaves import HEADINGS, Leaf
from newsroom.ingest.page.surroundings import around
from newsroom.ingest.page.tree import BLOCKS

_MAX_BOX = 700  # code points of all that stands in it
_MOST = 0.5  # share of what was found, appeals apart, that a box may have
_LINKED = 0.9  # share of a heading that is inside a link


def beside_appeals(leaves: Sequence[Leaf], found: Sequence[float], likely: Sequence[bool]) -> set[int]:
    """Return which of *leaves* stand in a box with an appeal, and with little else.

    *found* says how many code points of each were held to be the story's: where most of that stands is no box.
    Boxes with nothing *likely* to be the story's are passed over, since there may be thousands of them.
    """
    told = {leaf: weight for leaf, weight in zip(leaves, found, strict=True) if weight and not leaf.asks}
    likely_ones = {leaf for leaf, is_likely in zip(leaves, likely, strict=True) if is_likely}
    most = _MOST * sum(told.values())

    def is_beside(members: Sequence[Leaf]) -> bool:
        near = not likely_ones.isdisjoint(members)
        return near and sum(told.get(leaf, 0.0) for leaf in members) <= most and _asks(members)

    return _within(leaves, is_beside)


def teasers(leaves: Sequence[Leaf]) -> set[int]:
    """Return which of *leaves* stand in a box under a heading that is a link."""
    return _within(leaves, _leads_on)


def _within(leaves: Sequence[Leaf], is_such: Callable[[Sequence[Leaf]], bool]) -> set[int]:
    boxes: dict[HtmlElement | None, list[int]] = defaultdict(list)
    for at, leaf in enumerate(leaves):
        boxes[_box(leaf.element)].append(at)
    return {at for members in boxes.values() if is_such([leaves[member] for member in members]) for at in members}


def _box(element: HtmlElement) -> HtmlElement:
    """A block with words beside the blocks within it is a box itself."""
    return element if any(child.tag in BLOCKS for child in element) else around(element)


def _asks(members: Sequence[Leaf]) -> bool:
    """A story may have an appeal in its midst, but then most of its text is something else."""
    total = sum(len(leaf.text) for leaf in members)
    paid = is_sponsored(members[0].text)
    return total <= _MAX_BOX and (paid or 3 * sum(len(leaf.text) for leaf in members if leaf.asks) >= total)


def _leads_on(members: Sequence[Leaf]) -> bool:
    heads = members[0].element.tag in HEADINGS and members[0].linked >= _LINKED
    return heads and sum(len(leaf.text) for leaf in members) <= _MAX_BOX
