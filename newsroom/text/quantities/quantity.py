"""What a number in a text says, and how exactly it says so."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import Any


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it is said.

    ``[start, end)`` in code points holds ``words``, hedge and unit included. ``value`` is a range's middle; ``low`` and
    ``high`` are what the words allow, None where they leave that end open. All three count ``unit``: "%", a measure of
    units.py, a counted noun in the singular ("passenger"), or "". ``period`` is a rate ("per month"), a time ("2025",
    "since march"), both with a comma between, or "".
    """

    start: int
    end: int
    words: str
    value: float
    low: float | None
    high: float | None
    unit: str = ""
    period: str = ""

    def said(self) -> dict[str, Any]:
        """Return it as JSON holds it, without its place."""
        return {name: getattr(self, name) for name in ("words", "value", "low", "high", "unit", "period")}


def rounding(value: float, step: float) -> float:
    """Return by how much the number meant may differ from *value*, whose last written digit counts *step*.

    Half the place it is rounded to: that of its last digit other than 0, but no rougher than the second one, for
    2,000 may stand for 1,987 and hardly for 2,400.
    """
    if not value:
        return step / 2
    digits, place = round(abs(value) / step), step
    while digits and digits % 10 == 0:
        digits, place = digits // 10, place * 10
    second: float = 10.0 ** (floor(log10(abs(value))) - 1)
    return max(min(place, second), step) / 2
