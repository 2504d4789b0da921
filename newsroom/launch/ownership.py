"""One ``manage.py start`` at a time serves an installation."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.launch import locks
from newsroom.launch.errors import AlreadyRunning


@contextmanager
def sole_owner(var_dir: Path, url: str) -> Iterator[bool]:
    """Own the installation under *var_dir* for the time of the block, serving it at *url*.

    Gives whether the last owner left without cleaning up, so that its children may be about to end.
    Raises ``AlreadyRunning`` when another process is the owner.
    """
    with locks.open_lock(var_dir / "start.lock") as file:
        file.seek(0)
        last_url = file.read()
        if not locks.take_if_free(file):
            raise AlreadyRunning(_sentence(last_url))
        _rewrite(file, url)
        try:
            yield bool(last_url)
        finally:
            _rewrite(file, "")


def _rewrite(file: locks.LockFile, text: str) -> None:
    file.truncate(0)
    file.write(text)
    file.flush()


def _sentence(url: str) -> str:
    where = f"at {url}" if url else "and has not said where yet"
    return f"Newsroom is already running here, {where}. Use that one, or stop it with Ctrl-C in its window."
