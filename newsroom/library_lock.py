"""One change to the library's entities at a time, so that two imports never make two entities of one name."""

from django.db import connection

_ENTITIES = 0x5702F  # any number, the same for all who change entities


def lock_entities() -> None:
    """Wait for every other change to the entities; held until the transaction ends, so it must run inside one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ENTITIES])
