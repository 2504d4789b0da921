"""What a reader typed in place of a story's blocks, with what typing leaves out: links, emphasis and pictures stay
where their words still stand. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsroom.ingest.article import IngestedParagraph, Inline, Picture, joined, ranges_of
from newsroom.text.alignment import Alignment, align, paired
from newsroom.text.ranges import Range

_KEPT = 0.5  # of a link's code points, from which on it is still that link


def reworded(old: Sequence[IngestedParagraph], typed: Sequence[IngestedParagraph]) -> tuple[IngestedParagraph, ...]:
    """Return the *typed* blocks with what the *old* ones had on the words that both share."""
    alignment = align(joined(old), joined(typed))
    before, after = ranges_of(old), ranges_of(typed)
    pairs = {new: old[index] for index, new in paired(alignment, before, after).items()}
    inlines = [inline for block, at in zip(old, before, strict=True) for inline in _shifted(block.inlines, at[0])]
    moved = [place for inline in inlines if (place := _moved(alignment, inline))]
    return tuple(
        replace(block, inlines=_within(moved, at), picture=_picture(pairs.get(index), block))
        for index, (block, at) in enumerate(zip(typed, after, strict=True))
    )


def _shifted(inlines: Sequence[Inline], by: int) -> list[Inline]:
    return [replace(inline, start=inline.start + by, end=inline.end + by) for inline in inlines]


def _moved(alignment: Alignment, inline: Inline) -> Inline | None:
    if inline.start >= inline.end:
        return None
    place = alignment.move(inline.start, inline.end)
    return replace(inline, start=place.start, end=place.end) if place and place.kept >= _KEPT else None


def _within(inlines: Sequence[Inline], at: Range) -> tuple[Inline, ...]:
    inside = [inline for inline in inlines if at[0] <= inline.start and inline.end <= at[1]]
    return tuple(_shifted(inside, -at[0]))


def _picture(was: IngestedParagraph | None, block: IngestedParagraph) -> Picture | None:
    """A caption keeps the picture above it; another kind of block shows none."""
    return was.picture if was and was.kind == block.kind else None
