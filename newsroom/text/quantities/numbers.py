"""Every number in a text, in digits, in words or as a fraction, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsroom.text.quantities import figures, words

_RATIO = re.compile(r"\b(?P<part>one|two|three|\d{1,2})\s(?:in|out of)(?: every)?\s(?P<whole>\w+)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:(?P<tens>tens|dozens|scores|hundreds|thousands) of )?"
    r"(?P<many>dozens|scores|hundreds|thousands|millions|billions)\b(?=\s+of\b)",
    re.IGNORECASE,
)
_MANY = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 10**6,
    "billions": 10**9,
}
_SHARE_STEP = 5.0  # percentage points: a third is said of anything from 30 to 36 in a hundred


class Number(NamedTuple):
    """``[start, end)`` in code points, a value, what its last digit counts, and the unit that the number itself names.

    ``hedge`` is the one that lies in the words themselves: "hundreds" are at least two. ``scale`` is what it is counted
    in, millions in "2.5 million".
    """

    start: int
    end: int
    value: float
    step: float
    unit: str = ""
    hedge: str = ""
    scale: int = 1


def numbers(text: str) -> list[Number]:
    """Return the numbers of *text* that count or measure something; of two in one place, the one that begins first."""
    closed = [found.span() for found in figures.NO_QUANTITY.finditer(text)]
    free = (number for number in _all(text) if not any(number.start < b and a < number.end for a, b in closed))
    return list(_apart(sorted(free, key=lambda number: (number.start, -number.end))))


def _all(text: str) -> Iterator[Number]:
    yield from (ratio for found in _RATIO.finditer(text) if (ratio := _ratio(found)))
    for found in words.FRACTION.finditer(text):
        yield Number(*found.span(), words.share_of(found), _SHARE_STEP, "%")
    for found in _VAGUE.finditer(text):
        yield Number(*found.span(), *_vague(found), "", "at least")
    for found in figures.FIGURE.finditer(text):
        sign, scale = (found["sign"] or "").strip(), figures.scale_of(found)
        yield Number(*found.span(), figures.value_of(found), figures.step_of(found), sign, scale=scale)
    for found in words.WORDS.finditer(text):
        scale = words.scale_of(found[0])
        yield Number(*found.span(), words.value_of(found[0]), words.step_of(found[0]), scale=scale)


def _ratio(found: re.Match[str]) -> Number | None:
    part, whole = (_small(found[name]) for name in ("part", "whole"))
    if not part or not whole or part >= whole:
        return None
    return Number(*found.span(), 100 * part / whole, _SHARE_STEP, "%")


def _small(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 9 else words.ADDED.get(word.casefold(), 0)


def _vague(found: re.Match[str]) -> tuple[float, float]:
    """Return the least that "hundreds" or "tens of thousands" can be: two of them, or ten."""
    one = _MANY[found["many"].casefold()]
    least = one * _MANY[found["tens"].casefold()] if found["tens"] else 2 * one
    return float(least), float(one)


def _apart(ordered: Iterable[Number]) -> Iterator[Number]:
    end = 0
    for number in ordered:
        if number.start >= end:
            yield number
            end = number.end
