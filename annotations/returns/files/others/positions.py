"""Positions that count in an unknown text, weighed against a story. Pure.

Tools count from the beginning of their page, with its menus, some in code points and some in UTF-16 units. A position
taken for one in the story would lead to words that only look like those that are meant. But what a file quotes lies in
one order: quotes that stand once in the story are landmarks, and tell where the others are that stand there often.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from annotations.anchoring.describe import Position, Selectors
from newsroom.text.offsets import from_utf16

_TELLING = 20
"""So many letters and figures, found once, are a landmark."""

_MOST = 300
"""So many places of one quote are looked at."""

_NEARER = 3
"""The nearest place must be so many times as near as the next, or nothing is told."""


class Landmark(NamedTuple):
    """A quote is ``there`` in the file's text, and ``here`` in the story."""

    there: int
    here: int


def trusted(selectors: Selectors, text: str) -> Selectors:
    """Return *selectors* with their position where their words stand there in *text*, else without it."""
    exact, position = selectors.quote.exact, selectors.position
    if position is None:
        return selectors
    at = next((start for start in _starts(text, position) if text.startswith(exact, start)), None)
    return _at(selectors, at)


def all_trusted(given: Sequence[Selectors | None], text: str) -> list[Selectors | None]:
    """Return all selectors of one file, with positions in *text* as far as they are known."""
    known = [selectors and trusted(selectors, text) for selectors in given]
    with_position = [selectors for selectors in given if selectors and selectors.position]
    if 2 * sum(1 for selectors in known if selectors and selectors.position) > len(with_position):
        return known
    landmarks = sorted(_landmarks(with_position, text))
    return [selectors and _told(selectors, landmarks, text) for selectors in given]


def _landmarks(given: Sequence[Selectors], text: str) -> Iterator[Landmark]:
    for selectors in given:
        exact = selectors.quote.exact
        here = text.find(exact) if sum(map(str.isalnum, exact)) >= _TELLING else -1
        if selectors.position and here >= 0 and text.find(exact, here + 1) < 0:
            yield Landmark(selectors.position.start, here)


def _told(selectors: Selectors, landmarks: Sequence[Landmark], text: str) -> Selectors:
    """Return *selectors* with the position that *landmarks* tell, if they tell one."""
    if selectors.position is None or not landmarks:
        return _at(selectors, None)
    guess = _between(landmarks, selectors.position.start)
    return _at(selectors, _nearest(text, selectors.quote.exact, guess))


def _between(landmarks: Sequence[Landmark], there: int) -> int:
    """Return where in the story *there* is about: as far between its neighbours as in the file's text."""
    at = bisect_left(landmarks, Landmark(there, 0))
    left, right = landmarks[max(0, at - 1)], landmarks[min(at, len(landmarks) - 1)]
    if left.there < there < right.there:
        return left.here + (right.here - left.here) * (there - left.there) // (right.there - left.there)
    near = left if there > left.there else right
    return near.here + there - near.there


def _nearest(text: str, words: str, guess: int) -> int | None:
    first, second = [*sorted(islice(_places(text, words), _MOST), key=lambda at: abs(at - guess)), None, None][:2]
    if first is None or second is None:
        return first
    return first if _NEARER * abs(first - guess) <= abs(second - guess) else None


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _starts(text: str, position: Position) -> list[int]:
    try:
        return [position.start, from_utf16(text, position.start)]
    except ValueError:
        return [position.start]


def _at(selectors: Selectors, start: int | None) -> Selectors:
    end = (start or 0) + len(selectors.quote.exact)
    return replace(selectors, position=None if start is None else Position(start, end))
