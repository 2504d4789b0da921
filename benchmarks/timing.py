"""Timing: medians with their spread."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median, quantiles
from time import process_time
from typing import NamedTuple


class Timing(NamedTuple):
    """CPU seconds: the median of some repeats, and half the distance between their quartiles, which is the noise."""

    seconds: float
    noise: float


def timed(call: Callable[[], object], repeats: int) -> Timing:
    """Return how long *call* keeps the processor, once it has been called before."""
    call()
    taken = [_seconds(call) for _ in range(repeats)]
    lower, _, upper = quantiles(taken, n=4)
    return Timing(median(taken), (upper - lower) / 2)


def _seconds(call: Callable[[], object]) -> float:
    start = process_time()
    call()
    return process_time() - start
