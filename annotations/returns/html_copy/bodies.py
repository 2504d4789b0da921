"""The words of a note, from the blocks of a page, as Markdown. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from annotations.returns.html_copy.block import Block

_CELLS = ("td", "th")
_INDENT = "    "


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
    written = ""
    for last, block in zip((None, *blocks), blocks, strict=False):
        written += _between(last, block) + _written(block, block.depth - depth)
    return written.strip()


def _between(last: Block | None, block: Block) -> str:
    if last is None:
        return ""
    if block.tag in _CELLS and last.tag in _CELLS:
        return _after_cell(last, block)
    are_items = last.depth and block.depth and (last.is_item or block.is_item)
    return "\n" if are_items else "\n\n"


def _after_cell(last: Block, block: Block) -> str:
    if not block.is_row:
        return ""
    return " |\n" + ("| --- |\n" if last.tag == "th" and block.tag == "td" else "")


def _written(block: Block, depth: int) -> str:
    if block.tag == "pre":
        return f"```\n{block.words}\n```"
    if block.tag in _CELLS:
        return f"| {block.markdown} "
    if block.tag.startswith("h") and block.tag[1:].isdigit():
        return f"{'#' * int(block.tag[1:])} {block.markdown}"
    quoted = "> " if "blockquote" in block.around else ""
    if depth <= 0:
        return quoted + block.markdown
    sign = ("1. " if block.is_ordered else "- ") if block.is_item else _INDENT
    return _INDENT * (depth - 1) + sign + quoted + block.markdown
