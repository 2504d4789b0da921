"""The processes that ``manage.py start`` runs: the web server and the background worker."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from newsroom.launch.address import Address
from newsroom.launch.database import POOL_SIZE
from newsroom.launch.errors import ChildStopped

SERVER_THREADS = 8
WORKER_INTERVAL = 0.3  # seconds between two looks for background work
_PATIENCE = 60  # seconds for the first answer
_STOPPING = 10  # seconds for a child to finish what it is doing
_CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Child:
    name: str
    process: subprocess.Popen[bytes]


@contextmanager
def serving(address: Address) -> Iterator[list[Child]]:
    """Run the web server at *address* and the worker for the time of the block, which begins once the server answers.

    Raises ``ChildStopped`` when one of them ends before that.
    """
    server = ["granian", "--interface=wsgi", f"--host={address.host}", f"--port={address.port}"]
    server += [f"--blocking-threads={SERVER_THREADS}", "--log-level=error", "newsroom.launch.served:application"]
    worker = ["django", "db_worker", f"--interval={WORKER_INTERVAL}", "--no-startup-delay", "--verbosity=0"]
    with ExitStack() as stack:
        children = [
            stack.enter_context(_running("web server", server, {POOL_SIZE: str(SERVER_THREADS)})),
            stack.enter_context(_running("background worker", worker, {})),
        ]
        _wait_for_answer(address, children)
        yield children


def check_alive(children: Sequence[Child]) -> None:
    """Raise ``ChildStopped`` when one of *children* has ended."""
    for child in children:
        if child.process.poll() is not None:
            raise ChildStopped(
                f"Newsroom's {child.name} ended by itself, with exit code {child.process.returncode}, so the rest was "
                "stopped too. What it said stands above; start Newsroom again."
            )


@contextmanager
def _running(name: str, arguments: list[str], environment: Mapping[str, str]) -> Iterator[Child]:
    # In a process group of its own a child does not get the terminal's Ctrl-C: it is stopped in order, by us.
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "newsroom.launch.child", *arguments],
        cwd=_CHECKOUT,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        process_group=0,
    )
    try:
        yield Child(name, process)
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOPPING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait_for_answer(address: Address, children: Sequence[Child]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not _answers(address):
        check_alive(children)
        if time.monotonic() > deadline:
            raise ChildStopped(f"Newsroom did not answer within {_PATIENCE} seconds. Start it again.")
        time.sleep(0.05)


def _answers(address: Address) -> bool:
    """Say whether anything comes back over HTTP; which answer it is does not matter."""
    connection = HTTPConnection(address.host, address.port, timeout=_PATIENCE)
    try:
        connection.request("HEAD", "/")
        connection.getresponse()
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    return True
