"""Blocks of words as runs of code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from newsroom.text.alignment.blocks import Block
from newsroom.text.alignment.words import Words


class Run(NamedTuple):
    """``length`` code points that both texts share, at ``old`` in the one and at ``new`` in the other.

    They may differ in case and typography, and in the kind of white space between words.
    """

    old: int
    new: int
    length: int


def runs(blocks: Sequence[Block], old: Words, new: Words) -> list[Run]:
    """Return *blocks* in code points: white space between words goes with them where it is as long in both texts."""
    return list(_joined(part for block in blocks for part in _parts(block, old, new)))


def _parts(block: Block, old: Words, new: Words) -> Iterator[Run]:
    """Yield *block* as runs, cut where the two texts have its words written with other lengths."""
    start = 0
    for step in range(block.size):
        one, other = block.old + step, block.new + step
        if old.ends[one] - old.starts[one] != new.ends[other] - new.starts[other]:
            yield from _whole(block, start, step, old, new)
            yield from _letters(one, other, old, new)
            start = step + 1
        elif step > start and old.starts[one] - old.ends[one - 1] != new.starts[other] - new.ends[other - 1]:
            yield from _whole(block, start, step, old, new)
            start = step
    yield from _whole(block, start, block.size, old, new)


def _whole(block: Block, start: int, end: int, old: Words, new: Words) -> Iterator[Run]:
    if start < end:
        first, last = block.old + start, block.old + end - 1
        yield Run(old.starts[first], new.starts[block.new + start], old.ends[last] - old.starts[first])


def _letters(one: int, other: int, old: Words, new: Words) -> Iterator[Run]:
    """Yield the letters that two ways to write a word share."""
    start, new_start = old.starts[one], new.starts[other]
    texts = old.text[start : old.ends[one]], new.text[new_start : new.ends[other]]
    for block in LCSseq.editops(*texts).as_matching_blocks():
        if block.size:
            yield Run(start + block.a, new_start + block.b, block.size)


def _joined(parts: Iterable[Run]) -> Iterator[Run]:
    run: Run | None = None
    for part in parts:
        if run and (part.old - run.old == part.new - run.new == run.length):
            run = Run(run.old, run.new, run.length + part.length)
            continue
        if run:
            yield run
        run = part
    if run:
        yield run
