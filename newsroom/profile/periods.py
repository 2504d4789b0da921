"""Days counted into the periods of a time line: days, weeks, months or more, whichever make few enough bars. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

_MONTH, _YEAR = range(27, 31), range(364, 366)  # days between the first and the last day of one
_BARS = 60  # as many as are still wide enough to be told apart on a phone


class Period(NamedTuple):
    """From the first day to the last, both within it, and what was counted there."""

    first: date
    last: date
    mentions: int

    @property
    def name(self) -> str:
        """What people call it: a day, a month, a year, or from which day to which."""
        if self.first == self.last:
            return _words(self.first)
        if (self.last - self.first).days in _MONTH and self.first.day == 1:
            return f"{self.first:%B} {self.first.year}"
        if (self.last - self.first).days in _YEAR:
            return str(self.first.year)
        return f"{_words(self.first)} to {_words(self.last)}"


class _Unit(NamedTuple):
    """The first day of the unit that holds a day, and the number of days in the longest such unit."""

    first: Callable[[date], date]
    longest: int


def periods(counts: Mapping[date, int]) -> list[Period]:
    """Return the counts of days by periods of one unit, in order and without gaps; about 60 of them at most."""
    if not counts:
        return []
    first, last = min(counts), max(counts)
    unit = next((unit for unit in _UNITS if (last - first).days < _BARS * unit.longest), _UNITS[-1])
    inside: Counter[date] = Counter()
    for day, count in counts.items():
        inside[unit.first(day)] += count
    return [Period(a, b, inside[a]) for a, b in _bounds(unit, first, last)]


def _bounds(unit: _Unit, first: date, last: date) -> Iterator[tuple[date, date]]:
    start = unit.first(first)
    while start <= last:
        # So many days after the first of a unit one is in the next, early enough in it.
        ordinal = start.toordinal() + unit.longest
        if ordinal > date.max.toordinal():
            yield start, date.max
            return
        following = unit.first(date.fromordinal(ordinal))
        yield start, following - timedelta(1)
        start = following


def _words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _day(day: date) -> date:
    return day


def _week(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def _month(day: date) -> date:
    return day.replace(day=1)


def _years(number: int, day: date) -> date:
    return date(max(1, day.year - day.year % number), 1, 1)


_UNITS = (
    _Unit(_day, 1),
    _Unit(_week, 7),
    _Unit(_month, 31),
    *(_Unit(partial(_years, number), number * 366) for number in (1, 10, 100)),
)
