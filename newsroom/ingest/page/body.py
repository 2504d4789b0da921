"""The story's part of a page, and its words: everybody is asked, every leaf is weighed, the rest is cut out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsroom.ingest.errors import SourceTooLarge
from newsroom.ingest.page.article_body import stated_body
from newsroom.ingest.page.beyond import beyond
from newsroom.ingest.page.evidence import evidence
from newsroom.ingest.page.leaves import Leaf, read_leaves
from newsroom.ingest.page.opinions import ask
from newsroom.ingest.page.surroundings import surroundings
from newsroom.ingest.page.thinned import thinned
from newsroom.ingest.page.verdict import likeliest
from newsroom.ingest.page.wholes import completed

MAX_TEXT = 1_000_000  # code points, as the gate for markup holds (newsroom/text/sanitise.py)
_BEYOND = 9.0  # what it takes from a leaf's evidence to be surely beyond the story
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
    """Return the story of the page *root*, which stays as it is. Raises SourceTooLarge."""
    leaves = read_leaves(root)
    if sum(len(leaf.text) for leaf in leaves) > MAX_TEXT:
        raise SourceTooLarge("This page is too long for one story. Paste the story’s text alone.")
    gone = beyond(root, leaves)
    opinions = ask(thinned(root, leaves, gone), stated_body(root))
    heard = [opinions.of(leaf.text) for leaf in leaves]
    found = [len(leaf.text) * (said.surer >= _MATCH) for leaf, said in zip(leaves, heard, strict=True)]
    weights = evidence(leaves, heard, surroundings(root, leaves, found), found)
    beyond_it = {element for part in gone for element in part.iter()}
    sure = [weight - _BEYOND * (leaf.element in beyond_it) for leaf, weight in zip(leaves, weights, strict=True)]
    return Body(leaves, completed(leaves, likeliest(sure)))
