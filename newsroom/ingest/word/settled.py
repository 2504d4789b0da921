"""Blocks as they were collected become clean paragraphs, which know where each place of the document is in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from newsroom.ingest.article import IngestedParagraph, Inline, ParagraphKind
from newsroom.ingest.page.addresses import LINK_SCHEMES, absolute
from newsroom.ingest.page.verse import BREAK, fold_lines
from newsroom.ingest.word.block import Block, Line, Place
from newsroom.ingest.word.numbering import Numbering
from newsroom.ingest.word.style_names import Role
from newsroom.text import whitespace
from newsroom.text.whitespace import Folded, fold

_KINDS: dict[Role, ParagraphKind] = {"heading": "heading", "quote": "quote", "caption": "caption", "code": "code"}
_CROSSHEAD = 3  # the level of headings that no style tells
_MOST_WORDS = 12  # of one
_GAP = "\t"  # between the cells of a row


@dataclass(frozen=True)
class Settled:
    """A paragraph and what it was in the document: its style's role, and its block's number among all."""

    paragraph: IngestedParagraph
    role: Role
    block: int
    lines: Sequence[tuple[int, Folded]]
    """Of each line of the block, where it begins in the paragraph, and how it was cleaned."""
    is_note: bool = False

    def offset(self, place: Place) -> int:
        """Return where in the paragraph's text *place* of its block is."""
        start, folded = self.lines[min(place.line, len(self.lines) - 1)]
        at = bisect_left(folded.sources, place.offset)
        return start + (folded.targets[at] if at < len(folded.targets) else len(folded.text))


def settled(blocks: Sequence[Block], numbering: Numbering) -> Iterator[Settled]:
    """Yield the paragraphs of *blocks* that have words, or a picture, in their order."""
    for at, (before, block) in enumerate(pairwise([None, *blocks])):
        if block is None or block.style.role in ("contents", "left out") or block.is_empty:
            continue
        yield _row(block, at, before) if block.is_row else _paragraph(block, at, numbering)


def with_crossheads(paragraphs: Sequence[Settled]) -> Iterator[Settled]:
    """Yield *paragraphs* with those made headings that are only set like one: a short line, all bold, over a text.

    Where a document has headings by style, bold lines are what they are.
    """
    is_styled = any(each.paragraph.kind == "heading" for each in paragraphs[1:])
    for at, (each, after) in enumerate(pairwise([*paragraphs, None])):
        assert each
        if at and after and not is_styled and _is_crosshead(each) and after.paragraph.kind != "heading":
            inlines = tuple(inline for inline in each.paragraph.inlines if inline.kind != "strong")
            each = replace(each, paragraph=replace(each.paragraph, kind="heading", level=_CROSSHEAD, inlines=inlines))
        yield each


def _is_crosshead(each: Settled) -> bool:
    text, kind = each.paragraph.text, each.paragraph.kind
    bold = any((i.start, i.end, i.kind) == (0, len(text), "strong") for i in each.paragraph.inlines)
    is_short = len(text.split()) <= _MOST_WORDS and "\n" not in text and text[-1:] not in ".,;:…"
    return kind == "body" and not each.is_note and bold and is_short


def whole(paragraphs: Iterable[Settled]) -> Iterator[Settled]:
    """Yield *paragraphs* with lines of code that follow one another as one; quotations go on in the next one."""
    for kind, group in groupby(paragraphs, lambda each: each.paragraph.kind):
        first, *rest = group
        if kind == "code":
            text = "\n".join(each.paragraph.text for each in (first, *rest))
            yield replace(first, paragraph=replace(first.paragraph, text=text))
        else:
            yield first
            is_one = kind == "quote"
            yield from (replace(each, paragraph=replace(each.paragraph, continues=is_one)) for each in rest)


def _paragraph(block: Block, at: int, numbering: Numbering) -> Settled:
    kind, level, ordered = _kind(block, numbering)
    raw = block.lines[0].raw
    folded = _code(raw) if kind == "code" else fold_lines(raw, kind)
    inlines = [] if kind == "code" else list(_moved(block.lines[0], folded))
    if kind == "heading":
        inlines = [each for each in inlines if each.kind == "link" or (each.start, each.end) != (0, len(folded.text))]
    paragraph = IngestedParagraph(folded.text, kind, _in_order(inlines), level, ordered, block.picture)
    return Settled(paragraph, block.style.role, at, [(0, folded)], block.is_note)


def _code(raw: str) -> Folded:
    """Clean code, which keeps its breaks and blanks; places in it are as exact as these are few."""
    text = whitespace.verse(raw.replace(BREAK, "\n"))
    return Folded(text, tuple(range(len(text))), tuple(range(len(text))))


def _kind(block: Block, numbering: Numbering) -> tuple[ParagraphKind, int, bool]:
    """Return kind, level and order. What is in a list is an item of it, unless its style says more."""
    style = block.style
    if block.picture:
        return "caption", 0, False
    if style.role == "heading":
        return "heading", style.level, False
    ordered = numbering.is_ordered(style.list_id, style.depth) if style.list_id else None
    if ordered is not None and style.role in ("", "quote"):
        return "list_item", style.depth + 1, ordered
    return _KINDS.get(style.role, "body"), 0, False


def _row(block: Block, at: int, before: Block | None) -> Settled:
    """Join the cells by tabs; each one's ranges move by what stands before it."""
    lines: list[tuple[int, Folded]] = []
    inlines: list[Inline] = []
    start = 0
    for line in block.lines:
        folded = fold(line.raw)
        lines.append((start, folded))
        inlines += [Inline(start + i.start, start + i.end, i.kind, i.href) for i in _moved(line, folded)]
        start += len(folded.text) + 1
    text = _GAP.join(folded.text for _, folded in lines)
    is_header = block.is_header or (not (before and before.is_row) and _is_bold(block.lines))
    return Settled(IngestedParagraph(text, "table_row", _in_order(inlines), 0, is_header), "", at, lines, block.is_note)


def _is_bold(cells: Sequence[Line]) -> bool:
    return all(any(i.kind == "strong" for i in cell.inlines) for cell in cells if cell.raw.strip())


def _moved(line: Line, folded: Folded) -> Iterator[Inline]:
    for inline in line.inlines:
        start, end = folded.span(inline.start, inline.end)
        href = absolute(inline.href, "", LINK_SCHEMES) if inline.kind == "link" else ""
        if start < end and (href or inline.kind != "link"):
            yield Inline(start, end, inline.kind, href)


def _in_order(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    return tuple(sorted(set(inlines), key=lambda each: (each.start, -each.end, each.kind, each.href)))
