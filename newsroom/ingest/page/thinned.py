"""A page without what no extractor could want: they take a second for 6,000 elements, and pages can have many more."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml.html import HtmlElement

from newsroom.ingest.page.leaves import Leaf
from newsroom.ingest.page.tree import BLOCKS

_MANY = 4_000  # elements; smaller pages are shown whole, because links around a text tell where it is not
_LINKED = 0.9  # share of a leaf's text that is inside links
_KEPT = ("body", "main", "article")


def thinned(root: HtmlElement, leaves: Sequence[Leaf]) -> HtmlElement:
    """Return *root*, or, when it has very many elements, a copy without blocks that hold nothing but links."""
    elements = list(root.iter("*"))
    if len(elements) <= _MANY:
        return root
    texts = [leaf.element for leaf in leaves if leaf.linked < _LINKED]
    worded = {holder for element in texts for holder in (element, *element.iterancestors())}
    copy = deepcopy(root)
    for original, twin in zip(elements, list(copy.iter("*")), strict=True):
        if original.tag in BLOCKS and original not in worded and original.tag not in _KEPT:
            _drop(twin)
    return copy


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
