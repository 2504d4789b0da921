"""How much speaks for and against each leaf of a page being the story's.

Each sign has a weight; what speaks for a leaf is above 0. A paragraph that one extractor found stays in, whatever the
other says; one that neither found stays in if it is running text in the midst of the story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsroom.ingest.dump.furniture import ends_story, is_furniture, opens_box, opens_comments
from newsroom.ingest.dump.lines import is_prose, is_sentence
from newsroom.ingest.dump.span import is_credit_line
from newsroom.ingest.page.leaves import Leaf
from newsroom.ingest.page.names import Naming
from newsroom.ingest.page.opinions import Opinions
from newsroom.ingest.page.surroundings import Surroundings
from newsroom.ingest.rights import is_rights_line

WEIGHTS = {
    "any": -1.3,
    "surer": 2.3,  # times the share of it that was found
    "other": 1.4,
    "stated": 1.5,
    "not stated": -1.6,  # though the page states all of its story
    "at home": 0.8,
    "before home": -0.4,
    "behind home": -1.2,
    "body": 0.4,
    "prose": 0.7,
    "sentence": 0.4,
    "heading": 0.4,
    "list item": 0.4,
    "cell": 0.6,  # of a table: figures and names, which nothing tells from scraps but their place
    "kin": 0.5,  # what stands in markup like that of what was found
    "stranger": -0.9,
    "linked": -1.5,  # times the share of it that is linked, over a half
    "furniture": -1.5,
    "apart": -2.0,
    "comments": -3.0,
    "hidden": -1.5,
    "scrap": -5.0,
    "credit": -2.5,
    "head of a box": -4.0,
    "behind the end": -2.0,
}

_MIN_STATED = 5  # words: fewer may be missing from what is stated because it is cut differently
_NAMED = {
    Naming.FURNITURE: "furniture",
    Naming.APART: "apart",
    Naming.COMMENTS: "comments",
    Naming.HIDDEN: "hidden",
    Naming.BODY: "body",
}
_CELLS = ("td", "th")
_SHORT = {"li": "list item"} | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading")
_LATE = 0.5  # share of what was found above a heading that may end a story

Sign = tuple[str, float]


def evidence(leaves: Sequence[Leaf], opinions: Opinions, around: Surroundings, found: Sequence[float]) -> list[float]:
    """Return for each of *leaves* what speaks for it, less what speaks against it."""
    end = _end(leaves, found)
    return [
        WEIGHTS["any"] + sum(WEIGHTS[sign] * degree for sign, degree in _signs(at, leaf, opinions, around, end))
        for at, leaf in enumerate(leaves)
    ]


def _signs(at: int, leaf: Leaf, opinions: Opinions, around: Surroundings, end: int) -> Iterator[Sign]:
    yield from _opinions(leaf, opinions)
    yield from _place(at, around, end)
    yield from _words(leaf)


def _opinions(leaf: Leaf, opinions: Opinions) -> Iterator[Sign]:
    yield "surer", opinions.surer.share(leaf.text)
    yield "other", opinions.other.share(leaf.text)
    stated = opinions.stated.share(leaf.text)
    yield "stated", stated
    if opinions.complete and len(leaf.text.split()) >= _MIN_STATED:
        yield "not stated", 1 - stated


def _place(at: int, around: Surroundings, end: int) -> Iterator[Sign]:
    yield from ((sign, 1.0) for name, sign in _NAMED.items() if name in around.naming[at])
    if around.at_home[at]:
        yield "at home", 1.0
    else:
        yield "behind home" if around.behind[at] else "before home", 1.0
    if at > end:
        yield "behind the end", 1.0


def _words(leaf: Leaf) -> Iterator[Sign]:
    text = leaf.text
    yield "linked", max(0.0, 2 * leaf.linked - 1)
    if leaf.element.tag in _CELLS and not is_prose(text):
        yield "cell", 1.0
    elif is_furniture(text) or is_rights_line(text):
        yield "scrap", 1.0
    elif is_credit_line(text):
        yield "credit", 1.0
    elif opens_box(text) or ends_story(text):
        yield "head of a box", 1.0
    elif is_prose(text):
        yield "prose", 1.0
    elif is_sentence(text):
        yield "sentence", 1.0
    elif leaf.element.tag in _SHORT:
        yield _SHORT[leaf.element.tag], 1.0


def _end(leaves: Sequence[Leaf], found: Sequence[float]) -> int:
    """Return the leaf that heads the comments or other stories, in the second half of what was found."""
    total, above = sum(found), 0.0
    for at, (leaf, weight) in enumerate(zip(leaves, found, strict=True)):
        above += weight
        if above >= _LATE * total and (ends_story(leaf.text) or opens_comments(leaf.text)):
            return at
    return len(leaves)
