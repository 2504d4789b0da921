"""What a killed PostgreSQL leaves behind in its data folder, and clearing it away.

``pg_ctl`` and PostgreSQL judge a ``postmaster.pid`` by asking the kernel whether that process id exists. It does when
the postmaster is dead but was never reaped (as in many containers), and when another program has the id by now.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil


def forget_dead_postmaster(data: Path) -> None:
    """Remove the ``postmaster.pid`` of *data* unless it names a live server, and end what the dead one left running."""
    path = data / "postmaster.pid"
    with suppress(FileNotFoundError):
        first_line = path.read_text().partition("\n")[0]
        if not first_line.isdigit() or not _is_live_server(int(first_line), data):
            _end_orphans(data)
            path.unlink()


def _is_live_server(pid: int, data: Path) -> bool:
    """Say whether process *pid* is the postmaster of *data*, which works in that folder."""
    try:
        process = psutil.Process(pid)
        is_postgres = process.status() != psutil.STATUS_ZOMBIE and process.name() == "postgres"
        return is_postgres and data.samefile(process.cwd())
    except psutil.AccessDenied:
        # Root in a container may not see where another user's process works. Better to trust the file, then.
        return True
    except (psutil.Error, OSError):
        return False


def _end_orphans(data: Path) -> None:
    """A busy backend may not notice that its postmaster has died, and would keep the next one from starting."""
    while orphans := list(_orphans(data)):
        for process in orphans:
            with suppress(psutil.Error):
                process.kill()
        time.sleep(0.05)


def _orphans(data: Path) -> Iterator[psutil.Process]:
    """Backends of the user who owns *data* whose postmaster is gone: whichever it was, they are of no more use."""
    owner = data.stat().st_uid
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.uids().real == owner and _is_orphan(process):
                yield process


def _is_orphan(process: psutil.Process) -> bool:
    title, parent = (process.cmdline() or [""])[0], process.parent()
    return title.startswith("postgres: ") and parent is not None and parent.name() != "postgres"
