"""What is done by one at a time on the whole server, however many processes there are."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum

from django.db import DatabaseError, connection


class Lock(IntEnum):
    """Each is any number, the same in every process."""

    SIGN_UP = 0x5349474E
    STORIES = 0x5702E
    ENTITIES = 0x5702F
    CLAIMS = 0x57030
    RECOGNITION = 0x57031  # with the id of a revision: see at_work
    CHECKS = 0x57032  # with the id of a story
    HOSTS = 0x57033  # with a number made of the host's name
    COPIES = 0x57034  # with a number made of the copy's id
    HEAVY_COPIES = 0x57035
    BATCHES = 0x57036  # with a number made of the batch's id
    IMPORTS = 0x57037  # with a number made of the import's id
    FEEDS = 0x57038  # with the id of a feed


def hold(lock: Lock) -> None:
    """Wait for whoever has *lock*, then have it until the transaction ends; so this must run inside one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock.value])


@contextmanager
def at_work(lock: Lock, number: int) -> Iterator[bool]:
    """Take *number* of *lock* for the block; False when another process has it.

    Unlike ``hold`` this needs no transaction. The connection to the database keeps it, so a process that dies gives it
    back at once, however it dies.
    """
    free = _ask("SELECT pg_try_advisory_lock(%s, %s)", lock, number)
    try:
        yield free
    finally:
        with suppress(DatabaseError):  # a lost connection has given it back
            if free:
                _ask("SELECT pg_advisory_unlock(%s, %s)", lock, number)


def is_at_work(lock: Lock, number: int) -> bool:
    """Tell whether any process on this database is at work on *number* of *lock*."""
    here = "database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    wanted = "locktype = 'advisory' AND classid = %s AND objid = %s AND objsubid = 2"
    return _ask(f"SELECT EXISTS (SELECT 1 FROM pg_locks WHERE {wanted} AND {here})", lock, number)  # noqa: S608


def _ask(question: str, lock: Lock, number: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(question, [lock.value, number])
        return bool(cursor.fetchone()[0])
