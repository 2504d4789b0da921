"""Quantities: numbers put together with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsroom.text.quantities import hedges
from newsroom.text.quantities.nouns import counted
from newsroom.text.quantities.numbers import Number, numbers
from newsroom.text.quantities.periods import Period, periods
from newsroom.text.quantities.quantity import Quantity, rounding
from newsroom.text.quantities.timing import with_periods
from newsroom.text.quantities.units import AFTER_NUMBER, Unit, unit_called
from newsroom.text.sentences import sentences

_TO = re.compile(r"\s?(?:[–-]|to|and|or)\s?", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_OF_AGE = re.compile(r"\baged?\s+$", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_BEFORE = 12  # code points before a number in which these are looked for
_AGE_AFTER_NAME = re.compile(r"(?<=\w,\s)\d{1,3}(?=,)")
_AGE = Unit("year of age")
_LARGEST_PRONOUN = 10  # words for numbers up to here stand for people already spoken of: "the two said"


class _Found(NamedTuple):
    """A number, or the two ends of a range, with the unit behind it."""

    first: Number
    last: Number
    unit: Unit
    end: int


def quantities(text: str) -> list[Quantity]:
    """Return what *text* counts and measures, in order; none overlaps another.

    English, with figures as other languages write them. Dates, years, times of day and numbers in names are none.
    """
    times = periods(text)
    counted_ones = [number for number in numbers(text) if not _within(number, times)]
    found = (_quantity(text, each) for each in _joined(text, counted_ones) if _counts(text, each))
    return with_periods(list(_apart(found)), times, sentences(text))


def _apart(found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Leave out what begins in the unit or the hedge of the one before."""
    end = 0
    for quantity in found:
        if quantity.start >= end:
            yield quantity
            end = quantity.end


def _within(number: Number, times: Iterable[Period]) -> bool:
    return any(time.start < number.end and number.start < time.end for time in times)


def _joined(text: str, found: Sequence[Number]) -> Iterator[_Found]:
    """Join the two ends of each range, and put its unit to each number."""
    rest = iter([*found, None])
    number = next(rest)
    while number:
        following = next(rest)
        if following and _is_range(text, number, following):
            yield _with_unit(text, _scaled(number, following), following)
            following = next(rest)
        else:
            yield _with_unit(text, number, number)
        number = following


def _is_range(text: str, first: Number, last: Number) -> bool:
    link = _TO.fullmatch(text, first.end, last.start)
    if not link or _scaled(first, last).value >= last.value or last.unit not in ("", first.unit):
        return False
    return link[0].strip().casefold() != "and" or bool(_opening(_BETWEEN, text, first.start))


def _scaled(first: Number, last: Number) -> Number:
    """Give "2" in "2 to 3 million" the millions that are said only once."""
    if first.scale > 1 or first.value * last.scale >= last.value:
        return first
    return first._replace(value=first.value * last.scale, step=first.step * last.scale)


def _with_unit(text: str, first: Number, last: Number) -> _Found:
    sign = first.unit or last.unit
    if sign:
        return _Found(first, last, Unit("%") if sign == "%" else unit_called(sign), last.end)
    if _opening(_OF_AGE, text, first.start) or _AGE_AFTER_NAME.match(text, first.start):
        return _Found(first, last, _AGE, last.end)
    of = _OF.match(text, last.end) if last.hedge else None
    end = of.end() if of else hedges.after(text, last.end).at
    if measure := AFTER_NUMBER.match(text, end):
        return _Found(first, last, unit_called(measure["form"]), measure.end())
    noun = counted(text, end)
    return _Found(first, last, Unit(noun[0]), noun[1]) if noun else _Found(first, last, Unit(""), end)


def _counts(text: str, found: _Found) -> bool:
    """Digits that go on in letters that are no unit are none ("21st", "5G"), nor are small words that stand alone."""
    in_digits = any(character.isdigit() for character in text[found.first.start : found.last.end])
    alone = in_digits or found.last.value > _LARGEST_PRONOUN
    return bool(found.unit.name) or (alone and not text[found.end : found.end + 1].isalpha())


def _quantity(text: str, found: _Found) -> Quantity:
    start, kind = _hedge(text, found)
    low, high = _bounds(found, kind)
    value = (found.first.value + found.last.value) / 2
    factor = found.unit.factor
    low, high = (end if end is None else end * factor for end in (low, high))
    words = " ".join(text[start : found.end].split())
    return Quantity(start, found.end, words, value * factor, low, high, found.unit.name)


def _opening(words: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """Find *words* right before *start*."""
    return words.search(text, max(0, start - _BEFORE), start)


def _hedge(text: str, found: _Found) -> tuple[int, str]:
    """Return where the quantity begins, with what is said before its number, and the kind of hedge."""
    between = _opening(_BETWEEN, text, found.first.start)
    if between and found.first is not found.last:
        return between.start(), ""
    hedge = hedges.before(text, found.first.start)
    return hedge.at, found.first.hedge or hedge.kind or hedges.after(text, found.last.end).kind


def _bounds(found: _Found, kind: str) -> tuple[float | None, float | None]:
    first, last = found.first, found.last
    if first is last:
        return hedges.bounds(first.value, first.step, kind)
    return first.value - rounding(first.value, first.step), last.value + rounding(last.value, last.step)
