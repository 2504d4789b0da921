"""Pairing the words of two sequences that keep their order. Places count words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from newsroom.text.alignment.blocks import gaps, heaviest_chain, unique_blocks

_TABLE = 16_000_000
"""Up to so many pairs of words, the longest common subsequence is looked for: 2 MB of bits, some milliseconds."""

_GRAMS = (3, 2, 1)
"""Longer sequences are cut first, at words that occur once in each: so many in a row, tried in this order."""

_CUTS = 6
"""So many times; what is too long even then has little in common, and is left unpaired."""

type Pair = tuple[int, int]


def paired_in_order(old: Sequence[int], new: Sequence[int], cuts: int = _CUTS) -> Iterator[Pair]:
    """Yield the places of words in *old* and *new* that are the same word, rising in both."""
    head = _same_head(old, new)
    tail = _same_head(old[head:][::-1], new[head:][::-1])
    yield from ((at, at) for at in range(head))
    inner = old[head : len(old) - tail], new[head : len(new) - tail]
    yield from ((head + one, head + other) for one, other in _inner(*inner, cuts))
    yield from ((len(old) - back, len(new) - back) for back in range(tail, 0, -1))


def _same_head(old: Sequence[int], new: Sequence[int]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _inner(old: Sequence[int], new: Sequence[int], cuts: int) -> Iterator[Pair]:
    if not old or not new:
        return iter(())
    if len(old) * len(new) <= _TABLE:
        return _common(old, new)
    return _cut(old, new, cuts - 1) if cuts else iter(())


def _common(old: Sequence[int], new: Sequence[int]) -> Iterator[Pair]:
    for block in LCSseq.editops(old, new).as_matching_blocks():
        yield from zip(range(block.a, block.a + block.size), range(block.b, block.b + block.size), strict=True)


def _cut(old: Sequence[int], new: Sequence[int], cuts: int) -> Iterator[Pair]:
    """Yield the pairs of sequences too long for a table; none where no word tells what belongs together."""
    chain = next((found for n in _GRAMS if (found := heaviest_chain(unique_blocks(old, new, n)))), [])
    if not chain:
        return
    for block, (before, after) in zip([*chain, None], gaps(chain, len(old), len(new)), strict=True):
        pairs = paired_in_order(old[before.start : before.stop], new[after.start : after.stop], cuts)
        yield from ((before.start + one, after.start + other) for one, other in pairs)
        if block:
            yield from ((block.old + step, block.new + step) for step in range(block.size))
