"""How far a long command has come, on one line of a terminal, or now and then on a line of its own elsewhere."""

import time
from collections.abc import Iterable, Iterator
from typing import TextIO

_WIDTH = 30  # characters of the bar
_LINES = 20  # about how many lines where there is no terminal


class Progress:
    """Counts what is done of *total* and says so on *stream*."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self.total, self.done = total, 0
        self._stream, self._began = stream, time.monotonic()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    @property
    def rate(self) -> float:
        """How many a second."""
        return self.done / max(self.seconds, 1e-6)

    def over[T](self, items: Iterable[T]) -> Iterator[T]:
        """Yield *items* and count each one."""
        for item in items:
            self.done += 1
            self._say()
            yield item
        if self._stream.isatty():
            self._stream.write("\n")

    def _say(self) -> None:
        if self._stream.isatty():
            self._stream.write(f"\r\x1b[K{self}")
            self._stream.flush()
        elif self.done == self.total or not self.done % max(1, self.total // _LINES):
            self._stream.write(f"{self}\n")

    def __str__(self) -> str:
        filled = _WIDTH * self.done // max(self.total, 1)
        left = (self.total - self.done) / max(self.rate, 1e-6)
        bar = "█" * filled + "░" * (_WIDTH - filled)
        return f"{bar} {self.done} of {self.total}, {self.rate:.1f} a second, {_time(left)} left"


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"
