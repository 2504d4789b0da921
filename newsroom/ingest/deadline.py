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
def limited(seconds: float) -> Iterator[None]:
    """Raise TookTooLong when the block takes longer than *seconds*.

    Only a process's main thread can be interrupted, and that is where workers and commands run; elsewhere there is no
    limit but those of each reader.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise TookTooLong(_SENTENCE)
