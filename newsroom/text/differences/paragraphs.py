"""Which paragraphs of a text a revision kept, changed, moved, added and removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from newsroom.text.alignment import Alignment, paired
from newsroom.text.alignment.blocks import Block, heaviest_chain
from newsroom.text.differences.carried import Carriers
from newsroom.text.differences.pieces import Piece, Sides
from newsroom.text.differences.readable import compare
from newsroom.text.ranges import Range

Kind = Literal["same", "changed", "added", "removed", "left"]


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """What became of a paragraph: its indexes in the old and the new text, and its words as pieces.

    ``same``: its letters stayed. ``left``: it stood here before, and is now where the change with the same indexes is
    that ``moved``; its pieces are there.
    """

    kind: Kind
    old: int | None
    new: int | None
    moved: bool = False
    pieces: tuple[Piece, ...] = ()


def differences(alignment: Alignment, old: Sequence[Range], new: Sequence[Range]) -> list[ParagraphChange]:
    """Return what became of the paragraphs *old* of ``alignment.old`` in ``alignment.new``, which has those in *new*.

    They come in the order of the new text; what is gone stands where it was among those that kept their order. Each
    index occurs once, but for the old one of a paragraph that moved, which is said at both places.
    """
    carriers = Carriers(alignment)
    changes = _without_words(paired(alignment, old, new), old, new)
    return [_with_words(change, alignment, old, new, carriers) for change in changes]


def _without_words(pairs: Mapping[int, int], old: Sequence[Range], new: Sequence[Range]) -> Iterator[ParagraphChange]:
    came_from = {there: here for here, there in pairs.items()}
    for stayed, following in pairwise([(-1, -1), *_in_order(pairs, old), (len(old), len(new))]):
        if stayed[0] >= 0:
            yield ParagraphChange("same", *stayed)
        yield from (_gone(here, pairs.get(here)) for here in range(stayed[0] + 1, following[0]))
        yield from (_come(came_from.get(there), there) for there in range(stayed[1] + 1, following[1]))


def _gone(here: int, there: int | None) -> ParagraphChange:
    return ParagraphChange("removed", here, None) if there is None else ParagraphChange("left", here, there)


def _come(here: int | None, there: int) -> ParagraphChange:
    return ParagraphChange("added", None, there) if here is None else ParagraphChange("same", here, there, moved=True)


def _in_order(pairs: Mapping[int, int], old: Sequence[Range]) -> list[tuple[int, int]]:
    """Return the pairs that kept their order: the heaviest ones, so that what moved is as little text as can be."""
    blocks = [Block(here, pairs[here], old[here][1] - old[here][0] + 1) for here in sorted(pairs)]
    return [(block.old, block.new) for block in heaviest_chain(blocks)]


def _with_words(
    change: ParagraphChange, alignment: Alignment, old: Sequence[Range], new: Sequence[Range], carriers: Carriers
) -> ParagraphChange:
    if change.kind == "left":
        return change
    before = (0, 0) if change.old is None else old[change.old]
    after = (0, 0) if change.new is None else new[change.new]
    pieces = tuple(carriers.named(compare(Sides(alignment.old, alignment.new, before, after))))
    changed = change.kind == "same" and any(piece.kind != "same" for piece in pieces)
    return replace(change, kind="changed" if changed else change.kind, pieces=pieces)
