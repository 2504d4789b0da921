"""Finding the parts of a text in which much of a pattern stands. All places count code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from newsroom.text.ranges import Range
from newsroom.text.typography import INVISIBLE, SAME_MARKS

_SEED = 8
"""Pieces of the pattern so long are looked up, each from the start of a word to the start of one in the text."""

_SEEDS = 16
"""At most so many of them, spread over the pattern."""

_OFTEN = 12
"""A piece that stands in so many places tells none."""

_TRACE = 0.15
"""A part with no more than such a share of the pieces has the pattern no more than any other text has."""

_PARTS = 4
"""At most so many parts of the text are returned."""

_SCANS = 64
"""So many pieces are looked up by reading the text; who asks for more has them read from an index, made once."""

_UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_WORD = re.compile(rf"\w[\w\u00ad\u200b-\u200d]{{2,}}|{_UNSPACED}")
_START = re.compile(rf"\b\w|{_UNSPACED}")
_NOT_SEEN = re.compile(f"[{INVISIBLE}]")
_SPACES = "\u00a0\u202f\u2009\n\t"
_SAME_MARKS = [
    (mark, same) for same, marks in (*SAME_MARKS.items(), (" ", _SPACES)) for mark in marks if len(same) == 1
]
"""Only what is as long: places in the plain text are places in the text."""


class Hit(NamedTuple):
    """What is ``there`` in the pattern stands ``here`` in the text; ``weight`` is 1 when it stands nowhere else."""

    here: int
    there: int
    weight: float


@dataclass
class Plain:
    """A text without what typography makes of it, and where each of its letters was, if not at the same place."""

    text: str
    origins: Sequence[int] | None = None
    _asked: int = field(default=0, init=False)

    def origin(self, at: int) -> int:
        return self.origins[at] if self.origins else at

    def places(self, seed: str) -> Sequence[int]:
        """Return where *seed* stands from the start of a word on: at most ``_OFTEN + 1`` places, in order."""
        self._asked += 1
        if self._asked <= _SCANS or len(seed) < _SEED:
            return list(islice(self._scanned(seed), _OFTEN + 1))
        return self._index.get(seed, ())

    def _scanned(self, seed: str) -> Iterator[int]:
        at = self.text.find(seed)
        while at >= 0:
            if _START.match(self.text, at):
                yield at
            at = self.text.find(seed, at + 1)

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index: defaultdict[str, list[int]] = defaultdict(list)
        for match in _START.finditer(self.text):
            places = index[self.text[match.start() : match.start() + _SEED]]
            if len(places) <= _OFTEN:
                places.append(match.start())
        return dict(index)


def likely_parts(text: str, pattern: str) -> list[Range]:
    """Return the parts of *text* with most of *pattern*, the likeliest first; none where only a trace of it is."""
    sought = _folded(pattern)
    starts = _spread(_starts(sought.text))
    hits = sorted(_hits(plain(text), sought, starts))
    parts = sorted(_parts(hits, len(pattern), len(text), _TRACE * len(starts)), reverse=True)
    return list(islice(_apart(parts), _PARTS))


@lru_cache(maxsize=8)
def plain(text: str) -> Plain:
    """Return *text* in lower case with plain quotes, dashes and spaces; kept for the next quote in the same text."""
    return _folded(text)


def _folded(text: str) -> Plain:
    if _NOT_SEEN.search(text):
        places = [at for at, letter in enumerate(text) if not _NOT_SEEN.match(letter)]
        return Plain(_plain(_NOT_SEEN.sub("", text)), places)
    return Plain(_plain(text))


def _plain(text: str) -> str:
    for mark, same in _SAME_MARKS:
        text = text.replace(mark, same)
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _hits(text: Plain, pattern: Plain, starts: Sequence[int]) -> Iterator[Hit]:
    for there in starts:
        places = text.places(pattern.text[there : there + _SEED])
        if len(places) <= _OFTEN:
            yield from (Hit(text.origin(here), pattern.origin(there), 1 / len(places)) for here in places)


def _starts(pattern: str) -> Sequence[int]:
    """Return where whole pieces of *pattern* start; shorter ones at its end count only where there are no others."""
    starts = [match.start() for match in _WORD.finditer(pattern)]
    return [at for at in starts if at + _SEED <= len(pattern)] or starts


def _spread(starts: Sequence[int]) -> Sequence[int]:
    step = max(1, len(starts) // _SEEDS)
    return starts[::step]


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
