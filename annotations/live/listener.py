"""One thread a process that listens to the database and tells the rooms."""

from __future__ import annotations

import logging
import time
from threading import Lock, Thread
from typing import Any

import psycopg
from django.db import connection
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
            time.sleep(_AGAIN)

    def _listen(self, address: dict[str, Any]) -> None:
        with psycopg.connect(**address, autocommit=True) as database:
            database.execute(f"LISTEN {CHANNEL}")
            self._rooms.tell_all()  # whatever changed while nobody listened
            while True:
                for notice in database.notifies(timeout=_CLEARING):
                    article, reader, shared = map(int, notice.payload.split())
                    self._rooms.tell(article, reader, bool(shared))
                _clear()


def _clear() -> None:
    forget(timezone.now())
    connection.close()


def _address() -> dict[str, Any]:
    """Return the parameters of a connection of its own to Django's database, outside of any pool."""
    parameters = connection.get_connection_params()
    return {name: value for name, value in parameters.items() if isinstance(value, str | int)}
