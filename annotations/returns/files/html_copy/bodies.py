"""The words of a note, from the blocks of a page, as Markdown. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from annotations.returns.files.html_copy.block import Block

_CELLS = ("td", "th")
_SIGNS = {"ul": "- ", "ol": "1. "}
_INDENT = "    "
_BAR = "> "
_PIPE = re.compile(r"(?<!\\)\|")


def words_of(blocks: Sequence[Block]) -> str:
    """Return the words of *blocks* on one line, as ``shown_words`` has those of a note."""
    return " ".join(" ".join(block.words.split()) for block in blocks if block.words)


def digests_of(lines: Iterable[str]) -> Iterator[str]:
    """Yield ``words_digest`` of the first of *lines*, of the first two, and so on; each is read once."""
    digest, gap = hashlib.sha256(), ""
    for line in lines:
        if said := " ".join(line.split()):
            digest.update(f"{gap}{said}".encode("utf-8", "surrogatepass"))
            gap = " "
        yield digest.hexdigest()


def markdown_of(blocks: Sequence[Block], depth: int) -> str:
    """Return *blocks*, around which there are *depth* lists that are not the note's own, as Markdown."""
    written, last = "", None
    for part in _parts(blocks):
        nesting = _own(part[0], depth)
        between = _between(last, part[0], nesting, depth) if last else ""
        written += between + _prefixed(_shown(part), part[0], nesting)
        last = part[-1]
    return written.strip()


def _parts(blocks: Iterable[Block]) -> Iterator[Sequence[Block]]:
    """Yield the cells of each table together, and every other block alone."""
    for is_table, group in groupby(blocks, _is_cell):
        yield from [list(group)] if is_table else ([block] for block in list(group))


def _is_cell(block: Block) -> bool:
    return not block.around.isdisjoint(_CELLS)


def _own(block: Block, depth: int) -> tuple[str, ...]:
    """Return the lists and quotations of the note's own around *block*."""
    lists = [at for at, name in enumerate(block.nesting) if name in _SIGNS]
    return block.nesting[lists[depth - 1] + 1 :] if 0 < depth <= len(lists) else block.nesting


def _between(last: Block, block: Block, nesting: Sequence[str], depth: int) -> str:
    """Return the lines that part two blocks: none within a list of single lines, else one of what is around both."""
    if last.depth > depth and block.is_item and block.tag == "li":
        return "\n"
    both = [name for name, other in zip(nesting, _own(last, depth), strict=False) if name == other]
    return f"\n{_continued(both).rstrip()}\n"


def _prefixed(shown: str, block: Block, nesting: Sequence[str]) -> str:
    """Return *shown* with the signs of the lists and quotations that it stands in before its lines."""
    first, *rest = shown.split("\n")
    signs, more = _begun(nesting, block), _continued(nesting)
    return "\n".join([signs + first, *(more + line for line in rest)])


def _begun(nesting: Sequence[str], block: Block) -> str:
    lists = [at for at, name in enumerate(nesting) if name in _SIGNS]
    if not block.is_item or not lists:
        return _continued(nesting)
    sign = _SIGNS[nesting[lists[-1]]]
    padded = sign.ljust(len(_INDENT)) if block.tag == "pre" else sign
    return _continued(nesting[: lists[-1]]) + padded + _continued(nesting[lists[-1] + 1 :])


def _continued(nesting: Iterable[str]) -> str:
    return "".join(_INDENT if name in _SIGNS else _BAR for name in nesting)


def _shown(part: Sequence[Block]) -> str:
    block = part[0]
    if _is_cell(block):
        return _table(part)
    if block.tag == "pre":
        return _code(block.words.rstrip("\n"))
    if block.tag.startswith("h") and block.tag[1:].isdigit():
        return f"{'#' * int(block.tag[1:])} {block.markdown}"
    return block.markdown


def _code(words: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", words)), default=0))
    return f"{fence}\n{words}\n{fence}"


def _table(cells: Sequence[Block]) -> str:
    """Return *cells* as a table, whose first row is its head: Markdown has none without."""
    rows: list[list[str]] = []
    for cell in cells:
        words = _PIPE.sub(r"\|", cell.markdown.replace("\n", " "))
        if cell.is_row or not rows:
            rows.append([words])
        elif cell.is_cell:
            rows[-1].append(words)
        else:
            rows[-1][-1] += f" {words}"
    width = max(map(len, rows))
    head, *body = (f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows)
    return "\n".join([head, f"|{' --- |' * width}", *body])
