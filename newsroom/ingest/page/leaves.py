"""The leaves of a page: every block element with text of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree
from lxml.html import HtmlElement

from newsroom.ingest.appeals import is_appeal
from newsroom.ingest.page.tree import BLOCKS
from newsroom.text import whitespace
from newsroom.text.words import words

_MOST = 0.9  # share of a text that is linked
HEADINGS = words("h1 h2 h3 h4 h5 h6")
_ILLUSTRATIONS = words("figure figcaption caption")


@dataclass(frozen=True, eq=False)
class Leaf:
    """A block element's own text, as one clean line; ``linked`` is the share of it, 0 to 1, that is inside links.

    A leaf in an ``illustration`` goes with its picture.
    """

    element: HtmlElement
    text: str
    linked: float
    illustration: bool

    @cached_property
    def asks(self) -> bool:
        """Whether it asks something of readers; links do not, they lead to where that is done."""
        return self.linked < _MOST and is_appeal(self.text)


def read_leaves(root: HtmlElement) -> list[Leaf]:
    """Return the leaves of *root* in the order of the page."""
    return list(_leaves(root))


def _leaves(root: HtmlElement) -> Iterator[Leaf]:
    illustrations: set[HtmlElement] = set()
    for element in root.iterdescendants(etree.Element):
        if element.tag in _ILLUSTRATIONS or element.getparent() in illustrations:
            illustrations.add(element)
        if element.tag in BLOCKS and (leaf := _leaf(element, illustration=element in illustrations)):
            yield leaf


def _leaf(element: HtmlElement, *, illustration: bool) -> Leaf | None:
    pieces = list(_own_pieces(element, linked=next(element.iterancestors("a"), None) is not None))
    text = whitespace.line("".join(piece for piece, _ in pieces))
    if not text:
        return None
    linked = sum(_letters(piece) for piece, in_link in pieces if in_link)
    return Leaf(element, text, linked / (_letters(text) or 1), illustration)


def _letters(text: str) -> int:
    """Bars and dots between links are not words."""
    return sum(map(str.isalnum, text))


def _own_pieces(element: HtmlElement, *, linked: bool) -> Iterator[tuple[str, bool]]:
    """Yield the texts of *element* and its inline children, with whether each is inside a link."""
    yield element.text or "", linked
    for child in element:
        if isinstance(child.tag, str) and child.tag not in BLOCKS and child.tag != "script":
            yield from _own_pieces(child, linked=linked or child.tag == "a")
        yield " " * (child.tag == "br") + (child.tail or ""), linked
