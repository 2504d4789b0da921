"""Layers in which nothing overlaps, for formats that give each token one tag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotations.export.mining.document import Span
from newsroom.text.ranges import Range, trim


@dataclass(frozen=True, slots=True)
class Flat:
    """Runs (range and label) in order, none of which overlaps another, and the spans that have none of their own."""

    runs: list[tuple[Range, str]]
    left_out: list[Span]


def flat(spans: Iterable[Span], text: str) -> Flat:
    """Return what of *spans* a flat layer holds: of those that overlap the one that begins first, or is longest.

    Each piece of a span is a run of its own. One is cut to its words; a span without words is left out.
    """
    runs: list[tuple[Range, str]] = []
    left_out, done = [], 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        pieces = words_of(span, text)
        if pieces and pieces[0][0] >= done:
            runs += [(piece, span.label) for piece in pieces]
            done = pieces[-1][1]
        else:
            left_out.append(span)
    return Flat(runs, left_out)


def words_of(span: Span, text: str) -> list[Range]:
    """Return the pieces of *span* without white space at their ends, and without those that hold nothing else."""
    trimmed = (trim(text, *piece) for piece in span.pieces)
    return [(start, end) for start, end in trimmed if start < end]
