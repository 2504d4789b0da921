"""The paragraph that is being written: its raw text, and the ranges on it that are complete or still open."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsroom.ingest.article import IngestedParagraph, Inline, InlineKind
from newsroom.ingest.page.blocks import Block
from newsroom.ingest.page.verse import BREAK, fold_lines
from newsroom.text import whitespace


@dataclass
class _Open:
    start: int
    kind: InlineKind
    href: str


@dataclass
class Draft:
    """Takes text and inline elements as they come; ``take`` makes a clean paragraph of them and begins the next."""

    pieces: list[str] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    length: int = 0
    is_blank: bool = True
    after_break: bool = False

    def write(self, text: str) -> None:
        if text:
            self._add(text.replace(BREAK, " "))
            if not text.isspace():
                self.is_blank = self.after_break = False

    def write_break(self) -> None:
        self._add(BREAK)
        self.after_break = True

    def open(self, kind: InlineKind, href: str) -> None:
        self.opened.append(_Open(self.length, kind, href))

    def close(self) -> None:
        """End the range that was opened last."""
        self._end(self.opened.pop())

    def take(self, block: Block) -> IngestedParagraph | None:
        """Return what was written as a paragraph of *block*, None when nothing of it can be seen.

        A range that is open ends here, and goes on in the next paragraph.
        """
        for each in self.opened:
            self._end(each)
            each.start = 0
        folded = fold_lines("".join(self.pieces), block.kind)
        inlines = moved(self.inlines, folded)
        self.pieces, self.inlines, self.length = [], [], 0
        self.is_blank, self.after_break = True, False
        if not whitespace.line(folded.text):
            return None
        return IngestedParagraph(folded.text, block.kind, inlines, block.level, block.ordered, block.picture)

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _end(self, each: _Open) -> None:
        if each.start < self.length and (each.href or each.kind != "link"):
            self.inlines.append(Inline(each.start, self.length, each.kind, each.href))


def moved(inlines: list[Inline], folded: whitespace.Folded) -> tuple[Inline, ...]:
    """Return *inlines*, ranges of raw text, as those of the *folded* one, the outer first."""
    spans = ((inline, *folded.span(inline.start, inline.end)) for inline in inlines)
    trimmed = ((inline, start, len(folded.text[:end].rstrip())) for inline, start, end in spans)
    kept = {Inline(start, end, inline.kind, inline.href) for inline, start, end in trimmed if start < end}
    return tuple(sorted(kept, key=_outer_first))


def _outer_first(inline: Inline) -> tuple[int, int, str, str]:
    return inline.start, -inline.end, inline.kind, inline.href
