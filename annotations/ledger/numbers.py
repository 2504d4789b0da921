"""Whether the numbers of two wordings agree. Pure: it reads rows of ``Appearance.quantities`` as they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Self

from newsroom.text.words import words

PERSON = "person"
PEOPLE = words("""
    person passenger victim casualty survivor resident inhabitant citizen villager islander worker employee labourer
    protester protestor demonstrator marcher migrant refugee evacuee patient student pupil visitor guest customer
    tourist traveller commuter voter member supporter fan spectator soldier troop prisoner detainee hostage
""")
"""Nouns for people who are counted: one story's 300 passengers are another's 300 people."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was said, in ``words``, and what these allow (newsroom.text.quantities): ``[low, high]``."""

    words: str
    value: float
    low: float
    high: float
    unit: str
    period: str

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """Read one row of ``Appearance.quantities``; an end that is left open is infinity."""
        low, high = row.get("low"), row.get("high")
        bounds = (-inf if low is None else low, inf if high is None else high)
        return cls(row["words"], row["value"], *bounds, row.get("unit", ""), row.get("period", ""))

    @property
    def counts(self) -> str:
        """What it counts, all sorts of people taken together."""
        return PERSON if self.unit in PEOPLE else self.unit

    def is_comparable(self, other: Number) -> bool:
        """Tell whether both count the same, about the same time as far as both say when.

        People are the same as passengers; passengers and soldiers are not.
        """
        same = self.unit == other.unit or (self.counts == other.counts and PERSON in (self.unit, other.unit))
        return same and (self.period == other.period or not (self.period and other.period))

    def agrees(self, other: Number) -> bool:
        """Tell whether one number can be meant by both. Where they only touch, as 5 and 6 do, it cannot."""
        same = self.value == other.value
        return same or max(self.low, other.low) < min(self.high, other.high)


def numbers_of(rows: Iterable[Mapping[str, Any]]) -> list[Number]:
    return [Number.from_row(row) for row in rows]


def agreement(ones: Sequence[Number], others: Sequence[Number]) -> bool | None:
    """Tell whether any of *ones* agrees with any of *others*; None when no two of them are comparable."""
    pairs = [(one, other) for one in ones for other in others if one.is_comparable(other)]
    return any(one.agrees(other) for one, other in pairs) if pairs else None


def contradicting(sides: Sequence[Sequence[Number]]) -> dict[str, set[int]]:
    """Return, by what is counted, the indexes of *sides*, the numbers of each wording, that contradict another side.

    Two sides contradict each other when they have comparable numbers of it and no two of these agree.
    """
    found: dict[str, set[int]] = {}
    for counts in dict.fromkeys(number.counts for side in sides for number in side):
        counted = [[number for number in side if number.counts == counts] for side in sides]
        if against := _against(counted):
            found[counts] = against
    return found


def _against(sides: Sequence[Sequence[Number]]) -> set[int]:
    pairs = ((i, j) for i in range(len(sides)) for j in range(i) if agreement(sides[i], sides[j]) is False)
    return {index for pair in pairs for index in pair}
