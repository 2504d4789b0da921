"""Lists, tables and quotations are the story's as a whole, or not at all: single items look like anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newsroom.ingest.page.leaves import Leaf

_MOST = 0.5  # share of a whole's words from which the rest of it comes along
_FEWEST = 2  # parts that are the story's
_MAX_PART = 1_000  # code points: what has longer parts lays out the page
_WHOLES = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "td": ("table",), "th": ("table",)}


def completed(leaves: Sequence[Leaf], chosen: Sequence[bool]) -> list[bool]:
    """Return *chosen*, and of every list and table of which most is the story's the rest."""
    parts: dict[HtmlElement, list[int]] = defaultdict(list)
    for at, leaf in enumerate(leaves):
        if (whole := _whole(leaf.element)) is not None:
            parts[whole].append(at)
    found = list(chosen)
    for places in parts.values():
        for at in _missing([leaves[at] for at in places], places, chosen):
            found[at] = True
    return found


def _whole(element: HtmlElement) -> HtmlElement | None:
    """Return the innermost list or table that *element*, or the item that it is a block of, is a part of."""
    part = next((each for each in (element, *element.iterancestors()) if each.tag in _WHOLES), None)
    return next(part.iterancestors(*_WHOLES[str(part.tag)]), None) if part is not None else None


def _missing(leaves: Sequence[Leaf], places: Sequence[int], chosen: Sequence[bool]) -> Iterator[int]:
    total = sum(len(leaf.text) for leaf in leaves)
    mine = [len(leaf.text) for leaf, at in zip(leaves, places, strict=True) if chosen[at]]
    if len(mine) >= _FEWEST and sum(mine) >= _MOST * total and max(len(leaf.text) for leaf in leaves) <= _MAX_PART:
        yield from (at for at in places if not chosen[at])
