"""How long a story may take, over all of its steps: whoever gave it waits for a result or a reason."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from newsroom.ingest.errors import TookTooLong

SECONDS = 20.0  # from the first step to the last
READING = 6.0  # of which these are kept for reading what was fetched
ENCODING = 3.0  # and these for encoding its pictures
PATIENCE = 3
"""Times as long as its work may take, reading a file may take where other work holds it up. Nobody waits for a site."""
_LEAST = 0.1

_SENTENCE = "This took too long to read: it is very large, or made in an unusual way. Paste the story’s text instead."


class Deadline:
    """A moment by which everything is done."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._at = time.monotonic() + seconds
        self._encoding_since = 0.0

    @property
    def left(self) -> float:
        """Seconds until then, a tenth at least."""
        return max(_LEAST, self._at - time.monotonic())

    @property
    def for_fetching(self) -> float:
        """Seconds that a page may take to come."""
        return max(_LEAST, self.left - READING)

    @property
    def for_reading(self) -> float:
        """Seconds that reading may take; what was fetched slowly is read all the same."""
        return max(READING, self.left)

    @property
    def for_fetching_pictures(self) -> float:
        """Seconds that pictures may take to come."""
        return max(_LEAST, self.left - ENCODING)

    @property
    def is_over_for_pictures(self) -> bool:
        """Tell whether no further picture is to be encoded; what came late is, for a few seconds."""
        now = time.monotonic()
        self._encoding_since = self._encoding_since or now
        return now > max(self._at, self._encoding_since + ENCODING)


@contextmanager
def limited(seconds: float, wall: float = 0.0) -> Iterator[None]:
    """Raise TookTooLong when the block works for more than *seconds*, or takes more than *wall* (else the same).

    Only a process's main thread can be interrupted, and that is where workers and commands run; elsewhere there is no
    limit but those of each reader.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    clock, processor = (signal.SIGALRM, signal.ITIMER_REAL), (signal.SIGPROF, signal.ITIMER_PROF)
    with _rings(*clock, wall or seconds), _rings(*processor, seconds):
        yield


@contextmanager
def _rings(number: signal.Signals, timer: int, seconds: float) -> Iterator[None]:
    before = signal.signal(number, _interrupt)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(number, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise TookTooLong(_SENTENCE)
