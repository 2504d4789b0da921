"""Finding ranges of an old text in its next version: by the alignment of both, by their words where that cannot say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotations.anchoring.anchor import Anchor, anchor
from annotations.anchoring.approximate import NEW_WORDS
from annotations.anchoring.describe import Selectors
from newsroom.text.alignment import Alignment
from newsroom.text.ranges import Range

_FLOOR = 0.4
"""Such a share of a range's letters that are still there makes its place the one where they are."""

_NUMBER, _NAME = re.compile(r"\W?\d[\d.,:]*\W?"), re.compile(r"[^\W\d_][\w'’-]*")
"""What took the place of a number, and is one, is a correction of it; so is a name, which has a capital, of a name."""

_REPLACED = 0.3
"""The score of those: nothing is the same but the place."""

_ACCOUNTED = 0.5
"""When the alignment has found more of a place in another part of the old text, the place is that part's."""


def reanchor(alignment: Alignment, selectors: Selectors) -> Anchor | None:
    """Return where the range that *selectors* describe in the old text is in the new one, or None: it is gone."""
    if selectors.position is None:
        return anchor(alignment.new, selectors)
    bounds = selectors.position.start, selectors.position.end
    place = alignment.move(*bounds)
    if place and place.kept >= _FLOOR:
        return Anchor(place.start, place.end, place.kept, "alignment")
    return _corrected(alignment, bounds) or _elsewhere(alignment, selectors, bounds)


def reanchor_all(alignment: Alignment, all_selectors: Iterable[Selectors]) -> list[Anchor | None]:
    """Return for each of *all_selectors*, in their order, what ``reanchor`` finds."""
    return [reanchor(alignment, selectors) for selectors in all_selectors]


def _corrected(alignment: Alignment, bounds: Range) -> Anchor | None:
    """Return what stands in the place of a number or a name, alone, if it is another one."""
    there = alignment.instead(*bounds)
    if there is None or not _are_alike(alignment.old[slice(*bounds)], alignment.new[slice(*there)]):
        return None
    return Anchor(*there, _REPLACED, "alignment")


def _are_alike(one: str, other: str) -> bool:
    pair = one.strip(), other
    return all(map(_NUMBER.fullmatch, pair)) or all(_NAME.fullmatch(word) and word[0].isupper() for word in pair)


def _elsewhere(alignment: Alignment, selectors: Selectors, bounds: Range) -> Anchor | None:
    """Return the place that the words alone lead to, unless it is known to be that of other words of the old text.

    A sentence like the one that is gone, elsewhere in both texts, is what misleads a search for words.
    """
    found = anchor(alignment.new, selectors, NEW_WORDS)
    if found is None:
        return None
    others = alignment.from_elsewhere(found.start, found.end, bounds)
    return None if others > _ACCOUNTED * (found.end - found.start) else found
