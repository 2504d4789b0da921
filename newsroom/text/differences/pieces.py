"""Two texts cut into what both have and what only one has, by whole words. All ranges count code points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from newsroom.text.alignment.in_order import paired_in_order
from newsroom.text.alignment.words import Vocabulary, same_words
from newsroom.text.ranges import Range

Kind = Literal["same", "typography", "changed", "carried"]

# A number with its commas, a time and a hyphenated word change as a whole; scripts without spaces go by the letter.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LETTERS = rf"[^\W{_UNSPACED}]+"
_TOKEN = re.compile(rf"[{_UNSPACED}]|{_LETTERS}(?:[.,'’:\u00ad‐‑-]{_LETTERS})*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the old text and what stands for it in the new one: half-open ranges, one of them may be empty.

    ``same``: the same letters. ``typography``: the same words, in other quotation marks, dashes, spaces or case.
    ``changed``: the old words are gone, and the new ones are there instead. ``carried``: words that only one side
    has here stand in another paragraph, or elsewhere in this one, on the other.
    """

    kind: Kind
    old: Range
    new: Range


@dataclass(frozen=True, slots=True)
class Sides:
    """Two texts, and the parts of them that are compared."""

    old_text: str
    new_text: str
    old: Range
    new: Range

    def words(self, piece: Piece) -> tuple[str, str]:
        return self.old_text[slice(*piece.old)], self.new_text[slice(*piece.new)]


def pieces(sides: Sides) -> list[Piece]:
    """Return *sides* as pieces, in order; the old ranges joined are the old part, the new ones the new part.

    What stays is the longest sequence of whole words that both have.
    """
    before, after = (
        list(_TOKEN.finditer(sides.old_text, *sides.old)),
        list(_TOKEN.finditer(sides.new_text, *sides.new)),
    )
    vocabulary = Vocabulary()
    pairs = paired_in_order([vocabulary[t[0]] for t in before], [vocabulary[t[0]] for t in after])
    return joined(_between(sides, ((before[one].span(), after[other].span()) for one, other in pairs)))


def joined(found: Iterable[Piece]) -> list[Piece]:
    """Return pieces without empty ones, and with neighbours of one kind as one."""
    result: list[Piece] = []
    for piece in found:
        if piece.old[0] == piece.old[1] and piece.new[0] == piece.new[1]:
            continue
        if result and result[-1].kind == piece.kind:
            last = result.pop()
            piece = Piece(piece.kind, (last.old[0], piece.old[1]), (last.new[0], piece.new[1]))
        result.append(piece)
    return result


def trimmed(sides: Sides, found: Iterable[Piece]) -> list[Piece]:
    """Return pieces in which white space that both sides of a change begin or end with has stayed."""
    return joined(part for piece in found for part in _trimmed(sides, piece))


def _between(sides: Sides, pairs: Iterable[tuple[Range, Range]]) -> Iterator[Piece]:
    """Yield what stands between *pairs* of words, and the pairs."""
    old, new = sides.old[0], sides.new[0]
    for before, after in pairs:
        yield from _trimmed(sides, Piece("changed", (old, before[0]), (new, after[0])))
        yield _named(sides, before, after)
        old, new = before[1], after[1]
    yield from _trimmed(sides, Piece("changed", (old, sides.old[1]), (new, sides.new[1])))


def _trimmed(sides: Sides, piece: Piece) -> Iterator[Piece]:
    one, other = sides.words(piece)
    if piece.kind != "changed" or one == other:
        yield _named(sides, piece.old, piece.new)
        return
    head, tail = _shared_space(one, other)
    (a, b), (c, d) = piece.old, piece.new
    yield Piece("same", (a, a + head), (c, c + head))
    yield _named(sides, (a + head, b - tail), (c + head, d - tail))
    yield Piece("same", (b - tail, b), (d - tail, d))


def _shared_space(one: str, other: str) -> tuple[int, int]:
    """Return how much white space both begin with, and how much of the rest both end with."""
    head = _shared_start(one, other)
    return head, _shared_start(one[head:][::-1], other[head:][::-1])


def _shared_start(one: str, other: str) -> int:
    shared = takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), zip(one, other, strict=False))
    return sum(1 for _ in shared)


def _named(sides: Sides, old: Range, new: Range) -> Piece:
    one, other = sides.old_text[slice(*old)], sides.new_text[slice(*new)]
    if one == other:
        return Piece("same", old, new)
    return Piece("typography" if same_words(one, other) else "changed", old, new)
