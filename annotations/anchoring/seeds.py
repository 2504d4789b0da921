"""Finding the parts of a text in which much of a pattern stands. All places count code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from newsroom.text.ranges import Range

_SEED = 8
"""Pieces of the pattern so long are looked up, each from the start of a word."""

_SEEDS = 16
"""At most so many of them, spread over the pattern."""

_OFTEN = 12
"""A piece that stands in so many places tells none."""

_TRACE = 0.15
"""A part with no more than such a share of the pieces has the pattern no more than any other text has."""

_PARTS = 4
"""At most so many parts of the text are returned."""

_WORD = re.compile(r"\w[\w\u00ad\u200b-\u200d]{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NOT_SEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SAME_MARKS = tuple(
    (mark, same)
    for same, marks in (("'", "‘’‚‛`´"), ('"', "“”„‟"), ("-", "‐‑‒–—―−"), (" ", "\u00a0\u202f\u2009\n\t"))
    for mark in marks
)


class Hit(NamedTuple):
    """What is ``there`` in the pattern stands ``here`` in the text; ``weight`` is 1 when it stands nowhere else."""

    here: int
    there: int
    weight: float


class Plain(NamedTuple):
    """A text without what typography makes of it, and where each of its letters was, if not at the same place."""

    text: str
    places: Sequence[int] | None

    def place(self, at: int) -> int:
        return self.places[at] if self.places else at


def likely_parts(text: str, pattern: str) -> list[Range]:
    """Return the parts of *text* with most of *pattern*, the likeliest first; none where only a trace of it is."""
    starts = _spread([match.start() for match in _WORD.finditer(plain(pattern).text)])
    hits = sorted(_hits(plain(text), plain(pattern), starts))
    parts = sorted(_parts(hits, len(pattern), len(text), _TRACE * len(starts)), reverse=True)
    return list(islice(_apart(parts), _PARTS))


@lru_cache(maxsize=8)
def plain(text: str) -> Plain:
    """Return *text* in lower case with plain quotes, dashes and spaces; kept for the next quote in the same text."""
    if _NOT_SEEN.search(text):
        places = [at for at, letter in enumerate(text) if not _NOT_SEEN.match(letter)]
        return Plain(_plain(_NOT_SEEN.sub("", text)), places)
    return Plain(_plain(text), None)


def _plain(text: str) -> str:
    for mark, same in _SAME_MARKS:
        text = text.replace(mark, same)
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _hits(text: Plain, pattern: Plain, starts: Sequence[int]) -> Iterator[Hit]:
    for there in starts:
        places = list(islice(_places(text.text, pattern.text[there : there + _SEED]), _OFTEN + 1))
        if len(places) <= _OFTEN:
            yield from (Hit(text.place(here), pattern.place(there), 1 / len(places)) for here in places)


def _spread(starts: Sequence[int]) -> Sequence[int]:
    step = max(1, len(starts) // _SEEDS)
    return starts[::step]


def _places(text: str, seed: str) -> Iterator[int]:
    at = text.find(seed)
    while at >= 0:
        yield at
        at = text.find(seed, at + 1)


def _parts(hits: Sequence[Hit], length: int, end: int, least: float) -> Iterator[tuple[float, Range]]:
    """Yield for each hit the weight of all pieces that stand around it, and the part that the pattern may have."""
    reach, slack = length + length // 2, length // 4 + _SEED
    for first, hit in enumerate(hits):
        near = hits[first : bisect_right(hits, hit.here - hit.there + reach, key=lambda other: other.here)]
        weights = {other.there: other.weight for other in near}
        if len(weights) > least:
            last = near[-1].here + length - near[-1].there
            yield sum(weights.values()), (max(0, hit.here - hit.there - slack), min(end, last + slack))


def _apart(parts: Sequence[tuple[float, Range]]) -> Iterator[Range]:
    done: list[Range] = []
    for _, (start, end) in parts:
        if all(end <= left or right <= start for left, right in done):
            done.append((start, end))
            yield start, end
