"""Which words of a text are which of its next version. Places count words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, takewhile

from newsroom.text.alignment.blocks import Block, gaps, heaviest_chain, joined_pairs, unique_blocks
from newsroom.text.alignment.edges import LINE, SENTENCE, back_to, closes, on_to
from newsroom.text.alignment.in_order import paired_in_order
from newsroom.text.alignment.tidy import without_coincidences
from newsroom.text.alignment.words import Words

_ANCHOR = 4
"""So many words in a row that occur once in each text are taken for the same ones, wherever they are."""

_MOVED = 8
"""So many words in a row have moved when they are elsewhere; fewer only when they are most of a sentence."""

_OF_SENTENCE = 0.5
"""Such a share of a sentence's words, of at least ``_ANCHOR``, has moved with it."""


class Pairing:
    """The pairs found so far between the words of *old* and of *new*, each word in one at most."""

    def __init__(self, old: Words, new: Words) -> None:
        self.old, self.new = old, new
        self.partner = [-1] * len(old.likes)
        self._taken = bytearray(len(new.likes))

    def take(self, block: Block) -> None:
        self.partner[block.old : block.old + block.size] = range(block.new, block.new + block.size)
        self._taken[block.new : block.new + block.size] = b"\1" * block.size

    def fill(self, before: Sequence[int], after: Sequence[int]) -> None:
        """Pair what is free of the words *before* with what is free of the words *after*, in order."""
        free = [at for at in before if self.partner[at] < 0], [at for at in after if not self._taken[at]]
        likes = [self.old.likes[at] for at in free[0]], [self.new.likes[at] for at in free[1]]
        for one, other in paired_in_order(*likes):
            self.take(Block(free[0][one], free[1][other], 1))

    def fill_beside(self, block: Block, edge: int) -> None:
        """Pair the free words beside *block* with each other, as far as no edge of that size cuts them off."""
        for before, after in self._beside(block, edge):
            self.fill(before, after)

    def release(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self.partner[block.old : block.old + block.size] = [-1] * block.size
            self._taken[block.new : block.new + block.size] = b"\0" * block.size

    def blocks(self) -> list[Block]:
        return joined_pairs((at, other) for at, other in enumerate(self.partner) if other >= 0)

    def _beside(self, block: Block, edge: int) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the free words of both texts before *block*, and those after it."""
        end, new_end = block.old + block.size, block.new + block.size
        if not closes(self.old, block.old):
            back = takewhile(self._old_is_free, back_to(self.old, block.old, edge))
            new_back = takewhile(self._new_is_free, back_to(self.new, block.new, edge))
            yield list(back)[::-1], list(new_back)[::-1]
        yield (
            list(takewhile(self._old_is_free, on_to(self.old, end, edge))),
            list(takewhile(self._new_is_free, on_to(self.new, new_end, edge))),
        )

    def _old_is_free(self, at: int) -> bool:
        return self.partner[at] < 0

    def _new_is_free(self, at: int) -> bool:
        return not self._taken[at]


def pairing(old: Words, new: Words) -> list[Block]:
    """Return the pairs of words of *old* and *new*: those that keep their order, and longer parts that moved."""
    anchors = unique_blocks(old.likes, new.likes, _ANCHOR)
    stayed = heaviest_chain(anchors)
    moved = [block for block in sorted(set(anchors).difference(stayed)) if _has_moved(block, old, new)]
    pairs = Pairing(old, new)
    for block in [*stayed, *moved]:
        pairs.take(block)
    for before, after in gaps(stayed, len(old.likes), len(new.likes)):
        pairs.fill(before, after)
    for block in moved:
        pairs.fill_beside(block, LINE)
    _tidy(pairs)
    return pairs.blocks()


def _tidy(pairs: Pairing) -> None:
    """Take coincidences back, and pair what is free now with what stands in the same sentence."""
    blocks = pairs.blocks()
    kept = without_coincidences(blocks, pairs.old, pairs.new)
    pairs.release(set(blocks).difference(kept))
    for block in kept:
        pairs.fill_beside(block, SENTENCE)


def _has_moved(block: Block, old: Words, new: Words) -> bool:
    sizes = _sentence(old, block.old, block.size), _sentence(new, block.new, block.size)
    return block.size >= _MOVED or all(block.size >= _OF_SENTENCE * size for size in sizes)


def _sentence(words: Words, start: int, size: int) -> int:
    """Return how many words the sentences of the words from *start* have, counting no more than matter."""
    others = chain(back_to(words, start, SENTENCE), on_to(words, start + size, SENTENCE))
    return size + sum(1 for _ in islice(others, size))
