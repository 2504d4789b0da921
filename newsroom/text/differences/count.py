"""How much a revision changed, in words and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsroom.text.differences.paragraphs import ParagraphChange

_WORD = re.compile(r"\w+(?:[.,'’‐‑-]\w+)*")


@dataclass(frozen=True, slots=True)
class Counts:
    """Words that are new and words that are gone; paragraphs that moved; places where only typography changed."""

    added: int = 0
    removed: int = 0
    moved: int = 0
    typography: int = 0

    def in_words(self) -> str:
        """Return them as people say it: “14 words added, 3 removed, 1 paragraph moved”; "" when there are none."""
        said = [
            _said(self.added, "word", "added"),
            f"{self.removed} removed" if self.added and self.removed else _said(self.removed, "word", "removed"),
            _said(self.moved, "paragraph", "moved"),
        ]
        only = f"typography changed in {_said(self.typography, 'place', '')}".rstrip() if self.typography else ""
        return ", ".join(filter(None, said)) or only


def count(old: str, new: str, changes: Iterable[ParagraphChange]) -> Counts:
    """Return how much *changes*, between the texts *old* and *new*, come to."""
    rows = list(changes)
    changed = [piece for row in rows for piece in row.pieces if piece.kind == "changed"]
    return Counts(
        sum(_words(new, *piece.new) for piece in changed),
        sum(_words(old, *piece.old) for piece in changed),
        sum(row.moved for row in rows),
        sum(piece.kind == "typography" for row in rows for piece in row.pieces),
    )


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def _said(number: int, noun: str, done: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'} {done}" if number else ""
