"""Making blocks that two texts share ones that a reader would name. Places count words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsroom.text.alignment.blocks import Block
from newsroom.text.alignment.edges import SENTENCE, closes, edge
from newsroom.text.alignment.words import Words

_CERTAIN = 40
"""Code points of words that no amount of change around them makes a coincidence."""

_SENTENCE_WORDS = 3
"""So many words are no coincidence when they are a whole sentence or line of both texts."""


def without_coincidences(blocks: Sequence[Block], old: Words, new: Words) -> list[Block]:
    """Return *blocks* (in the order of *old*) without those that say nothing of where their words have come from.

    A "the" that two unlike sentences share is no trace of the one in the other. A block stays when it is longer than
    what changed on one side of it (the semantic clean-up of diff-match-patch, by Neil Fraser), is a sentence, or
    stands in one sentence with a block that stays.
    """
    strong = _strong(blocks, old, new)
    backed = _backed(blocks, strong, old, new) | _backed(blocks[::-1], strong, old, new)
    return [block for block in blocks if block in strong or block in backed]


def _strong(blocks: Sequence[Block], old: Words, new: Words) -> set[Block]:
    kept = [Block(0, 0, 0)]
    for block in [*blocks, Block(len(old.likes), len(new.likes), 0)]:
        while len(kept) > 1 and _coincidence(kept[-2], kept[-1], block, old, new):
            kept.pop()
        kept.append(block)
    return set(kept[1:-1])


def _backed(blocks: Sequence[Block], strong: set[Block], old: Words, new: Words) -> set[Block]:
    """Return those of *blocks* that follow one that stays, or is backed itself, in one sentence of either text."""
    backed: set[Block] = set()
    for one, other in pairwise(blocks):
        if other not in strong and (one in strong or one in backed) and _in_one_sentence(one, other, old, new):
            backed.add(other)
    return backed


def _in_one_sentence(one: Block, other: Block, old: Words, new: Words) -> bool:
    before, after = sorted((one, other))
    if after.new < before.new + before.size:
        return False
    if one == after and closes(old, one.old):
        return False
    between = range(before.old + before.size, after.old + 1), range(before.new + before.size, after.new + 1)
    return not any(
        edge(words, at) >= SENTENCE for words, places in zip((old, new), between, strict=True) for at in places
    )


def _coincidence(before: Block, block: Block, after: Block, old: Words, new: Words) -> bool:
    weight = _weight(block, old)
    changed = min(_changed(before, block, old, new), _changed(block, after, old, new))
    return 0 < changed >= weight < _CERTAIN and not _is_sentence(block, old, new)


def _is_sentence(block: Block, old: Words, new: Words) -> bool:
    ends = block.old, block.old + block.size, block.new, block.new + block.size
    edges = zip((old, old, new, new), ends, strict=True)
    return block.size >= _SENTENCE_WORDS and all(edge(words, at) >= SENTENCE for words, at in edges)


def _weight(block: Block, words: Words) -> int:
    return sum(
        words.ends[at] - words.starts[at]
        for at in range(block.old, block.old + block.size)
        if words.text[words.starts[at]].isalnum()
    )


def _changed(one: Block, other: Block, old: Words, new: Words) -> int:
    """Return how many code points stand between the two, in the text that has more; many where one of them moved.

    At either end of the texts it is what the one with fewer has: what was put in front of a text changes none of it.
    """
    if other.new < one.new + one.size:
        return _CERTAIN
    gone = _length(old, one.old + one.size, other.old)
    come = _length(new, one.new + one.size, other.new)
    return max(gone, come) if one.size and other.size else min(gone, come)


def _length(words: Words, start: int, end: int) -> int:
    return words.ends[end - 1] - words.starts[start] if end > start else 0


def slid(blocks: Sequence[Block], old: Words, new: Words) -> Iterator[Block]:
    """Yield *blocks* with what was only put in or only taken out between them moved to whole lines and sentences.

    "A. The B. The C." after "A. The C." has got "The B.", and not "B. The": the words are the same, the sense is not.
    """
    if not blocks:
        return
    one = blocks[0]
    for other in blocks[1:]:
        step = _slide(one, other, old, new)
        yield from _some(Block(one.old, one.new, one.size + step))
        one = Block(other.old + step, other.new + step, other.size - step)
    yield from _some(one)


def _some(block: Block) -> Iterator[Block]:
    if block.size > 0:
        yield block


def _slide(one: Block, other: Block, old: Words, new: Words) -> int:
    """Return by how many words the gap between the two is best moved on (negative: back)."""
    gone, come = other.old - one.old - one.size, other.new - one.new - one.size
    if bool(gone > 0) == bool(come > 0) or min(gone, come) < 0:
        return 0
    words, start, end = (old, one.old + one.size, other.old) if gone else (new, one.new + one.size, other.new)
    return max(
        _slides(words, start, end, one.size, other.size), key=lambda step: _sense(words, start + step, end + step)
    )


def _slides(words: Words, start: int, end: int, back: int, on: int) -> list[int]:
    """Return the steps by which the gap from *start* to *end* may be moved; 0 comes first, to win a tie."""
    steps = [0]
    while -steps[-1] < back and words.likes[start + steps[-1] - 1] == words.likes[end + steps[-1] - 1]:
        steps.append(steps[-1] - 1)
    step = 0
    while step < on and words.likes[start + step] == words.likes[end + step]:
        step += 1
        steps.append(step)
    return steps


def _sense(words: Words, start: int, end: int) -> int:
    return edge(words, start) + edge(words, end)
