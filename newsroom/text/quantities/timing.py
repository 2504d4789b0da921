"""Which rate and which time a quantity is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsroom.text.quantities.periods import Period
from newsroom.text.quantities.quantity import Quantity

_RATE_REACH = 60  # code points between a quantity and the rate after it


def with_periods(
    found: Sequence[Quantity], times: Sequence[Period], bounds: Iterable[tuple[int, int]]
) -> list[Quantity]:
    """Return *found* with the rates and times of their own sentences, the half-open ranges *bounds*."""
    dated: list[Quantity] = []
    for start, end in bounds:
        beside = [quantity for quantity in found if start <= quantity.start < end]
        near = [time for time in times if start <= time.start < end]
        dated += (replace(quantity, period=_period(quantity, beside, near)) for quantity in beside)
    return dated


def _period(quantity: Quantity, beside: Sequence[Quantity], times: Sequence[Period]) -> str:
    """Return the rate of *quantity* and the nearest time, of those in its sentence."""
    rates = [time.name for time in times if time.is_rate and _is_rate_of(quantity, time, beside)]
    dates = sorted((time for time in times if not time.is_rate), key=lambda time: _distance(quantity, time))
    return ", ".join([*rates[:1], *(time.name for time in dates[:1])])


def _distance(quantity: Quantity, time: Period) -> int:
    return max(time.start - quantity.end, quantity.start - time.end)


def _is_rate_of(quantity: Quantity, rate: Period, beside: Iterable[Quantity]) -> bool:
    """A rate belongs to the last quantity before it, when that is near."""
    between = any(quantity.start < other.start < rate.start for other in beside)
    return quantity.end <= rate.start <= quantity.end + _RATE_REACH and not between
