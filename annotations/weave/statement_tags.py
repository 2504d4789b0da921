"""Tags for statements and for the words that say who makes them.

A statement is around names and links, which stay whole. Where it begins or ends inside one, it is cut there: a link in
two pieces would be two stops of the Tab key. It is cut at the end of each paragraph too, so that a paragraph woven
alone has the id of a statement only if the statement begins in it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import islice, pairwise
from typing import NamedTuple

from annotations.weave.ranges import Tag
from annotations.weave.tags import INSIDE_ENTITY, INSIDE_LINK, OUTSIDE, Inline, Named, links
from newsroom.text.ranges import Range

Piece = tuple[int, int, int]
"""``(start, end, rank)`` of a tag."""


class Stated(NamedTuple):
    """A statement to be woven: ``by`` says who makes it, and ``described_by`` is the id of what says it at length."""

    id: int
    content: Sequence[Range]
    kind: str
    by: str
    described_by: str


class Cuts:
    """Where statements on *text* are cut: by its lines, and by links and names, no two of which overlap their like."""

    def __init__(self, text: str, inlines: Iterable[Inline], mentions: Iterable[Named]) -> None:
        self._lines = [newline.end() for newline in re.finditer("\n", text)]
        linked = [(link["start"], link["end"]) for link in links(inlines)]
        self._lanes = [(linked, INSIDE_LINK), (sorted((m.start, m.end) for m in mentions), INSIDE_ENTITY)]

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield ``(start, end, rank)`` for each piece of ``[start, end)``."""
        for left, right in pairwise(sorted(self._places(start, end))):
            yield left, right, self._rank(left, right)

    def _places(self, start: int, end: int) -> set[int]:
        """Return where to cut. A cut inside an anchor asks for cuts at its edges, which may lie in anchors again."""
        places: set[int] = set()
        lines = self._lines[bisect_right(self._lines, start) : bisect_left(self._lines, end)]
        new = {start, end, *lines}
        while new:
            places |= new
            edges = (edge for at in new for lane, _ in self._lanes for around in _around(lane, at) for edge in around)
            new = {edge for edge in edges if start < edge < end} - places
        return places

    def _rank(self, start: int, end: int) -> int:
        ranks = [rank for lane, rank in self._lanes if _is_inside(lane, start, end)]
        return max(ranks, default=OUTSIDE)


def statement_tags(statements: Iterable[Stated], cuts: Cuts) -> list[Tag]:
    """Return the tags of *statements*: ``<span class="said KIND" data-said="12" id="s12" …>``, the id once.

    ``data-said`` is what joins a statement, its source's words and its line in the margin.
    """
    return [tag for stated in statements for tag in _tags(_pieces(stated.content, cuts), *_statement(stated))]


def source_tags(sources: Mapping[Range, Sequence[int]], cuts: Cuts) -> list[Tag]:
    """Return the tags of the words that say who speaks, from the ids of the statements that each range is for."""
    return [
        tag
        for (start, end), ids in sources.items()
        for tag in _tags(cuts.pieces(start, end), *_source(start, end, ids))
    ]


def places(contents: Iterable[tuple[int, Sequence[Range]]], cuts: Cuts) -> list[Tag]:
    """Return what stands in for statements (id and content) that are not shown: their ids, so that links lead there."""
    firsts = ((pk, first) for pk, content in contents for first in islice(_pieces(content, cuts), 1))
    return [Tag(a, b, f'<span id="s{pk}">', "</span>", rank, "<span>") for pk, (a, b, rank) in firsts]


def source_id(start: int, end: int) -> str:
    """Return the id of the words ``[start, end)`` that say who speaks."""
    return f"w{start}-{end}"


def _around(lane: Sequence[Range], at: int) -> list[Range]:
    """Return the one anchor of *lane* that *at* lies inside of, not at its edge, if there is one."""
    before = bisect_right(lane, at, key=_start) - 1
    return [lane[before]] if before >= 0 and lane[before][0] < at < lane[before][1] else []


def _is_inside(lane: Sequence[Range], start: int, end: int) -> bool:
    """Return whether an anchor reaches over ``[start, end)`` and further."""
    before = bisect_right(lane, start, key=_start) - 1
    return before >= 0 and lane[before] != (start, end) and lane[before][1] >= end


def _start(anchor: Range) -> int:
    return anchor[0]


def _pieces(content: Iterable[Range], cuts: Cuts) -> Iterator[Piece]:
    return (piece for start, end in content for piece in cuts.pieces(start, end))


def _tags(pieces: Iterable[Piece], attributes: str, named: str) -> Iterator[Tag]:
    """Yield the tags of *pieces*, each with *attributes* and the first with what *named* adds to them.

    None has a tabindex: browsers select nothing that is dragged from the first letter of what takes the focus.
    """
    again = f"<span {attributes}>"
    for number, (start, end, rank) in enumerate(pieces):
        yield Tag(start, end, again if number else f"<span {attributes} {named}>", "</span>", rank, again)


def _statement(stated: Stated) -> tuple[str, str]:
    attributes = f'class="said {stated.kind}" data-said="{stated.id}" data-by="{escape(stated.by)}"'
    return attributes, f'id="s{stated.id}" aria-describedby="{stated.described_by}"'


def _source(start: int, end: int, ids: Sequence[int]) -> tuple[str, str]:
    return f'class="says" data-said="{" ".join(map(str, ids))}"', f'id="{source_id(start, end)}"'
