"""Links that open a page at certain words: ``#:~:text=[prefix-,]start[,end][,-suffix]``. Pure; ranges in code points.

https://wicg.github.io/scroll-to-text-fragment/ says what a browser looks for; ``find`` does the same in our text, by
which ``text_directive`` makes sure that a link does not lead to the same words elsewhere. The publisher's page has more
words than the story (menus, captions), so short quotes take words around them along in any case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import quote

from newsroom.text.ranges import Range, overlap, trim
from newsroom.text.typography import UNSPACED

EXACT_LIMIT = 300
"""Code points; of longer quotes a link names the first and last words, as browsers' own links do."""

CLEAR_WORDS = 5
"""A quote of fewer words is probably somewhere else on the page as well."""

CONTEXT_WORDS = (3, 6, 10)
EDGE_WORDS = (4, 8, 16)

_EDGES = re.compile(r"[\n\t]")  # between paragraphs and between the cells of a table row: a browser's blocks
_IN_PARTS = f"{UNSPACED}\uac00-\ud7af"  # browsers find parts of what is written without spaces, and of Korean words
_WORD = re.compile(rf"(?:(?![{_IN_PARTS}])\w)+")
_TERM = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Directive:
    """What the browser looks for. Each of the parts lies within one block; an empty one is not there."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        parts = (f"{_encoded(self.prefix)}-", _encoded(self.start), _encoded(self.end), f"-{_encoded(self.suffix)}")
        return "text=" + ",".join(part for part in parts if part.strip("-"))


def address(url: str, text: str, start: int, end: int) -> str:
    """Return *url*, the page of a story with *text*, so that it opens at ``[start, end)``."""
    page, _, fragment = url.partition("#")
    return f"{page}#{fragment.partition(':~:')[0]}:~:{text_directive(text, start, end)}"


def text_directive(text: str, start: int, end: int) -> Directive:
    """Return the shortest directive that leads to ``[start, end)`` of *text*, its words made whole.

    Of words that stand in the text again and again, in the same surroundings, it leads to the first.
    """
    start, end = _whole_words(text, *trim(text, start, end))
    tried = list(_candidates(text, start, end))
    return next((each for each in tried if find(text, each) == (start, end)), tried[-1])


def find(text: str, directive: Directive) -> Range | None:
    """Return where a browser would find *directive* in *text*, or None."""
    for start in _places(text, directive.start, 0):
        if directive.prefix and not _follows(text, directive.prefix, start):
            continue
        for end in _ends(text, directive, start + len(directive.start)):
            if not directive.suffix or _precedes(text, directive.suffix, end):
                return start, end
            if not directive.end:
                break
    return None


def _candidates(text: str, start: int, end: int) -> Iterator[Directive]:
    """Yield directives for the range, from the shortest to the surest."""
    blocks = _blocks(text)
    first = next(block for block in blocks if overlap(block, (start, end)))
    last = next(block for block in reversed(blocks) if overlap(block, (start, end)))
    cores = list(_cores(text, start, end, first, last))
    if len(_TERM.findall(text[start:end])) >= CLEAR_WORDS:
        yield from cores
    for count in CONTEXT_WORDS:
        prefix, suffix = _last(text[first[0] : start], count), _first(text[end : last[1]], count)
        yield from (Directive(core.start, core.end, prefix, suffix) for core in cores)


def _cores(text: str, start: int, end: int, first: Range, last: Range) -> Iterator[Directive]:
    """Yield the ways to name the range itself: by all its words, or where it is long by those at its ends."""
    if first == last and end - start <= EXACT_LIMIT:
        yield Directive(text[start:end])
        return
    middle = (start + end) // 2 if first == last else end
    for count in EDGE_WORDS:
        opening = _first(text[start : min(first[1], middle)], count)
        yield Directive(opening, _last(text[max(last[0], start + len(opening)) : end], count))


def _blocks(text: str) -> list[Range]:
    edges = [-1, *(match.start() for match in _EDGES.finditer(text)), len(text)]
    return [(left + 1, right) for left, right in pairwise(edges) if left + 1 < right]


def _first(words: str, count: int) -> str:
    found = list(_TERM.finditer(words))[:count]
    return words[found[0].start() : found[-1].end()] if found else ""


def _last(words: str, count: int) -> str:
    found = list(_TERM.finditer(words))[-count:]
    return words[found[0].start() : found[-1].end()] if found else ""


def _whole_words(text: str, start: int, end: int) -> Range:
    """Return the range with the words at its ends whole: browsers find no parts of words."""
    around = (word.span() for word in _WORD.finditer(text, max(0, start - 100), end + 100))
    cut = [word for word in around if overlap(word, (start, end))]
    return min([start, *(left for left, _ in cut)]), max([end, *(right for _, right in cut)])


def _places(text: str, words: str, since: int) -> Iterator[int]:
    """Yield where *words* stand as whole words from *since* on; case does not matter."""
    for match in re.compile(f"(?={re.escape(words)})", re.IGNORECASE).finditer(text, since):  # they may overlap
        start, end = match.start(), match.start() + len(words)
        if _whole_words(text, start, end) == (start, end):
            yield start


def _ends(text: str, directive: Directive, since: int) -> Iterator[int]:
    if not directive.end:
        yield since
    else:
        yield from (place + len(directive.end) for place in _places(text, directive.end, since))


def _follows(text: str, prefix: str, start: int) -> bool:
    return text[:start].rstrip().casefold().endswith(prefix.casefold())


def _precedes(text: str, suffix: str, end: int) -> bool:
    return text[end:].lstrip().casefold().startswith(suffix.casefold())


def _encoded(words: str) -> str:
    """Percent-encode what is not a letter or digit, and the comma, ampersand and dash that mean something."""
    return quote(words, safe="").replace("-", "%2D")
