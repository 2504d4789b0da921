"""Timing: medians with their spread, and shares of one call's time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median, quantiles
from time import perf_counter, process_time
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


class Shares:
    """Splits time between named parts. What runs inside another part counts for the inner one alone."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    @contextmanager
    def measuring(self, part: str) -> Iterator[None]:
        self._inner.append(0.0)
        start = perf_counter()
        try:
            yield
        finally:
            taken = perf_counter() - start
            self.seconds[part] += taken - self._inner.pop()
            if self._inner:
                self._inner[-1] += taken

    def wrapping[**P, T](self, part: str, function: Callable[P, T]) -> Callable[P, T]:
        """Return *function*, its time counted for *part*."""

        def measured(*args: P.args, **kwargs: P.kwargs) -> T:
            with self.measuring(part):
                return function(*args, **kwargs)

        return measured
