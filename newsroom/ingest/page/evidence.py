"""How much speaks for and against each leaf of a page being the story's.

Each sign has a weight; what speaks for a leaf is above 0. A paragraph that one extractor found stays in, whatever the
other says; one that neither found stays in if it is running text in the midst of the story.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from newsroom.ingest.dump.furniture import ends_story, is_advertisement, is_furniture, opens_box
from newsroom.ingest.dump.lines import is_prose, is_sentence
from newsroom.ingest.dump.span import is_credit_line
from newsroom.ingest.page.boxes import beside_appeals, teasers
from newsroom.ingest.page.completeness import completeness
from newsroom.ingest.page.ends import behind_end
from newsroom.ingest.page.leaves import HEADINGS, Leaf
from newsroom.ingest.page.names import Naming
from newsroom.ingest.page.opinions import Heard
from newsroom.ingest.page.surroundings import Surroundings
from newsroom.ingest.rights import is_rights_line

WEIGHTS = {
    "any": -1.3,
    "surer": 2.3,  # times the share of it that was found
    "other": 1.8,
    "stated": 1.5,
    "not stated": -9.0,  # times how completely the page states its story
    "at home": 0.8,
    "before home": -0.2,
    "behind home": -1.9,
    "body": 0.4,
    "prose": 0.7,
    "sentence": 0.4,
    "heading": 0.4,
    "list item": 0.4,
    "cell": 0.6,  # of a table: figures and names, which nothing tells from scraps but their place
    "kin": 0.5,  # what stands in markup like that of what was found
    "stranger": -0.9,
    "linked": -3.5,  # times the share of it that is linked, over a half
    "furniture": -1.5,
    "widget": -4.5,
    "apart": -2.0,
    "comments": -3.0,
    "hidden": -1.5,
    "scrap": -5.0,
    "credit": -2.5,
    "head of a box": -6.0,
    "appeal": -5.0,
    "beside an appeal": -4.0,
    "teaser": -1.5,
    "headline": -4.0,
    "behind the end": -5.0,
}

_NAMED = {
    Naming.FURNITURE: "furniture",
    Naming.WIDGET: "widget",
    Naming.APART: "apart",
    Naming.COMMENTS: "comments",
    Naming.HIDDEN: "hidden",
    Naming.BODY: "body",
}
# What the words themselves say, the first that is so.
_SAID: dict[str, Callable[[Leaf], bool]] = {
    "scrap": lambda leaf: is_furniture(leaf.text) or is_rights_line(leaf.text),
    "appeal": lambda leaf: leaf.asks,
    "credit": lambda leaf: is_credit_line(leaf.text),
    "head of a box": lambda leaf: opens_box(leaf.text) or ends_story(leaf.text),
    "prose": lambda leaf: is_prose(leaf.text),
    "sentence": lambda leaf: is_sentence(leaf.text),
}
_CELLS = ("td", "th")
_SHORT = {"li": "list item"} | dict.fromkeys(HEADINGS, "heading")

Sign = tuple[str, float]


def evidence(
    leaves: Sequence[Leaf], heard: Sequence[Heard], around: Surroundings, found: Sequence[float]
) -> list[float]:
    """Return for each of *leaves* what speaks for it, less what speaks against it.

    *heard* is what everybody said of each, *found* how many code points of it were held to be the story's.
    """
    weights = [
        WEIGHTS["any"] + sum(WEIGHTS[sign] * degree for sign, degree in signs)
        for signs in signs_of(leaves, heard, around, found)
    ]
    return _with_headings(leaves, weights)


def signs_of(
    leaves: Sequence[Leaf], heard: Sequence[Heard], around: Surroundings, found: Sequence[float]
) -> Iterator[list[Sign]]:
    """Yield the signs at each of *leaves*, each with its degree, mostly 0 to 1."""
    likely = [near or any(said) for near, said in zip(around.at_home, heard, strict=True)]
    ruled = _ruled(leaves, found, likely)
    unstated = completeness(leaves, [said.stated for said in heard], found)
    for at, (leaf, said) in enumerate(zip(leaves, heard, strict=True)):
        signs = [*said._asdict().items(), ("not stated", unstated[at] * (1 - said.stated)), *_place(at, around)]
        signs.append(("linked", max(0.0, 2 * leaf.linked - 1)))
        signs += ((sign, 1.0) for sign, places in ruled.items() if at in places)
        if likely[at]:
            signs += _words(leaf)
        yield signs


def _ruled(leaves: Sequence[Leaf], found: Sequence[float], likely: Sequence[bool]) -> Mapping[str, Collection[int]]:
    """Return at which leaves each sign is that takes more than one leaf to see."""
    begin = next((at for at, weight in enumerate(found) if weight), 0)
    return {
        "behind the end": behind_end(leaves, found),
        "headline": {at for at, leaf in enumerate(leaves[: begin + 1]) if leaf.element.tag == "h1"},
        "beside an appeal": beside_appeals(leaves, found, likely),
        "teaser": teasers(leaves),
    }


def _with_headings(leaves: Sequence[Leaf], weights: Sequence[float]) -> list[float]:
    """A heading is no surer than what it heads."""
    out, below = list(weights), 0.0
    for at in range(len(leaves) - 1, -1, -1):
        if _SHORT.get(leaves[at].element.tag) == "heading":
            out[at] = min(out[at], below) if below < 0 else out[at]
        if not (leaves[at].illustration or is_advertisement(leaves[at].text)):
            below = out[at]
    return out


def _place(at: int, around: Surroundings) -> Iterator[Sign]:
    yield from ((sign, 1.0) for name, sign in _NAMED.items() if name in around.naming[at])
    if around.at_home[at]:
        yield "at home", 1.0
        yield "kin" if around.kin[at] else "stranger", 1.0
    else:
        yield "behind home" if around.behind[at] else "before home", 1.0


def _words(leaf: Leaf) -> Iterator[Sign]:
    said = next((sign for sign, tells in _SAID.items() if tells(leaf)), "")
    if leaf.element.tag in _CELLS and said != "prose":
        yield "cell", 1.0
    elif said or leaf.element.tag in _SHORT:
        yield said or _SHORT[leaf.element.tag], 1.0
