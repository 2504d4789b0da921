"""The story in a page that came back: its text, and what somebody added between its words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotations.anchoring.describe import Selectors, describe
from annotations.returns.files.html_copy.block import Added, Block
from annotations.returns.files.html_copy.naming import named
from annotations.returns.files.returned import KINDS, Comment

_KEY = re.compile(r"(?:text-)?(p\d{1,8})")


def key_in(block: Block) -> str:
    """Return the key of the paragraph that *block* shows itself to be, if it does."""
    found = (_KEY.fullmatch(name) for name in block.ids)
    return next((match[1] for match in found if match), "")


def text_of(blocks: Sequence[Block]) -> str:
    """Return the words of *blocks*, a line each, but for those of a row, which tabs part as the story has it."""
    return "".join(_gap(block) * bool(number) + block.words for number, block in enumerate(blocks))


def _gap(block: Block) -> str:
    """Return what parts *block* from the one before: always one code point."""
    if block.is_row or block.around.isdisjoint(("td", "th")):
        return "\n"
    return "\t" if block.is_cell else " "


def added_in(blocks: Sequence[Block], text: str) -> Iterator[Comment]:
    """Yield the marks that somebody put around words of the story, and what a word processor's comments say.

    *text* is that of all *blocks*. Such comments stand beside their paragraph: a page does not keep their words.
    """
    start, key = 0, ""
    for block in blocks:
        key = key_in(block) or key
        yield from (_marked(text, start, mark) for mark in block.marks if not mark.ids)
        for said in block.comments:
            yield Comment(named("said", key, said), "", said, paragraph_key=key)
        start += len(block.words) + 1


def ours_in(blocks: Sequence[Block], text: str) -> dict[str, Selectors]:
    """Return where the marks of ours are in *text*, that of all *blocks*, by their ids."""
    bounds: dict[str, tuple[int, int]] = {}
    start = 0
    for block in blocks:
        for name, begins, ends in ((name, each.start, each.end) for each in block.marks for name in each.ids):
            first, _ = bounds.get(name, (start + begins, 0))
            bounds[name] = first, start + ends
        start += len(block.words) + 1
    return {name: describe(text, *at) for name, at in bounds.items()}


def _marked(text: str, start: int, mark: Added) -> Comment:
    selectors = describe(text, start + mark.start, start + mark.end)
    kind = mark.kind if mark.kind in KINDS else ""
    quote = selectors.quote
    key = named("mark", kind, mark.title, quote.prefix, quote.exact)
    return Comment(key, "", mark.title, selectors=selectors, kind=kind)
