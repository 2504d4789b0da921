"""The private PostgreSQL, and the ways in which one can be left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from newsroom.launch.errors import DatabaseUnusable, FolderUnusable, RootRefused
from newsroom.launch.postgres import USER, PrivatePostgres, _programs
from newsroom.launch.unprivileged import command_prefix


def connect(server: PrivatePostgres) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(host=str(server.socket_folder), user=USER, dbname="postgres", autocommit=True)


def postmaster(server: PrivatePostgres) -> psutil.Process:
    return psutil.Process(int((server.data / "postmaster.pid").read_text().split()[0]))


def kill(process: psutil.Process) -> None:
    """Kill *process* and wait for its death, whether or not anybody reaps it."""
    process.kill()
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        time.sleep(0.01)


def test_it_starts_in_a_folder_with_a_space_and_an_accent(server: PrivatePostgres) -> None:
    server.start()
    assert server.is_running()
    with connect(server) as connection:
        assert connection.execute("SELECT lower('ÉTÉ')").fetchone() == ("été",)
        assert connection.info.server_version >= 180_000


def test_it_does_not_listen_on_the_network_nor_to_other_users(server: PrivatePostgres) -> None:
    server.start()
    with connect(server) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert server.socket_folder.stat().st_mode & 0o777 == 0o700


def test_its_socket_is_short_however_deep_the_data_lies(tmp_path: Path) -> None:
    deep = PrivatePostgres(tmp_path.joinpath(*["a long folder name"] * 12))
    assert len(bytes(deep.socket_folder / ".s.PGSQL.5432")) < 100


def test_a_stopped_server_is_gone_and_its_data_stays(server: PrivatePostgres) -> None:
    server.start()
    process = postmaster(server)
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS n")
    server.stop()
    assert not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    assert not server.is_running()
    assert not server.socket_folder.exists()
    server.start()
    with connect(server) as connection:
        assert connection.execute("SELECT n FROM kept").fetchone() == (7,)


def test_starting_or_stopping_twice_changes_nothing(server: PrivatePostgres) -> None:
    server.start()
    process = postmaster(server)
    server.start()
    assert postmaster(server) == process
    server.stop()
    server.stop()


def test_a_killed_server_starts_again_with_what_was_committed(server: PrivatePostgres) -> None:
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS n")
    kill(postmaster(server))
    server.start()
    with connect(server) as connection:
        assert connection.execute("SELECT n FROM kept").fetchone() == (7,)


def test_a_busy_backend_of_a_killed_server_does_not_stand_in_the_way(server: PrivatePostgres) -> None:
    server.start()
    connection = connect(server)
    connection.pgconn.send_query(b"DO 'BEGIN LOOP END LOOP; END'")
    time.sleep(0.2)
    kill(postmaster(server))
    server.start()
    assert connect(server).execute("SELECT 1").fetchone() == (1,)
    connection.close()


@pytest.fixture
def unreaped(server: PrivatePostgres) -> Iterator[subprocess.Popen[bytes]]:
    """A postmaster that was killed and whose parent, this process, has not asked for its end."""
    server.start()
    server.stop()
    server.socket_folder.mkdir(mode=0o700)
    command = [str(_programs() / "postgres"), "-D", str(server.data), "-k", str(server.socket_folder), "-h", ""]
    process = subprocess.Popen([*command_prefix(server.data), *command], stderr=subprocess.DEVNULL)
    while "ready" not in _read(server.data / "postmaster.pid"):
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    while psutil.Process(process.pid).status() != psutil.STATUS_ZOMBIE:
        time.sleep(0.02)
    yield process
    process.wait()


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def test_a_dead_postmaster_that_nobody_reaped_is_not_taken_for_a_running_one(
    server: PrivatePostgres, unreaped: subprocess.Popen[bytes]
) -> None:
    assert str(unreaped.pid) in _read(server.data / "postmaster.pid")
    os.kill(unreaped.pid, 0)  # the kernel still knows the process id
    assert not server.is_running()
    server.start()
    assert postmaster(server).pid != unreaped.pid
    assert connect(server).execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize("content", ["{pid}\n", "", "\n", "not a number"])
def test_a_postmaster_file_that_names_no_postmaster_is_forgotten(server: PrivatePostgres, content: str) -> None:
    server.data.mkdir()
    (server.data / "postmaster.pid").write_text(content.format(pid=os.getpid()))
    assert not server.is_running()
    assert not (server.data / "postmaster.pid").exists()
    (server.data).rmdir()


def test_a_half_made_cluster_is_made_anew(server: PrivatePostgres) -> None:
    half = server.data.with_name("postgres.new")
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    server.start()
    assert server.is_running()


def test_a_cluster_that_cannot_start_is_told_in_a_sentence(server: PrivatePostgres) -> None:
    server.start()
    server.stop()
    (server.data / "postgresql.conf").write_text("no such setting")
    with pytest.raises(DatabaseUnusable, match=r"server\.log says why"):
        server.start()


def test_a_socket_folder_that_somebody_else_made_is_refused(
    server: PrivatePostgres, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    server.start()
    server.stop()
    server.socket_folder.symlink_to(tmp_path)
    try:
        with pytest.raises(FolderUnusable, match="belongs to somebody else"):
            server.start()
    finally:
        server.socket_folder.unlink()


def test_root_without_setpriv_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RootRefused, match="DATABASE_URL"):
        command_prefix(tmp_path)
