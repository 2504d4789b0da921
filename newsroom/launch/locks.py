"""File locks between processes. The kernel releases them when a process dies, however it dies."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from newsroom.launch.folders import make_folder, writing_to

type LockFile = IO[str]


@contextmanager
def open_lock(path: Path) -> Iterator[LockFile]:
    """Open the lock file *path*, making it and its folder when missing. Raises ``FolderUnusable``."""
    make_folder(path.parent)
    with writing_to(path.parent):
        file = path.open("a+", encoding="utf-8")
    with file:
        yield file


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait for the lock *path*, and hold it alone for the time of the block."""
    with open_lock(path) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def join(file: LockFile) -> None:
    """Hold the lock together with any others who joined."""
    fcntl.flock(file, fcntl.LOCK_SH)


def leave(file: LockFile) -> None:
    """Let go of the lock."""
    fcntl.flock(file, fcntl.LOCK_UN)


def take_if_free(file: LockFile) -> bool:
    """Hold the lock alone if nobody holds it, and say whether that is so."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
