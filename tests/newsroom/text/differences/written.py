"""Differences written so that a person can check them: ``[-gone-]``, ``{+new+}``, ``‹old~new›``, ``<carried>``."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.text.alignment import align
from newsroom.text.differences import Counts, ParagraphChange, Piece, count, differences
from newsroom.text.ranges import Range


def bounds(paragraphs: Sequence[str]) -> list[Range]:
    """Return where each of *paragraphs* is in the text that they make."""
    ranges, start = [], 0
    for paragraph in paragraphs:
        ranges.append((start, start + len(paragraph)))
        start += len(paragraph) + 1
    return ranges


def compared(old: Sequence[str], new: Sequence[str]) -> list[ParagraphChange]:
    return differences(align("\n".join(old), "\n".join(new)), bounds(old), bounds(new))


def counted(old: Sequence[str], new: Sequence[str]) -> Counts:
    return count("\n".join(old), "\n".join(new), compared(old, new))


def written(old: str, new: str, pieces: Sequence[Piece]) -> str:
    return "".join(_written(old[slice(*piece.old)], new[slice(*piece.new)], piece.kind) for piece in pieces)


def _written(old: str, new: str, kind: str) -> str:
    if kind == "same":
        return new
    if kind == "typography":
        return f"‹{old}~{new}›"
    if kind == "carried":
        return f"<{old}{new}>"
    return f"[-{old}-]" * bool(old) + f"{{+{new}+}}" * bool(new)
