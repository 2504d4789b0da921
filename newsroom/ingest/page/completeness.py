"""How much it says against a leaf that the page leaves it out where it states the text of its story."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from newsroom.ingest.page.leaves import Leaf

_MATCH = 0.5  # share of a leaf's words that are stated
_HALF = 0.5  # share of what was found that has to be stated before what is not says anything
_MIN_WORDS = 8  # fewer may be missing because they are cut differently
_CUT_SHORT = 0.3  # how much of it counts behind the last leaf that is stated: the text may end early
_OFTEN_LEFT_OUT = ("blockquote", "li", "td", "th", "pre", "figure", "h2", "h3", "h4", "h5", "h6")


def completeness(leaves: Sequence[Leaf], stated: Sequence[float], found: Sequence[float]) -> list[float]:
    """Return for each leaf how surely it would be stated if it were the story's, 0 to 1.

    *stated* is the share of each that the page states, *found* how many code points of it were held to be the story's.
    """
    told = [share >= _MATCH for share in stated]
    share = sum(weight for weight, is_told in zip(found, told, strict=True) if is_told) / (sum(found) or 1.0)
    degree = max(0.0, share - _HALF) / (1 - _HALF)
    last = max((at for at, is_told in enumerate(told) if is_told), default=-1)
    return [
        degree * (1.0 if at < last else _CUT_SHORT) * (not _is_often_left_out(leaf)) for at, leaf in enumerate(leaves)
    ]


def _is_often_left_out(leaf: Leaf) -> bool:
    element: HtmlElement = leaf.element
    within = element.tag in _OFTEN_LEFT_OUT or next(element.iterancestors(*_OFTEN_LEFT_OUT), None) is not None
    return within or len(leaf.text.split()) < _MIN_WORDS
