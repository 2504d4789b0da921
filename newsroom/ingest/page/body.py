"""The story's part of a page, and its words: everybody is asked, every leaf is weighed, the rest is cut out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsroom.ingest.page.evidence import evidence
from newsroom.ingest.page.leaves import Leaf, read_leaves
from newsroom.ingest.page.opinions import ask
from newsroom.ingest.page.surroundings import surroundings
from newsroom.ingest.page.verdict import likeliest

_MATCH = 0.5  # share of a leaf's words that were found


@dataclass(frozen=True)
class Body:
    """The leaves of a page, and which of them are its story's."""

    leaves: Sequence[Leaf]
    chosen: Sequence[bool]

    @property
    def text(self) -> str:
        """The story's text, a leaf a line."""
        return "\n".join(leaf.text for leaf, mine in zip(self.leaves, self.chosen, strict=True) if mine)


def find_body(root: HtmlElement) -> Body:
    """Return the story of the page *root*, which stays as it is."""
    leaves, opinions = read_leaves(root), ask(root)
    heard = [opinions.of(leaf.text) for leaf in leaves]
    found = [len(leaf.text) * (said.surer >= _MATCH) for leaf, said in zip(leaves, heard, strict=True)]
    around = surroundings(root, leaves, found)
    return Body(leaves, likeliest(evidence(leaves, heard, around, found)))
