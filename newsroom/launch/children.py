"""The processes that ``manage.py start`` runs: the web server and the background workers."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from django.conf import settings

from newsroom.launch.address import Address
from newsroom.launch.database import POOL_SIZE
from newsroom.launch.errors import ChildStopped

SERVER_THREADS = 8
WORKER_INTERVAL = 0.3  # seconds between two looks for background work
_PATIENCE = 60  # seconds for the first answer
_AT_ONCE = 10  # seconds within which a child that ends has not come to its work
_STOPPING = 10  # seconds for a child to finish what it is doing
_CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass
class Child:
    """A process of *arguments*. One that is ``spare`` is started again when it ends: the rest does without it."""

    name: str
    arguments: list[str]
    environment: Mapping[str, str]
    spare: bool = False

    def start(self) -> None:
        # In a process group of its own a child does not get the terminal's Ctrl-C: it is stopped in order, by us.
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "newsroom.launch.child", *self.arguments],
            cwd=_CHECKOUT,
            env=os.environ | self.environment,
            stdin=subprocess.DEVNULL,
            process_group=0,
        )
        self.began = time.monotonic()

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    @property
    def may_start_again(self) -> bool:
        """Whether it ended of its work. What ends at once would always do so."""
        return self.spare and time.monotonic() - self.began > _AT_ONCE

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(_STOPPING)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextmanager
def serving(address: Address) -> Iterator[list[Child]]:
    """Run the web server at *address* and the workers for the time of the block, which begins once the server answers.

    Raises ``ChildStopped`` when one of them ends before that.
    """
    with ExitStack() as stack:
        children = [_server(address), _worker("background worker", "default")]
        # A text may be so large that its recognition is killed for want of memory.
        children.append(_worker("recognition worker", "recognition", spare=True))
        for child in children:
            stack.enter_context(_running(child))
        _wait_for_answer(address, children)
        yield children


def check_alive(children: Sequence[Child], before_restart: Callable[[], None] = lambda: None) -> None:
    """Start again those *children* that may, after *before_restart*; raise ``ChildStopped`` when another has ended."""
    for child in children:
        if child.has_ended and not child.may_start_again:
            raise ChildStopped(
                f"Newsroom's {child.name} ended by itself, with exit code {child.process.returncode}, so the rest was "
                "stopped too. What it said stands above; start Newsroom again."
            )
        if child.has_ended:
            before_restart()
            child.start()


def _server(address: Address) -> Child:
    server = ["granian", "--interface=wsgi", f"--host={address.host}", f"--port={address.port}"]
    threads = SERVER_THREADS + settings.STREAMS  # a page that is told of changes keeps a thread, which sleeps
    server += [f"--blocking-threads={threads}", "--log-level=error", "newsroom.launch.served:application"]
    return Child("web server", server, {POOL_SIZE: str(SERVER_THREADS)})


def _worker(name: str, queue: str, spare: bool = False) -> Child:
    worker = ["django", "db_worker", f"--queue-name={queue}", f"--interval={WORKER_INTERVAL}"]
    return Child(name, [*worker, "--no-startup-delay", "--verbosity=0"], {}, spare)


@contextmanager
def _running(child: Child) -> Iterator[None]:
    child.start()
    try:
        yield
    finally:
        child.stop()


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
