"""The pieces of two texts to HTML: what is gone in ``<del>``, what is new in ``<ins>``, marks on both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotations.weave.html import weave
from annotations.weave.ranges import Mark
from newsroom.text.differences import Piece
from newsroom.text.ranges import Range

_APART = '<span class="apart"> </span>'  # else a copy, and a screen reader, has one word of "214" and "231"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two texts, with the marks on it. Ranges count code points of ``text``."""

    text: str
    marks: Sequence[Mark] = ()


def weave_differences(old: Side, new: Side, rows: Sequence[Sequence[Piece]]) -> list[str]:
    """Return the inner HTML of each of *rows*, whose pieces are in any order among the rows and overlap nowhere.

    Without what is in ``<del>``, the textContent is the new text's, and without ``<ins>`` and ``.apart`` it is the old
    one's, but for typography, of which the new is shown. What stayed bears the new marks, and those old ones that the
    new text lost.
    """
    every = [piece for row in rows for piece in row]
    gone = _woven(old, (piece.old for piece in every if piece.kind in ("changed", "carried")))
    lost = list(_carried_over(old.marks, new.marks, every))
    shown = _woven(replace(new, marks=[*new.marks, *lost]), (piece.new for piece in every))
    return ["".join(_html(piece, gone, shown) for piece in row) for row in rows]


def _woven(side: Side, ranges: Iterable[Range]) -> dict[Range, str]:
    bounds = sorted({(start, end) for start, end in ranges if start < end})
    return dict(zip(bounds, weave(side.text, bounds, (), side.marks), strict=True))


def _carried_over(old: Iterable[Mark], new: Iterable[Mark], pieces: Iterable[Piece]) -> Iterator[Mark]:
    """Yield the *old* marks that are not among the *new*, where their words stayed."""
    there = {mark.id for mark in new}
    lost = [mark for mark in old if mark.id not in there]
    for piece in pieces if lost else ():
        if piece.kind == "same":
            yield from _shifted(lost, piece)


def _shifted(marks: Iterable[Mark], piece: Piece) -> Iterator[Mark]:
    shift = piece.new[0] - piece.old[0]
    for mark in marks:
        start, end = max(mark.start, piece.old[0]), min(mark.end, piece.old[1])
        if start < end:
            yield mark._replace(start=start + shift, end=end + shift)


def _html(piece: Piece, gone: Mapping[Range, str], shown: Mapping[Range, str]) -> str:
    before, after = gone.get(piece.old, ""), shown.get(piece.new, "")
    if piece.kind == "same":
        return after
    if piece.kind == "typography":
        return f'<span class="typography">{after}</span>'
    name = ' class="carried"' if piece.kind == "carried" else ""
    removed = f"<del{name}>{before}{_APART if after else ''}</del>" if before else ""
    return removed + (f"<ins{name}>{after}</ins>" if after else "")
