"""The story's paragraphs as Markdown blocks, from the Markdown of their pieces (a table row's cells, else one)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat

from annotations.export.markdown.text import plain
from annotations.rows import ReadingParagraph
from annotations.weave.blocks import groups
from annotations.weave.lists import Edge, list_edges

Pieces = Mapping[str, Sequence[str]]
"""The Markdown of each paragraph's pieces, by its key."""

_HARD_BREAK = "\\\n"
_NAMED_WITHIN = {"body", "heading", "list_item", "caption"}
"""Blocks whose id stands at the end of their words. Others have it below them, alone; a table has its first row's."""


def markdown_blocks(paragraphs: Sequence[ReadingParagraph], written: Pieces, ids: bool = True) -> list[str]:
    """Return the blocks in order; an empty line belongs between any two.

    With *ids* each ends with its paragraph's key as Obsidian has it ("^p7"), so that a link to it holds from one copy
    to the next.
    """
    named = {p.key: _named(p, written[p.key]) for p in paragraphs} if ids else written
    return [block for group in groups(paragraphs) for block in _blocks(group, named, ids)]


def _blocks(group: Sequence[ReadingParagraph], written: Pieces, ids: bool) -> Iterator[str]:
    yield _block(group, written)
    if ids and group[0].kind not in _NAMED_WITHIN:
        yield f"^{group[0].key}"


def _named(paragraph: ReadingParagraph, cells: Sequence[str]) -> Sequence[str]:
    within = paragraph.kind in _NAMED_WITHIN
    return [*cells[:-1], f"{cells[-1]} ^{paragraph.key}"] if within else cells


def fenced(code: str, references: str) -> str:
    """Return *code* as it stands, with footnote *references* below, where they mean something."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
    block = f"{fence}\n{code}\n{fence}"
    return f"{block}\n\n{references}" if references else block


def _block(group: Sequence[ReadingParagraph], written: Pieces) -> str:
    kind = group[0].kind
    if kind == "list_item":
        return _list(group, written)
    if kind == "table_row":
        return _table(group, written)
    [only] = group
    return _plain_block(only, written[only.key][0])


def _plain_block(paragraph: ReadingParagraph, words: str) -> str:
    match paragraph.kind:
        case "heading":
            return f"{'#' * min(max(paragraph.level, 2), 6)} {words.replace(_HARD_BREAK, ' ')}"
        case "quote":
            return f"> {words}".replace("\n", "\n> ")
        case "caption":
            return _picture(paragraph) + words
        case _:
            return words


def _picture(paragraph: ReadingParagraph) -> str:
    """A text file holds no pictures: it says what they show."""
    return f"**Picture:** {plain(paragraph.image_alt)}{_HARD_BREAK}" if paragraph.image_alt else ""


def _list(items: Sequence[ReadingParagraph], written: Pieces) -> str:
    lines: list[str] = []
    unclosed: list[_List] = []  # the lists around the position, outermost first
    for edge, item in list_edges(items):
        if edge is Edge.LIST:
            unclosed.append(_List(item.ordered, indent=unclosed[-1].content if unclosed else 0))
        elif edge is Edge.ITEM:
            lines.append(unclosed[-1].line(written[item.key][0]))
        elif edge is Edge.LIST_END:
            unclosed.pop()
    return "\n".join(lines)


class _List:
    """A list being written: ``indent`` and ``content`` are the columns of its markers and of its words."""

    def __init__(self, ordered: bool, indent: int) -> None:
        self.ordered, self.indent = ordered, indent
        self.content = indent
        self.number = 0

    def line(self, words: str) -> str:
        self.number += 1
        marker = f"{self.number}. " if self.ordered else "- "
        self.content = self.indent + len(marker)
        return " " * self.indent + marker + words.replace("\n", "\n" + " " * self.content)


def _table(rows: Sequence[ReadingParagraph], written: Pieces) -> str:
    """A table begins with a row of headings in Markdown; one without gets an empty one."""
    width = max(len(written[row.key]) for row in rows)
    lines = [_row(written[row.key], width) for row in rows]
    head = [] if rows[0].ordered else [_row((), width)]
    head_line, *body = head + lines
    return "\n".join([head_line, _row(repeat("---", width), width), *body])


def _row(cells: Iterable[str], width: int) -> str:
    filled = [cell.replace(_HARD_BREAK, " ") for cell in cells]
    return f"| {' | '.join(filled + [''] * (width - len(filled)))} |"
