"""Lists and tables are the story's as a whole, or not at all, and headings and links with what is around them.

A single item, a heading of one word or a link alone looks like anything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from newsroom.ingest.dump.furniture import ends_story, is_furniture, opens_box
from newsroom.ingest.page.leaves import Leaf
from newsroom.ingest.page.names import is_box
from newsroom.ingest.page.surroundings import around

_MOST = 0.5  # share of a whole's words from which the rest of it comes along
_FEWEST = 2  # parts that are the story's
_NEAR = 3  # leaves above a heading, of which some are the story's
_MAX_LINKED = 0.5  # share of a heading that is a link
_MOST_LINKS = 4  # leaves from a link to the story's words: three links may follow one another, or a picture
_LABELLED = re.compile(r"^\W|^[^:：|]{2,30}[:：|]\s")  # "Read more: …", "» …"
_AROUND = 2  # elements around a list that may say what it is
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_MAX_PART = 1_000  # code points: what has longer parts lays out the page
_WHOLES = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "td": ("table",), "th": ("table",)}


def completed(leaves: Sequence[Leaf], chosen: Sequence[bool]) -> list[bool]:
    """Return *chosen* with the headings amid it, and of every list and table of which most is the story's the rest."""
    parts: dict[HtmlElement, list[int]] = defaultdict(list)
    for at, leaf in enumerate(leaves):
        if (whole := _whole(leaf.element)) is not None:
            parts[whole].append(at)
    found = [
        mine or _is_over(leaves, chosen, at) or _is_link_amid(leaves, chosen, at) for at, mine in enumerate(chosen)
    ]
    for whole, places in parts.items():
        if _is_list_amid(whole, leaves, places, chosen):
            found[places[0] : places[-1] + 1] = [True] * len(places)
        for at in _missing([leaves[at] for at in places], places, chosen):
            found[at] = True
    return found


def _is_over(leaves: Sequence[Leaf], chosen: Sequence[bool], at: int) -> bool:
    """Tell whether a leaf is a heading amid the story, right over words that are the story's."""
    amid = 0 < at < len(leaves) - 1 and any(chosen[max(at - _NEAR, 0) : at]) and chosen[at + 1]
    leaf = leaves[at]
    if not amid or leaf.element.tag not in _HEADINGS or leaf.linked > _MAX_LINKED:
        return False
    return not (is_furniture(leaf.text) or opens_box(leaf.text) or ends_story(leaf.text))


def _is_link_amid(leaves: Sequence[Leaf], chosen: Sequence[bool], at: int) -> bool:
    """Tell whether a leaf is a paragraph that is one plain link, in the same element as the story above and below.

    Writers point to other stories so; what a system puts there has a box, a class, a label or emphasis of its own.
    """
    if chosen[at] or not _is_plain_link(leaves[at]):
        return False
    above = next((other for other in range(at - 1, -1, -1) if not _is_passed(leaves[other])), None)
    below = next((other for other in range(at + 1, len(leaves)) if not _is_passed(leaves[other])), None)
    return all(
        other is not None
        and abs(other - at) <= _MOST_LINKS
        and chosen[other]
        and _go_together(leaves[at], leaves[other])
        for other in (above, below)
    )


def _is_passed(leaf: Leaf) -> bool:
    return leaf.illustration or _is_plain_link(leaf)


def _go_together(leaf: Leaf, other: Leaf) -> bool:
    here, there = leaf.element, around(other.element)
    of_one_make = here.getparent() is there and here.get("class", "") in ("", other.element.get("class", ""))
    return of_one_make and other.linked <= _MAX_LINKED


def _is_plain_link(leaf: Leaf) -> bool:
    element = leaf.element
    alone = element.tag == "p" and len(element) == 1 and element[0].tag == "a" and not len(element[0])
    if not alone or leaf.linked < 1 or _LABELLED.search(leaf.text):
        return False
    return not (is_furniture(leaf.text) or opens_box(leaf.text) or ends_story(leaf.text))


def _is_list_amid(whole: HtmlElement, leaves: Sequence[Leaf], places: Sequence[int], chosen: Sequence[bool]) -> bool:
    """Tell whether a list of words, not of links, stands between words of the story, and is called nothing else."""
    first, last = places[0], places[-1]
    amid = first > 0 and last + 1 < len(leaves) and chosen[first - 1] and chosen[last + 1]
    if not amid or whole.tag not in ("ul", "ol") or last - first + 1 != len(places) or len(places) < _FEWEST:
        return False
    items = [leaves[at] for at in places]
    worded = all(leaf.linked <= _MAX_LINKED and not (leaf.asks or is_furniture(leaf.text)) for leaf in items)
    return worded and not any(is_box(element) for element in (whole, *islice(whole.iterancestors(), _AROUND)))


def _whole(element: HtmlElement) -> HtmlElement | None:
    """Return the innermost list or table that *element*, or the item that it is a block of, is a part of."""
    part = next((each for each in (element, *element.iterancestors()) if each.tag in _WHOLES), None)
    return next(part.iterancestors(*_WHOLES[str(part.tag)]), None) if part is not None else None


def _missing(leaves: Sequence[Leaf], places: Sequence[int], chosen: Sequence[bool]) -> Iterator[int]:
    total = sum(len(leaf.text) for leaf in leaves)
    mine = [len(leaf.text) for leaf, at in zip(leaves, places, strict=True) if chosen[at]]
    if len(mine) >= _FEWEST and sum(mine) >= _MOST * total and max(len(leaf.text) for leaf in leaves) <= _MAX_PART:
        yield from (at for at in places if not chosen[at])
