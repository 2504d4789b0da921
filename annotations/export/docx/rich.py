"""The words of a comment: paragraphs of spans, as Word has them, from Markdown and back to it. Pure.

What begins a paragraph (a bullet, a number, the bar of a quotation) is a sign and a tab, as words: Word keeps lists in
comments, but other programs do not, and the signs survive them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BULLET, BAR = "•", "│"


@dataclass(frozen=True, slots=True)
class Span:
    """Words that look alike. ``href`` is where they lead."""

    words: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a comment: ``depth`` tabs, and a ``sign``, come before its words."""

    spans: Sequence[Span]
    sign: str = ""
    depth: int = 0

    @property
    def words(self) -> str:
        return "".join(span.words for span in self.spans)


def words_of(lines: Iterable[Line]) -> str:
    """Return the words without signs, on one line: what ``annotations.export.shown.shown_words`` says of Markdown."""
    return " ".join(" ".join(line.words for line in lines).split())
