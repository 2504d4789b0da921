"""``manage.py start`` as a whole: a real installation in a folder of its own, served, killed and started again."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import psutil
import pytest

from newsroom.launch.postgres import PrivatePostgres
from tests.newsroom.launch.conftest import CHECKOUT, Manage, environment

_ADD_READER = "from newsroom.models import Reader; Reader.objects.create_user('kept')"
_NAME_READERS = "from newsroom.models import Reader; print(sorted(Reader.objects.values_list('username', flat=True)))"


class Started:
    """A running ``manage.py start``, which has printed its link."""

    def __init__(self, var_dir: Path, port: int) -> None:
        self.port = port
        self.process = subprocess.Popen(
            [sys.executable, str(CHECKOUT / "manage.py"), "start", f"--port={port}"],
            env=environment(var_dir),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.path = self._path_of_link()

    def _path_of_link(self) -> str:
        assert self.process.stdout is not None
        said = ""
        for line in self.process.stdout:
            said += line
            if found := re.search(r"http://[^/]+(/sign-in/\S+)", line):
                return found[1]
        raise AssertionError(said)

    def get(self, path: str) -> int:
        """Return the status of the answer to a request for *path*."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path)
        return connection.getresponse().status

    def stop(self, signal_number: int = signal.SIGTERM) -> int:
        self.process.send_signal(signal_number)
        return self.process.wait(30)

    def everything(self) -> list[psutil.Process]:
        """This process with all that descends from it; the database does not, it has left the family."""
        return [psutil.Process(self.process.pid), *psutil.Process(self.process.pid).children(recursive=True)]


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture
def start(var_dir: Path, port: int) -> Iterator[Callable[[], Started]]:
    """Return a function that starts the installation; what still runs in the end is stopped."""
    made: list[Started] = []

    def one() -> Started:
        made.append(Started(var_dir, port))
        return made[-1]

    yield one
    for started in made:
        started.stop()
    PrivatePostgres(var_dir / "postgres").stop()


def gone(processes: list[psutil.Process], seconds: float = 5) -> bool:
    """Say whether all *processes* end within *seconds*; an unreaped one has ended."""
    deadline = time.monotonic() + seconds
    while alive := [p for p in processes if p.is_running() and p.status() != psutil.STATUS_ZOMBIE]:
        if time.monotonic() > deadline:
            return not alive
        time.sleep(0.05)
    return True


def test_a_whole_life(start: Callable[[], Started], manage: Manage, var_dir: Path) -> None:
    """One installation, told in order: making one takes seconds."""
    server = PrivatePostgres(var_dir / "postgres")

    first = start()
    assert first.get("/accounts/login/") == 200
    assert [first.get(first.path), first.get(first.path)] == [302, 410]
    assert "already running here, at http://127.0.0.1" in manage("start").stderr
    assert manage("shell", "-v0", "-c", _ADD_READER).returncode == 0
    family = first.everything()
    assert len(family) >= 3
    assert first.stop(signal.SIGINT) == 0
    assert gone(family)
    assert not server.is_running()

    assert manage("shell", "-v0", "-c", _NAME_READERS).stdout == "['kept', 'owner']\n"
    assert not server.is_running()

    second = start()
    family = [*second.everything(), *(p for p in psutil.process_iter() if _works_in(p, server.data))]
    for process in family:
        process.kill()
    assert gone(family)
    second.process.wait()

    third = start()
    assert third.get("/accounts/login/") == 200
    assert manage("shell", "-v0", "-c", _NAME_READERS).stdout == "['kept', 'owner']\n"

    orphans = third.everything()[1:]
    third.process.kill()
    fourth = start()
    assert gone(orphans)
    assert fourth.get("/accounts/login/") == 200

    os.kill(fourth.everything()[1].pid, signal.SIGKILL)
    assert fourth.process.stdout is not None
    said = fourth.process.stdout.read()
    assert fourth.process.wait(30) == 1
    assert "ended by itself" in said
    assert "Traceback" not in said
    assert not server.is_running()


def _works_in(process: psutil.Process, folder: Path) -> bool:
    try:
        return process.cwd() == str(folder)
    except (psutil.Error, OSError):
        return False


def test_a_taken_port_is_told_in_one_line(manage: Manage) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        said = manage("start", "--port", str(taken.getsockname()[1]))
    assert said.returncode == 1
    assert "taken by another program" in said.stderr
    assert len(said.stderr.splitlines()) == 1


def test_others_are_not_served_without_a_key_and_hosts(manage: Manage) -> None:
    for variables in ({}, {"NEWSROOM_SECRET_KEY": "x" * 60}, {"NEWSROOM_ALLOWED_HOSTS": "newsroom.example"}):
        said = manage("start", "--host", "0.0.0.0", **variables)
        assert said.returncode == 1
        assert "can be reached from other machines" in said.stderr
        assert len(said.stderr.splitlines()) == 1
