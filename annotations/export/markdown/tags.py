"""Marks, links and emphasis as Markdown tags to weave into the words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Any
from unicodedata import category

from annotations.export.markdown.text import address
from annotations.rows import HighlightRow, ReadingParagraph
from annotations.weave import Tag
from annotations.weave.tags import ELEMENTS, links
from newsroom.text.ranges import Range, trim

SIGNS = {"emphasis": "*", "strong": "**"}
"""What Markdown has signs for besides marks. The rest is written as HTML, and so is what its signs would not show."""

_MARK, _LINK, _EMPHASIS = range(3)


def markdown_tags(
    text: str,
    paragraphs: Iterable[ReadingParagraph],
    pieces: Sequence[Range],
    highlights: Iterable[HighlightRow],
    references: Iterable[int],
) -> list[Tag]:
    """Return the tags of a story whose words are written in *pieces* with footnote *references* at those places."""
    inlines = [inline for paragraph in paragraphs for inline in paragraph.inlines]
    anchors = [Tag(link["start"], link["end"], "[", f"]({address(link['href'])})", _LINK) for link in links(inlines)]
    shown = list(_once(inline for inline in inlines if inline["kind"] in ELEMENTS))
    within = {edge for inline in inlines for edge in (inline["start"], inline["end"])}
    marked = list(_marked(text, cut(pieces, references), highlights))
    edges = sorted({*references, *within, *(edge for bound in [*pieces, *marked] for edge in bound)})
    return [
        *(_mark(text, start, end, within) for start, end in marked),
        *anchors,
        *(_emphasis(text, inline, edges) for inline in shown),
    ]


def _once(inlines: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Leave out what lies within another of its kind: it adds nothing, and the signs of both would run together."""
    furthest: dict[str, int] = {}
    for inline in sorted(inlines, key=lambda inline: (inline["start"], -inline["end"])):
        if inline["end"] > furthest.get(inline["kind"], 0):
            furthest[inline["kind"]] = inline["end"]
            yield inline


def union(highlights: Iterable[HighlightRow]) -> list[Range]:
    """Return what is under any highlight, as sorted ranges that do not touch: marks cannot nest."""
    found: list[Range] = []
    for row in sorted(highlights, key=lambda row: row.start):
        if found and row.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], row.end))
        else:
            found.append((row.start, row.end))
    return found


def cut(pieces: Iterable[Range], places: Iterable[int]) -> Iterator[Range]:
    """Yield *pieces* cut at *places*."""
    ordered = sorted(set(places))
    for start, end in pieces:
        inside = ordered[bisect_right(ordered, start) : bisect_left(ordered, end)]
        yield from pairwise([start, *inside, end])


def _marked(text: str, pieces: Iterable[Range], highlights: Iterable[HighlightRow]) -> Iterator[Range]:
    """Yield what is marked of each piece, without spaces at its edges: ``== so ==`` is no mark."""
    runs = union(highlights)
    ends = [end for _, end in runs]
    for start, end in pieces:
        for run in runs[bisect_right(ends, start) :]:
            if run[0] >= end:
                break
            first, last = trim(text, max(start, run[0]), min(end, run[1]))
            if first < last:
                yield first, last


def _mark(text: str, start: int, end: int, within: Set[int]) -> Tag:
    opens = _is_apart(text[start - 1 : start]) or (text[start].isalnum() and start not in within)
    closes = _is_apart(text[end : end + 1]) or (text[end - 1].isalnum() and end not in within)
    opening, closing = ("==", "==") if opens and closes else ("<mark>", "</mark>")
    return Tag(start, end, opening, closing, _MARK)


def _emphasis(text: str, inline: Mapping[str, Any], edges: Sequence[int]) -> Tag:
    start, end, element = inline["start"], inline["end"], ELEMENTS[inline["kind"]]
    sign = SIGNS.get(inline["kind"])
    whole = bisect_right(edges, start) == bisect_left(edges, end)
    if sign and whole and _reads(text[start - 1 : start], text[start]) and _reads(text[end : end + 1], text[end - 1]):
        return Tag(start, end, sign, sign, _EMPHASIS)
    return Tag(start, end, f"<{element}>", f"</{element}>", _EMPHASIS)


def _reads(outside: str, inside: str) -> bool:
    """Tell whether every dialect reads ``*`` between these code points (none at a paragraph's edge) as emphasis."""
    after_space = not outside or outside.isspace()
    return (after_space and not inside.isspace()) or (_is_apart(outside) and inside.isalnum())


def _is_apart(neighbour: str) -> bool:
    """Tell whether *neighbour* (a code point, or none) is a space or punctuation."""
    return not neighbour or neighbour.isspace() or category(neighbour).startswith("P")
