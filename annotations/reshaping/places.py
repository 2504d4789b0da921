"""Where a mark can be split: before a sentence, a paragraph, or a word. Pure; ranges and offsets in code points."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsroom.text.ranges import Range, trim

WORDS_OFFERED = 80
"""In a longer mark nobody looks for a word in a list; it can be selected in the text."""

_WORD = re.compile(r"\S+")
_SHOWN = 40  # code points of what the second part begins with


class Place(NamedTuple):
    """``at``: where the second part begins; ``words``: how it begins."""

    at: int
    words: str


def sentence_places(text: str, bounds: Range, sentences: Iterable[Sequence[int]]) -> list[Place]:
    """Return the places within *bounds* at which one of *sentences* begins."""
    return _places(text, bounds, (sentence[0] for sentence in sentences))


def word_places(text: str, bounds: Range) -> list[Place]:
    """Return the places within *bounds* at which a word begins; none where there are more than WORDS_OFFERED."""
    words = [word.start() for word in _WORD.finditer(text, *bounds)]
    return _places(text, bounds, words) if len(words) <= WORDS_OFFERED else []


def word_at(text: str, at: int) -> int:
    """Return the start of the word that *at* is in, or *at* itself between words: nobody means half a word."""
    while 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace():
        at -= 1
    return at


def parts(text: str, bounds: Range, at: int) -> tuple[Range, Range] | None:
    """Return the parts of *bounds* before and from the word at *at*, trimmed; None if one has no words."""
    start, end = bounds
    at = word_at(text, at)
    if not start < at < end:
        return None
    first, second = trim(text, start, at), trim(text, at, end)
    return (first, second) if first[0] < first[1] and second[0] < second[1] else None


def _places(text: str, bounds: Range, starts: Iterable[int]) -> list[Place]:
    inside = (at for at in starts if bounds[0] < at < bounds[1])
    return [Place(at, _beginning(text[at : bounds[1]])) for at in inside]


def _beginning(words: str) -> str:
    line = " ".join(words[: _SHOWN * 2].split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(' ', 1)[0]}…"
