"""One private server for several processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from newsroom.launch.postgres import PrivatePostgres
from newsroom.launch.sharing import shared
from tests.newsroom.launch.conftest import CHECKOUT

_USE_UNTIL_TOLD = """
import sys
from pathlib import Path
from newsroom.launch.postgres import PrivatePostgres
from newsroom.launch.sharing import shared
with shared(PrivatePostgres(Path(sys.argv[1]))):
    print("in", flush=True)
    input()
"""


def user_of(server: PrivatePostgres) -> subprocess.Popen[str]:
    """Another process that uses *server* until it is given a line or killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", _USE_UNTIL_TOLD, str(server.data)],
        cwd=CHECKOUT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "in\n"
    return process


def test_the_last_one_out_stops_it(server: PrivatePostgres) -> None:
    with shared(server):
        with shared(PrivatePostgres(Path(server.data))):
            assert server.is_running()
        assert server.is_running()
    assert not server.is_running()


def test_another_process_keeps_it_running(server: PrivatePostgres) -> None:
    with shared(server):
        other = user_of(server)
    assert server.is_running()
    other.communicate("\n")
    assert not server.is_running()


def test_a_killed_user_is_not_counted_although_nobody_reaped_it(server: PrivatePostgres) -> None:
    killed = user_of(server)
    killed.kill()
    with shared(server):
        assert server.is_running()
    assert not server.is_running()
    killed.communicate()


def test_an_error_in_the_block_stops_it_too(server: PrivatePostgres) -> None:
    try:
        with shared(server):
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    assert not server.is_running()
