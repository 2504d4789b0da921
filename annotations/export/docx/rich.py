"""The words of a comment: paragraphs of spans, as Word has them, from Markdown and back to it. Pure.

What begins a paragraph (a bullet, a number, the bar of a quotation) is a sign among its words: Word keeps lists in
comments, but other programs drop them, and tabs as well. The spaces around signs are such as nobody types.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BULLET, BAR = "•", "│"
SPACE = "\u00a0"
GAP = 4 * SPACE
"""A step to the right, and what parts the cells of a table."""


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
    """A paragraph of a comment: ``depth`` gaps, and a ``sign`` and a space, come before its words."""

    spans: Sequence[Span]
    sign: str = ""
    depth: int = 0

    @property
    def words(self) -> str:
        return "".join(span.words for span in self.spans)


def words_of(lines: Iterable[Line]) -> str:
    """Return the words without signs, on one line: what ``annotations.export.shown.shown_words`` says of Markdown."""
    return " ".join(" ".join(line.words for line in lines).split())
