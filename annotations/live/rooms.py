"""Who waits for news of which story. Pure but for its lock: no Django, no database."""

from __future__ import annotations

from collections import defaultdict
from threading import Event, Lock

A_READER = 4
"""Pages of one reader that may wait: nobody takes the places of all others."""


class RoomsAreFull(Exception):
    """As many pages wait as may; this one has to ask now and then."""


class Visitor:
    """An open page of *reader* at the story *article*, who waits for what they may see."""

    def __init__(self, article: int, reader: int) -> None:
        self.article, self.reader = article, reader
        self._news = Event()

    def tell(self) -> None:
        self._news.set()

    def wait(self, seconds: float) -> bool:
        """Wait for news, for *seconds* at most; tell whether there was any."""
        heard = self._news.wait(seconds)
        self._news.clear()
        return heard


class Rooms:
    """The visitors of every story, by the story's id."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._visitors: dict[int, set[Visitor]] = defaultdict(set)

    def enter(self, article: int, reader: int, places: int) -> Visitor:
        """Let *reader* wait at *article* until they leave.

        Raises RoomsAreFull when *places* are taken in all rooms, or A_READER by this one.
        """
        visitor = Visitor(article, reader)
        with self._lock:
            readers = [each.reader for room in self._visitors.values() for each in room]
            if len(readers) >= places or readers.count(reader) >= A_READER:
                raise RoomsAreFull
            self._visitors[article].add(visitor)
        return visitor

    def leave(self, visitor: Visitor) -> None:
        with self._lock:
            self._visitors[visitor.article].discard(visitor)
            if not self._visitors[visitor.article]:
                del self._visitors[visitor.article]

    def tell(self, article: int, reader: int, shared: bool) -> None:
        """Tell those who wait at *article* of a change by *reader*; only *reader* unless it is *shared*."""
        with self._lock:
            waiting = list(self._visitors.get(article, ()))
        for visitor in waiting:
            if shared or visitor.reader == reader:
                visitor.tell()

    def tell_all(self) -> None:
        """Tell everybody: something may have been missed."""
        with self._lock:
            waiting = [visitor for room in self._visitors.values() for visitor in room]
        for visitor in waiting:
            visitor.tell()
