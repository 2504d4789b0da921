"""From the least change to one that a person can read: whole sentences and phrases instead of confetti."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from newsroom.text.differences.pieces import Piece, Sides, joined, pieces, trimmed
from newsroom.text.differences.slide import slid
from newsroom.text.ranges import Range
from newsroom.text.sentences import sentences

REWRITTEN = 0.4
"""A sentence of which less than this share of its code points stayed, on either side, is shown as replaced."""

ISLAND = 3
"""Up to so many words that stayed between two changes are shown as changed with them, if both are longer."""

_WORD = re.compile(r"\w+")


def compare(sides: Sides) -> tuple[Piece, ...]:
    """Return *sides* as pieces that read well: the old ranges joined are the old part, the new ones the new part."""
    if sides.old_text[slice(*sides.old)] == sides.new_text[slice(*sides.new)]:
        return tuple(joined([Piece("same", sides.old, sides.new)]))
    ends = _sentences(sides.old_text, sides.old), _sentences(sides.new_text, sides.new)
    found = slid(sides, pieces(sides), (_starts(ends[0]), _starts(ends[1])))
    whole = _without_islands(sides, _sentences_whole(found, *ends))
    return tuple(trimmed(sides, _with_typography(sides, whole)))


def _sentences(text: str, bounds: Range) -> list[Range]:
    return [(bounds[0] + start, bounds[0] + end) for start, end in sentences(text[slice(*bounds)])]


def _starts(found: Iterable[Range]) -> frozenset[int]:
    return frozenset(start for start, _ in found)


def _sentences_whole(found: Sequence[Piece], old: Sequence[Range], new: Sequence[Range]) -> list[Piece]:
    """Give up what stayed of sentences that are rewritten on both sides."""
    parts = list(_cut(found, _starts(old), _starts(new)))
    gone = _rewritten(old, [piece.old for piece in parts if piece.kind != "changed"])
    come = _rewritten(new, [piece.new for piece in parts if piece.kind != "changed"])
    return joined(
        replace(piece, kind="changed") if _starts_in(piece.old, gone) and _starts_in(piece.new, come) else piece
        for piece in parts
    )


def _cut(found: Iterable[Piece], old: frozenset[int], new: frozenset[int]) -> Iterator[Piece]:
    """Yield *found* with what stayed cut where a sentence begins in either text."""
    for piece in found:
        shift = piece.new[0] - piece.old[0]
        inside = range(piece.old[0] + 1, piece.old[1]) if piece.kind == "same" else ()
        cuts = [at for at in inside if at in old or at + shift in new]
        for start, end in pairwise([piece.old[0], *cuts, piece.old[1]]):
            yield Piece("same", (start, end), (start + shift, end + shift)) if cuts else piece


def _rewritten(all_sentences: Iterable[Range], kept: Sequence[Range]) -> list[Range]:
    return [bounds for bounds in all_sentences if _share(bounds, kept) < REWRITTEN]


def _share(bounds: Range, kept: Iterable[Range]) -> float:
    stayed = sum(max(0, min(end, bounds[1]) - max(start, bounds[0])) for start, end in kept)
    return stayed / (bounds[1] - bounds[0])


def _starts_in(part: Range, ranges: Iterable[Range]) -> bool:
    return any(start <= part[0] < end for start, end in ranges)


def _without_islands(sides: Sides, found: list[Piece]) -> list[Piece]:
    """Give up small parts that stayed between changes, until none is left."""
    while (fewer := joined(_once_without(sides, found))) != found:
        found = fewer
    return found


def _once_without(sides: Sides, found: Iterable[Piece]) -> Iterator[Piece]:
    groups = [list(group) for _, group in groupby(found, key=lambda piece: piece.kind == "changed")]
    for before, group, after in zip([[], *groups], groups, [*groups[1:], []], strict=False):
        island = before and after and group[0].kind != "changed" and _is_small(sides, before[0], group, after[0])
        yield from (replace(piece, kind="changed") if island else piece for piece in group)


def _is_small(sides: Sides, before: Piece, group: Iterable[Piece], after: Piece) -> bool:
    """Tell whether what stayed says too little to part the changes around it."""
    words = "".join(sides.words(piece)[1] for piece in group)
    count = len(_WORD.findall(words))
    smallest = min(max(map(len, sides.words(change))) for change in (before, after))
    return not count or (count <= ISLAND and len(words.strip()) < smallest)


def _with_typography(sides: Sides, found: Sequence[Piece]) -> list[Piece]:
    """Make other typography right beside a change part of it, such as the capital after words that are gone."""
    part = {at for middle in range(len(found)) for at in _change_beside(sides, found, middle)}
    return joined(replace(piece, kind="changed") if at in part else piece for at, piece in enumerate(found))


def _change_beside(sides: Sides, found: Sequence[Piece], at: int) -> Iterator[int]:
    """Yield the indexes of other typography at *at* and of what parts it from a change, if only a space does."""
    for step in (-1, 1) if found[at].kind == "typography" else ():
        near = at + step
        near += step if 0 <= near < len(found) and not "".join(sides.words(found[near])).strip() else 0
        if 0 <= near < len(found) and found[near].kind == "changed":
            yield from range(at, near, step)
