"""A page without what no extractor could want: they take a second for 6,000 elements, and pages can have many more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import deepcopy

from lxml.html import HtmlElement

from newsroom.ingest.page.leaves import Leaf
from newsroom.ingest.page.tree import BLOCKS

_MANY = 4_000  # elements; smaller pages are shown whole, because links around a text tell where it is not
_LINKED = 0.9  # share of a leaf's text that is inside links
_KEPT = ("body", "main", "article")


def thinned(root: HtmlElement, leaves: Sequence[Leaf], gone: Collection[HtmlElement]) -> HtmlElement:
    """Return *root*, or a copy without what is *gone* and, where it has very many elements, blocks of links alone."""
    doomed = set(gone)
    elements = list(root.iter("*"))
    if len(elements) > _MANY:
        doomed |= _wordless(elements, leaves)
    if not doomed:
        return root
    copy = deepcopy(root)
    for original, twin in zip(elements, list(copy.iter("*")), strict=True):
        if original in doomed:
            _drop(twin)
    return copy


def _wordless(elements: Sequence[HtmlElement], leaves: Sequence[Leaf]) -> set[HtmlElement]:
    texts = [leaf.element for leaf in leaves if leaf.linked < _LINKED]
    worded = {holder for element in texts for holder in (element, *element.iterancestors())}
    return {element for element in elements if element.tag in BLOCKS and element not in worded} - _kept(elements)


def _kept(elements: Sequence[HtmlElement]) -> set[HtmlElement]:
    return {element for element in elements if element.tag in _KEPT}


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
