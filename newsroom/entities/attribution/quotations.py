"""Words between quotation marks: matched pairs, marks left open, quotations that run on over paragraphs.

Only the outermost marks count. A paragraph whose last mark stays open is quoted to its end, and by the typographers'
custom the next one, if it opens with a mark again, goes on with it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsroom.entities.tree import Range

_PAIRS = {"“": '”"', '"': '"”', "«": "»", "„": "“”", "‘": "’", "'": "'", "”": "”"}
# A stop after a word of some length (not "Mr." or "U.S."), then a capital; or the end of a line.
SENTENCE_END = re.compile(r"(?<=[\w”\"’)]{3})[.?!][”\"’)\]]*\s+(?=[^\w\n]*[A-Z])|\n")
_SINGLE = "‘'"
_LINES = re.compile(r"[^\n]+")
_OPENING = re.compile(r"(?:(?<=[\s(\[—–\-/:…])|^)(?:[“\"„‘']+(?=[\w\[(…$£€.#@‘'“\"—–-])|«)", re.MULTILINE)
# Code points that marks may hold; bounds the search in a text that is one line.
_LONGEST_SINGLE, _LONGEST = 600, 20_000
_SHORTEST_OPEN = 12  # code points that must follow a mark which nothing closes


class Quotation(NamedTuple):
    """A quoted range: ``outer`` with its marks, ``inner`` without, and whether its closing mark is there."""

    outer: Range
    inner: Range
    closed: bool


def touching(quotations: Sequence[Quotation], bounds: Range) -> Sequence[Quotation]:
    """Return those of *quotations*, which stand apart and in order, that share a code point with *bounds*."""
    first = bisect_right(quotations, bounds[0], key=lambda each: each.outer[1])
    last = bisect_left(quotations, bounds[1], key=lambda each: each.outer[0])
    return quotations[first:last]


def find_quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of *text* in order; none crosses a line."""
    return [quotation for line in _LINES.finditer(text) for quotation in _in_line(text, *line.span())]


def _in_line(text: str, start: int, end: int) -> Iterator[Quotation]:
    at = start
    while opening := _OPENING.search(text, at, end):
        mark = opening.start()
        quotation = _from(text, mark, end)
        at = quotation.outer[1] if quotation else mark + 1
        if quotation:
            yield quotation


def _from(text: str, mark: int, end: int) -> Quotation | None:
    longest = _LONGEST_SINGLE if text[mark] in _SINGLE else _LONGEST
    close = _closing(text, mark, min(end, mark + longest))
    if close is not None:
        return Quotation((mark, close + 1), (mark + 1, close), True) if close > mark + 1 else None
    if text[mark] in _SINGLE or end - mark < _SHORTEST_OPEN:
        return None
    return Quotation((mark, end), (mark + 1, end), False)


def _closing(text: str, mark: int, end: int) -> int | None:
    closers = _PAIRS[text[mark]]
    depth = 0
    for at in range(mark + 1, end):
        if text[at] in closers and _may_close(text, at, end):
            if not depth:
                return at
            depth -= 1
        elif text[at] == text[mark] and text[at] not in closers:
            depth += 1
    return None


def _may_close(text: str, at: int, end: int) -> bool:
    """A mark closes after something that is no space; a single one, or a straight one, only at the end of a word."""
    before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
    if text[at] in "”»":
        return True
    return not before.isspace() and not after.isalnum()
