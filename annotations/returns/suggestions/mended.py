"""A note's new words in its own Markdown, as far as that still says them. Pure.

Files have no way to say everything that Markdown does: Word's comments know no headings, rules and pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from annotations.export.shown import shown_words
from annotations.markdown import render, tokens

_MOST = 200  # blocks: no hand has edited more of them in one note


class _Block(NamedTuple):
    """Lines of Markdown that belong together, and the words that they show: none of a rule or a picture."""

    source: str
    words: str


def mended(old: str, new: str) -> str:
    """Return the Markdown *new* with the blocks of *old* where it says the same, or where those have no words."""
    before, after = (list(islice(_blocks(body), _MOST + 1)) for body in (old, new))
    if max(len(before), len(after)) > _MOST:
        return new
    matcher = SequenceMatcher(None, [each.words for each in before], [each.words for each in after], autojunk=False)
    parts: list[str] = []
    for how, left, right, start, end in matcher.get_opcodes():
        kept = before[left:right]
        parts += [each.source for each in kept] if how == "equal" else _changed(kept, after[start:end])
    return "\n\n".join(parts)


def _changed(before: Sequence[_Block], after: Sequence[_Block]) -> Iterator[str]:
    """Yield *after*, and what of *before* has no words where it stood among them."""
    rest = iter(after)
    for block in before:
        said = next(rest, None) if block.words else block
        if said:
            yield said.source
    yield from (block.source for block in rest)


def _blocks(body: str) -> Iterator[_Block]:
    lines = body.split("\n")
    for token in tokens(body):
        if token.level == 0 and token.map and token.nesting >= 0:
            source = "\n".join(lines[slice(*token.map)]).strip("\n")
            yield _Block(source, shown_words(render(source)))
