"""What stands beyond a page's story for sure, and might be taken for the story because there is more of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newsroom.ingest.dump.furniture import opens_comments
from newsroom.ingest.dump.lines import is_prose
from newsroom.ingest.page.leaves import HEADINGS, Leaf
from newsroom.ingest.page.tree import BLOCKS, text_of
from newsroom.text import whitespace

_SOME = 200  # code points of running text above the comments
_MAX_LINKED = 0.5  # share of a heading that is inside links: those lead to comments
_ROW = 3  # boxes of one shape
_MAX_TEASER = 700  # code points of a box
_ALL_LINKED = 0.9  # share of a heading that is inside a link
_MOST_UP = 3  # elements around the head of comments


def beyond(root: HtmlElement, leaves: Sequence[Leaf]) -> list[HtmlElement]:
    """Return the elements of *root* that hold what readers wrote, other stories in full, or what is beside its main."""
    return [*_comments(leaves), *_other_stories(root), *_outside_of_main(root, leaves), *_teasers(leaves)]


def _teasers(leaves: Sequence[Leaf]) -> Iterator[HtmlElement]:
    """Yield the boxes of one shape, each under a heading that leads to another page, below running text."""
    heads = [at for at, leaf in enumerate(leaves) if _leads_on(leaf)]
    rows: defaultdict[tuple[HtmlElement, str, str], dict[HtmlElement, int]] = defaultdict(dict)
    for at in heads:
        if (box := _box_of(leaves[at].element)) is not None:
            rows[box.getparent(), str(box.tag), box.get("class", "")].setdefault(box, at)
    for boxes in rows.values():
        if len(boxes) >= _ROW and _text_above(leaves[: min(boxes.values())]) >= _SOME:
            yield from (box for box in boxes if len(box.text_content()) <= _MAX_TEASER)


def _leads_on(leaf: Leaf) -> bool:
    link = next(leaf.element.iter("a"), next(leaf.element.iterancestors("a"), None))
    inside = link is not None and not link.get("href", "").startswith(("#", "http:", "https:", "//"))
    return inside and leaf.element.tag in HEADINGS and leaf.linked >= _ALL_LINKED


def _box_of(heading: HtmlElement) -> HtmlElement | None:
    """Return the largest element around *heading* with no other heading in it, and siblings of its shape."""
    boxes = (element for element in heading.iterancestors() if _is_one_of_several(element))
    box = next(boxes, None)
    return box if box is not None and sum(1 for _ in box.iter(*HEADINGS)) == 1 else None


def _is_one_of_several(element: HtmlElement) -> bool:
    shape = (element.tag, element.get("class"))
    siblings = (*element.itersiblings(), *element.itersiblings(preceding=True))
    return any((sibling.tag, sibling.get("class")) == shape for sibling in siblings)


def _text_above(leaves: Sequence[Leaf]) -> int:
    """Return how many code points of running text are below the headline."""
    start = max((at for at, leaf in enumerate(leaves) if leaf.element.tag == "h1"), default=len(leaves))
    return sum(len(leaf.text) for leaf in leaves[start:] if is_prose(leaf.text))


def _outside_of_main(root: HtmlElement, leaves: Sequence[Leaf]) -> Iterator[HtmlElement]:
    """Yield what is beside the page's main part, if that holds its headline and running text."""
    parts = root.xpath("//main | //*[@role='main']")
    if len(parts) != 1 or next(parts[0].iter("h1"), None) is None:
        return
    inside = set(parts[0].iter())
    if sum(len(leaf.text) for leaf in leaves if leaf.element in inside and is_prose(leaf.text)) >= _SOME:
        for holder in (parts[0], *parts[0].iterancestors()):
            yield from holder.itersiblings(*BLOCKS)
            yield from holder.itersiblings(*BLOCKS, preceding=True)


def _comments(leaves: Sequence[Leaf]) -> Iterator[HtmlElement]:
    """Yield the head of the comments, and what follows it there."""
    above = 0
    for leaf in leaves:
        if leaf.element.tag == "h1":
            above = 0
        above += len(leaf.text) if is_prose(leaf.text) else 0
        if above >= _SOME and _heads_comments(leaf):
            yield from _and_after(leaf.element)


def _heads_comments(leaf: Leaf) -> bool:
    headed = leaf.element.tag in HEADINGS and leaf.linked < _MAX_LINKED
    return headed and opens_comments(leaf.text.lstrip("0123456789 "))


def _and_after(head: HtmlElement) -> list[HtmlElement]:
    for _ in range(_MOST_UP):
        after = list(head.itersiblings())
        holder = head.getparent()
        if after or holder is None or any(text_of(before) for before in head.itersiblings(preceding=True)):
            break
        head = holder
    return [] if any(next(element.iter("h1"), None) is not None for element in after) else [head, *after]


def _other_stories(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the articles whose headline is not the page's, below the one whose headline is."""
    titles = [whitespace.line(str(title)).casefold() for title in root.xpath("//meta[@property='og:title']/@content")]
    titles += [text_of(title).casefold() for title in root.iter("title")]
    own: set[HtmlElement] = set()
    for heading in root.iter("h1"):
        article = next(heading.iterancestors("article"), None)
        text = text_of(heading).casefold()
        if text and any(text in title or title in text for title in titles if title):
            own.update(heading.iterancestors("article"))
        elif own and article is not None and article not in own:
            yield article
