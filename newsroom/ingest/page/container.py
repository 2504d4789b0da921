"""The part of the page's own tree that holds the story, with all that is not the story cut out.

The extractors find the words but drop most of the structure, so the words lead back to the page's own markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsroom.ingest.page.leaves import Leaf
from newsroom.ingest.page.names import is_box, is_no_part, is_scrap_amid_words
from newsroom.ingest.page.surroundings import Weights, holder, weigh
from newsroom.ingest.page.tree import BLOCKS
from newsroom.text.words import words

_WHOLE = 0.98  # share of the story that its container holds
_PICTURES = words("figure img table pre")
_AROUND = ("article", "main")  # what holds a story with the picture over it


def cut_out(root: HtmlElement, leaves: Sequence[Leaf], chosen: Sequence[bool]) -> HtmlElement | None:
    """Cut *root* down and return the smallest element that holds the *chosen* leaves; None if there are none.

    Pictures come along if they stand in it, or over it in the same article.
    """
    lengths = [len(leaf.text) * mine for leaf, mine in zip(leaves, chosen, strict=True)]
    weights = weigh(leaves, lengths)
    if not weights:
        return None
    inner = holder(root, weights, _WHOLE)
    outer = next(inner.iterancestors(*_AROUND), inner)
    others = [leaf for leaf, mine in zip(leaves, chosen, strict=True) if not (mine or leaf.illustration)]
    _Cut(weights, {leaf.element for leaf in others}, _holders(others)).down(outer)
    return outer


def _holders(leaves: Sequence[Leaf]) -> set[HtmlElement]:
    return {holder for leaf in leaves for holder in (leaf.element, *leaf.element.iterancestors())}


@dataclass
class _Cut:
    """``story`` weighs what holds some of it, ``others`` are leaves that are not, ``strange`` what holds those."""

    story: Weights
    others: set[HtmlElement]
    strange: set[HtmlElement]

    def down(self, element: HtmlElement) -> None:
        """Cut out of *element* all that is not the story's."""
        if element in self.others:
            _silence(element)
        for child in list(element.iterchildren("*")):
            if self._goes(child):
                child.drop_tree()
            elif child in self.story or child in self.strange:
                self.down(child)

    def _goes(self, child: HtmlElement) -> bool:
        if child in self.story:
            return False
        if child.tag not in BLOCKS and child.getparent() in self.story and child.tag not in _PICTURES:
            return is_scrap_amid_words(child)
        if child.tag in _PICTURES:
            return is_no_part(child)
        return is_box(child) or (child in self.strange and next(child.iter(*_PICTURES), None) is None)


def _silence(element: HtmlElement) -> None:
    """Take away the element's own words, not what is in the blocks within it."""
    element.text = None
    for child in element.iterchildren("*"):
        child.tail = None
        if child.tag not in BLOCKS and child.tag != "img" and next(child.iter("img", "figure"), None) is None:
            child.text = None
