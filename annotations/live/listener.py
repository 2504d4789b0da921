"""One thread a process that listens to the database and tells the rooms."""

from __future__ import annotations

import logging
import time
from threading import Lock, Thread
from typing import Any

import psycopg
from django.db import Error, connection
from django.utils import timezone

from annotations.activity import forget
from annotations.live.rooms import Rooms

CHANNEL = "newsroom_activity"
_AGAIN = 5.0  # seconds until a lost connection is tried again
_CLEARING = 3600.0  # seconds between two removals of what is old
_logger = logging.getLogger(__name__)


class Listener:
    """Tells *rooms* what the database says; the thread begins with the first page that waits."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._lock = Lock()
        self._thread: Thread | None = None

    def begin(self) -> None:
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._run, args=[_address()], name="live", daemon=True)
                self._thread.start()

    def _run(self, address: dict[str, Any]) -> None:
        while True:
            try:
                self._listen(address)
            except psycopg.Error as error:
                _logger.warning("The database was lost while listening for changes: %s", error)
            except Exception:  # pages that wait would learn nothing any more from a thread that ended
                _logger.exception("Listening for changes failed; it begins again.")
            time.sleep(_AGAIN)

    def _listen(self, address: dict[str, Any]) -> None:
        with psycopg.connect(**address, autocommit=True) as database:
            database.execute(f"LISTEN {CHANNEL}")
            self._rooms.tell_all()  # whatever changed while nobody listened
            while True:
                for notice in database.notifies(timeout=_CLEARING):
                    self._tell(notice.payload)
                _clear()

    def _tell(self, payload: str) -> None:
        """Tell what *payload* says: story, reader, shared or not, in numbers. Whatever else is notified is passed."""
        try:
            article, reader, shared = map(int, payload.split())
        except ValueError:
            _logger.warning("What the database told cannot be read: %.200r", payload)
            return
        self._rooms.tell(article, reader, bool(shared))


def _clear() -> None:
    """Remove what is old, over Django's connection. When that fails, listening goes on until the next time."""
    try:
        forget(timezone.now())
    except Error as error:
        _logger.warning("Old notices of changes were not removed: %s", error)
    finally:
        connection.close()


def _address() -> dict[str, Any]:
    """Return the parameters of a connection of its own to Django's database, outside of any pool."""
    parameters = connection.get_connection_params()
    return {name: value for name, value in parameters.items() if isinstance(value, str | int)}
