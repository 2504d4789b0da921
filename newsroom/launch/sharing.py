"""One private server, shared by every process that needs it: the first starts it, the last one out stops it.

Its users hold a lock together, which the kernel takes from a process that is killed; so nobody who is gone is counted.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from newsroom.launch import locks
from newsroom.launch.postgres import PrivatePostgres


@contextmanager
def shared(server: PrivatePostgres) -> Iterator[None]:
    """Keep *server* running for the time of the block, and longer if somebody else still uses it."""
    door = server.data.with_name(f"{server.data.name}.door")
    with locks.open_lock(server.data.with_name(f"{server.data.name}.users")) as users:
        try:
            with locks.alone(door):
                locks.join(users)
                server.start()
            yield
        finally:
            with locks.alone(door):
                locks.leave(users)
                if locks.take_if_free(users):
                    server.stop()
