"""Where an insertion begins: "A. [B. ]C" rather than "[A. B]. C" shifted by a word, though both say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsroom.text.differences.pieces import Piece, Sides, joined
from newsroom.text.ranges import Range

Starts = tuple[frozenset[int], frozenset[int]]
"""Where sentences begin, in the old and in the new text."""


def slid(sides: Sides, found: Sequence[Piece], starts: Starts) -> list[Piece]:
    """Return *found* with each addition and removal moved to where it begins with a sentence, or else a phrase.

    It moves along letters that it shares with what stayed around it, as in diff-match-patch's lossless cleanup
    (Neil Fraser), but between words only.
    """
    result = list(found)
    for at in range(1, len(result) - 1):
        before, change, after = result[at - 1 : at + 2]
        if before.kind == after.kind == "same" and change.kind == "changed" and _is_one_sided(change):
            result[at - 1 : at + 2] = _moved(before, change, after, _best(sides, before, change, after, starts))
    return joined(result)


def _is_one_sided(change: Piece) -> bool:
    return change.old[0] == change.old[1] or change.new[0] == change.new[1]


def _best(sides: Sides, before: Piece, change: Piece, after: Piece, starts: Starts) -> int:
    """Return by how many code points *change* moves, so that it begins best; 0 where it stands well."""
    side = 1 if change.old[0] == change.old[1] else 0
    text, (start, end) = (sides.old_text, sides.new_text)[side], (change.old, change.new)[side]
    left, right = before.old[1] - before.old[0], after.old[1] - after.old[0]
    shifts = [0, *_shifts(text, start, end, left, -1), *_shifts(text, start, end, right, 1)]
    return max(shifts, key=lambda shift: (_rank(text, (start + shift, end + shift), starts[side]), -abs(shift)))


def _shifts(text: str, start: int, end: int, most: int, step: int) -> Iterator[int]:
    """Yield how far ``[start, end)`` can move by *step* after *step* while what is left of *text* stays the same."""
    for moved in range(0, step * most, step):
        one, other = (start + moved, end + moved) if step > 0 else (start + moved - 1, end + moved - 1)
        if text[one] != text[other]:
            return
        yield moved + step


def _rank(text: str, bounds: Range, starts: frozenset[int]) -> int:
    start, end = bounds
    if _in_word(text, start) or _in_word(text, end):
        return 0
    if start in starts:
        return 4
    return 3 if end in starts else 2 if text[:start].rstrip()[-1:] in ",;:–—(" else 1


def _in_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _moved(before: Piece, change: Piece, after: Piece, by: int) -> list[Piece]:
    def shift(bounds: Range, first: int, last: int) -> Range:
        return bounds[0] + first, bounds[1] + last

    return [
        Piece("same", shift(before.old, 0, by), shift(before.new, 0, by)),
        Piece("changed", shift(change.old, by, by), shift(change.new, by, by)),
        Piece("same", shift(after.old, by, 0), shift(after.new, by, 0)),
    ]
