"""What each block of a PDF is: the headline, a heading, a paragraph, a list item, a footnote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsroom.ingest.article import IngestedParagraph, Inline
from newsroom.ingest.pdf.blocks import BULLET
from newsroom.ingest.pdf.hyphens import joined
from newsroom.ingest.pdf.lines import Line
from newsroom.text import whitespace

_LARGER = 1.12  # times the size of the text: a heading
_HEADLINE = 1.4
_SMALLER = 0.9
_MAX_HEADING = 160  # code points
_NOTE = re.compile(r"\s*(?:\d{1,3}|[*†‡§])\s?(?=\S)")
_ORDERED = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s+")
_ENDS = re.compile(r"[.!?…]$")


@dataclass(frozen=True)
class Block:
    """The text of a block, with the type that it is in, and on which page (from 0) how far down (0 to 1) it begins."""

    text: str
    size: float
    bold: bool
    lines: int
    page: int
    height: float
    superscripts: tuple[Inline, ...] = ()


def block_of(lines: Sequence[Line], known: frozenset[str], page: int, height: float) -> Block:
    """Join *lines* to a block; *known* are the compounds of the story."""
    text, raised = "", []
    for line in lines:
        so_far = joined(text, line.text, known) if text else line.text
        shift = len(so_far) - len(line.text)
        raised += [replace(found, start=found.start + shift, end=found.end + shift) for found in line.superscripts]
        text = so_far
    first = lines[0]
    return Block(text, first.size, first.bold, len(lines), page, height, tuple(raised))


def text_size(blocks: Sequence[Block]) -> float:
    """Return the size that most characters are set in."""
    counted = Counter[float]()
    for block in blocks:
        counted[round(block.size * 2) / 2] += len(block.text)
    return counted.most_common(1)[0][0]


def headline_at(blocks: Sequence[Block], size: float) -> int | None:
    """Return which block is the headline: the largest type on the first page that has any, if larger than the text."""
    page = min(block.page for block in blocks)
    first = [at for at, block in enumerate(blocks) if block.page == page and block.size >= _HEADLINE * size]
    return max(first, key=lambda at: blocks[at].size, default=None)


def paragraphs_of(blocks: Sequence[Block], size: float) -> tuple[IngestedParagraph, ...]:
    """Return *blocks* as paragraphs, footnotes last. Headings' levels go by their sizes."""
    notes = [block for block in blocks if _is_note(block, size)]
    sizes = sorted({round(block.size) for block in blocks if _is_heading(block, size)}, reverse=True)
    told = [_paragraph(block, size, sizes) for block in blocks if block not in notes]
    return tuple(filter(None, [*told, *(_plain(block) for block in notes)]))


def _is_note(block: Block, size: float) -> bool:
    return block.size < _SMALLER * size and block.height > 0.5 and bool(_NOTE.match(block.text))


def _is_heading(block: Block, size: float) -> bool:
    short = len(block.text) <= _MAX_HEADING and not _ENDS.search(block.text)
    return short and (block.size >= _LARGER * size or (block.bold and block.size >= _SMALLER * size))


def _paragraph(block: Block, size: float, sizes: Sequence[int]) -> IngestedParagraph | None:
    if _is_heading(block, size):
        return _plain(block, kind="heading", level=min(2 + sizes.index(round(block.size)), 6))
    if bullet := BULLET.match(block.text):
        cut = bullet.end()
        raised = tuple(replace(i, start=i.start - cut, end=i.end - cut) for i in block.superscripts if i.start >= cut)
        item = replace(block, text=block.text[cut:], superscripts=raised)
        return _plain(item, kind="list_item", level=1, ordered=bool(_ORDERED.match(block.text)))
    return _plain(block)


def _plain(block: Block, **fields: object) -> IngestedParagraph | None:
    folded = whitespace.fold(block.text)
    if not folded.text:
        return None
    moved = (Inline(*folded.span(i.start, i.end), i.kind) for i in block.superscripts)
    inlines = tuple(inline for inline in moved if inline.start < inline.end)
    return IngestedParagraph(folded.text, inlines=inlines, **fields)  # type: ignore[arg-type]
