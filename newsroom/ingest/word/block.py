"""A document's words as they are collected: blocks of lines, in which places are remembered until all is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from newsroom.ingest.article import Inline, InlineKind, Picture
from newsroom.ingest.word.styles import Look, Style


class Place(NamedTuple):
    """A block, a line of it, and how many code points into that as it was collected."""

    block: int
    line: int
    offset: int


@dataclass
class Line:
    """Words as they were collected, and the ranges on them; those of runs that look alike and touch are one."""

    pieces: list[str] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    length: int = 0

    @property
    def raw(self) -> str:
        return "".join(self.pieces)

    def write(self, words: str, look: Look, href: str = "") -> None:
        """Add *words* that look so, and that lead to *href*."""
        if not words:
            return
        start, self.length = self.length, self.length + len(words)
        self.pieces.append(words)
        for kind in _kinds(look):
            self._mark(Inline(start, self.length, kind))
        if href:
            self._mark(Inline(start, self.length, "link", href))

    def _mark(self, new: Inline) -> None:
        """Add a range, or have the one of its kind that ends where it begins go on."""
        for at in range(len(self.inlines) - 1, max(len(self.inlines) - 8, -1), -1):
            old = self.inlines[at]
            if (old.end, old.kind, old.href) == (new.start, new.kind, new.href):
                self.inlines[at] = Inline(old.start, new.end, new.kind, new.href)
                return
        self.inlines.append(new)


@dataclass
class Block:
    """A paragraph, a row of a table with a line for each cell, or a picture, which has no words of its own."""

    style: Style = field(default_factory=Style)
    lines: list[Line] = field(default_factory=lambda: [Line()])
    is_row: bool = False
    is_header: bool = False
    picture: Picture | None = None
    is_note: bool = False
    """Whether it is a footnote's or an endnote's, which stand after the story."""

    @property
    def is_empty(self) -> bool:
        return self.picture is None and not any(line.raw.strip() for line in self.lines)


def _kinds(look: Look) -> list[InlineKind]:
    has: tuple[tuple[InlineKind, bool], ...] = (
        ("strong", look.bold),
        ("emphasis", look.italic),
        ("superscript", look.script == "superscript"),
        ("subscript", look.script == "subscript"),
        ("struck", look.struck),
        ("code", look.code),
    )
    return [kind for kind, is_so in has if is_so]
