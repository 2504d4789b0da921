"""The story as nodes: its text with links, emphasis, marks and references woven in, in blocks."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotations.export.pdf.lists import Item, nested
from annotations.export.pdf.nodes import Node, breakable, node
from annotations.reading import ReadingPage
from annotations.rows import ReadingParagraph
from annotations.weave import Insertion, Tag
from annotations.weave.blocks import groups
from annotations.weave.cells import TAB, tabs
from annotations.weave.sweep import sweep
from annotations.weave.tags import ELEMENTS, links

MARK_RANK, LINK_RANK, EMPHASIS_RANK = 2, 0, 1
"""Of what overlaps, the lower is the outer one."""

_BLOCKS = {"quote": "quote", "code": "pre", "caption": "caption"}
_HIGHEST, _LOWEST = 2, 4  # headings; the headline is the only one of level 1
_NO_DESCRIPTION = "A picture without a description"
_CELL_ENDS = '],["td"'

Inner = Mapping[str, list[list[Node]]]
"""What is in each paragraph, by its key: a node for each cell of a row, and one for every other paragraph."""


def opening(name: str, *arguments: str) -> str:
    """Return the beginning of a node in what the sweep writes: JSON, each element after a comma."""
    return ",[" + json.dumps([name, *arguments], ensure_ascii=False)[1:-1]


def tagged(start: int, end: int, rank: int, name: str, *arguments: str) -> Tag:
    """Return what weaves the node *name* around the words ``[start, end)``; *rank* as in ``Tag``."""
    return Tag(start, end, opening(name, *arguments), "]", rank)


def inserted(at: int, name: str, *arguments: str) -> Insertion:
    """Return what weaves the node *name* in before the code point at *at*."""
    return Insertion(at, opening(name, *arguments) + "]")


def story_nodes(
    page: ReadingPage, tags: Sequence[Tag], insertions: Sequence[Insertion], pictures: Mapping[int, str]
) -> list[Node]:
    """Return the blocks of the story with *tags* and *insertions* woven in; *pictures* are files' names by image id."""
    text = page.revision.text
    cells = [Insertion(at + 1, _CELL_ENDS) for at in _tabs(text, page.paragraphs)]
    inlines = [inline for paragraph in page.paragraphs for inline in paragraph.inlines]
    woven = sweep(
        lambda start, end: "," + json.dumps(breakable(text[start:end].replace(TAB, " ")), ensure_ascii=False),
        [(paragraph.start, paragraph.end) for paragraph in page.paragraphs],
        [*_inline_tags(inlines), *tags],
        (),
        [*insertions, *cells],
    )
    inner = {p.key: json.loads(f'[["td"{piece}]]') for p, piece in zip(page.paragraphs, woven, strict=True)}
    return list(_blocks(page, inner, pictures))


def _inline_tags(inlines: Sequence[Mapping[str, object]]) -> Iterator[Tag]:
    for link in links(inlines):
        yield tagged(link["start"], link["end"], LINK_RANK, "a", link["href"])
    for inline in inlines:
        if name := ELEMENTS.get(str(inline["kind"])):
            yield tagged(inline["start"], inline["end"], EMPHASIS_RANK, name)  # type: ignore[arg-type]


def _tabs(text: str, paragraphs: Iterable[ReadingParagraph]) -> Iterator[int]:
    rows = (paragraph for paragraph in paragraphs if paragraph.kind == "table_row")
    return (at for row in rows for at in tabs(text, row))


def _blocks(page: ReadingPage, inner: Inner, pictures: Mapping[int, str]) -> Iterator[Node]:
    level = 1
    for group in groups(page.paragraphs):
        first = group[0]
        if first.kind == "heading":
            level = min(max(first.level, _HIGHEST), _LOWEST, level + 1)
            yield node("heading", str(level), _text(page, first), *_named(first, inner))
        elif first.kind == "list_item":
            yield nested(Item(item.level, item.ordered, _named(item, inner)) for item in group)
        elif first.kind == "table_row":
            yield ["table", *(_row(row, inner[row.key]) for row in group)]
        else:
            yield _alone(page, first, inner, pictures)


def _alone(page: ReadingPage, paragraph: ReadingParagraph, inner: Inner, pictures: Mapping[int, str]) -> Node:
    text, within = _text(page, paragraph), _named(paragraph, inner)
    if paragraph.kind == "caption" and paragraph.image and paragraph.image.id in pictures:
        alt = paragraph.image_alt or text or _NO_DESCRIPTION
        return node("figure", pictures[paragraph.image.id], alt, ["span", *within])
    return _directed(text, [_BLOCKS.get(paragraph.kind, "p"), *within])


def _text(page: ReadingPage, paragraph: ReadingParagraph) -> str:
    return page.revision.text[paragraph.start : paragraph.end]


def _named(paragraph: ReadingParagraph, inner: Inner) -> list[Node]:
    """Return what is in a paragraph, with the name by which sections lead to it."""
    return [["named", f"p-{paragraph.key}"], *inner[paragraph.key][0][1:]]


def _row(row: ReadingParagraph, cells: list[list[Node]]) -> Node:
    name = "th" if row.ordered else "td"
    (first, *others) = ([name, *cell[1:]] for cell in cells)
    return ["tr", [first[0], ["named", f"p-{row.key}"], *first[1:]], *others]


def _directed(text: str, shown: Node) -> Node:
    """A block of a script that runs from right to left is set so, whatever the story's language."""
    return node(direction, shown) if (direction := first_strong(text)) else shown


def first_strong(text: str) -> str:
    """Return how *text* runs, by its first letter that tells (UAX 9, rules P2 and P3): "rtl", "ltr", or nothing."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""
