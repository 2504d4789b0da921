"""What is done by one at a time on the whole server, however many processes there are."""

from enum import IntEnum

from django.db import connection


class Lock(IntEnum):
    """Each is any number, the same in every process."""

    SIGN_UP = 0x5349474E
    STORIES = 0x5702E
    ENTITIES = 0x5702F
    CLAIMS = 0x57030


def hold(lock: Lock) -> None:
    """Wait for whoever has *lock*, then have it until the transaction ends; so this must run inside one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock.value])
