"""Blocks that two sequences of words share, and which of them keep their order. Places count words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Block(NamedTuple):
    """``size`` words that are the same from ``old`` in the one sequence and from ``new`` in the other."""

    old: int
    new: int
    size: int


def unique_blocks(old: Sequence[int], new: Sequence[int], length: int) -> list[Block]:
    """Return the blocks of at least *length* words that occur once in each sequence, in the order of *old*.

    No two share a word. Words that occur once are the anchors of patience diff (Bram Cohen); several in a row are
    anchors in texts as well, where few single words occur once.
    """
    there = _once(new, length)
    hits = [(at, there[gram]) for gram, at in _once(old, length).items() if gram in there]
    by_old = _apart(_joined(sorted(hits), length), key=0)
    return sorted(_apart(sorted(by_old, key=lambda block: block.new), key=1))


def _once(words: Sequence[int], length: int) -> dict[tuple[int, ...], int]:
    grams = list(zip(*(words[shift:] for shift in range(length)), strict=False))
    counts = Counter(grams)
    return {gram: at for at, gram in enumerate(grams) if counts[gram] == 1}


def _joined(hits: Iterable[tuple[int, int]], length: int) -> Iterator[Block]:
    """Yield the *hits*, each of *length* words, as blocks: those that continue each other as one."""
    block: Block | None = None
    for old, new in hits:
        if block and old - block.old == new - block.new <= block.size:
            block = Block(block.old, block.new, old - block.old + length)
            continue
        if block:
            yield block
        block = Block(old, new, length)
    if block:
        yield block


def _apart(blocks: Iterable[Block], key: int) -> Iterator[Block]:
    """Yield *blocks*, which are in the order of one sequence (*key* 0 or 1), without what the one before has there."""
    done = 0
    for block in blocks:
        cut = max(0, done - block[key])
        if cut < block.size:
            yield Block(block.old + cut, block.new + cut, block.size - cut)
            done = block[key] + block.size


def heaviest_chain(blocks: Sequence[Block]) -> list[Block]:
    """Return those of *blocks* that keep their order and have most words. They are in the order of ``old`` and apart.

    The heaviest increasing subsequence: ``ends`` holds, by their place in ``new``, the chains that no other beats.
    """
    ends: list[tuple[int, int, int]] = []  # (new, words of the chain, index of its last block), both first ones rising
    before: list[int] = []
    for index, block in enumerate(blocks):
        at = bisect_left(ends, (block.new,))
        before.append(ends[at - 1][2] if at else -1)
        total = block.size + (ends[at - 1][1] if at else 0)
        beaten = at
        while beaten < len(ends) and ends[beaten][1] <= total:
            beaten += 1
        ends[at:beaten] = [(block.new, total, index)]
    return _walked(blocks, before, ends[-1][2]) if ends else []


def _walked(blocks: Sequence[Block], before: Sequence[int], last: int) -> list[Block]:
    chain = []
    while last >= 0:
        chain.append(blocks[last])
        last = before[last]
    return chain[::-1]


def joined_pairs(pairs: Iterable[tuple[int, int]]) -> list[Block]:
    """Return *pairs* of words (in the order of the old sequence) as blocks."""
    return list(_joined(pairs, 1))


def gaps(chain: Sequence[Block], old: int, new: int) -> Iterator[tuple[range, range]]:
    """Yield what lies before, between and after the blocks of *chain* in sequences of *old* and of *new* words."""
    bounds = [Block(0, 0, 0), *chain, Block(old, new, 0)]
    for one, other in pairwise(bounds):
        yield range(one.old + one.size, other.old), range(one.new + one.size, other.new)
