"""Which database is used, and what is said when it cannot be."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import psycopg
import pytest

from newsroom.launch import database
from newsroom.launch.database import connection_settings, database_ready
from newsroom.launch.errors import DatabaseUnusable
from tests.newsroom.launch.conftest import Manage


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return monkeypatch


def test_settings_follow_the_url(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given.setenv("DATABASE_URL", "postgresql://ana:p%40ss@db.example:5433/library?sslmode=require")
    settings = connection_settings(tmp_path)
    assert (settings["USER"], settings["PASSWORD"], settings["NAME"]) == ("ana", "p@ss", "library")
    assert (settings["HOST"], settings["PORT"]) == ("db.example", "5433")
    assert settings["OPTIONS"] == {"sslmode": "require"}


def test_settings_name_the_private_server_and_start_nothing(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = connection_settings(tmp_path)
    assert settings["HOST"].startswith("/tmp/newsroom-")
    assert not Path(settings["HOST"]).exists()
    assert not (tmp_path / "postgres").exists()


def test_the_web_server_pools_its_connections(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given.setenv("NEWSROOM_DATABASE_POOL", "8")
    assert connection_settings(tmp_path)["OPTIONS"]["pool"]["max_size"] == 8


def test_the_private_server_runs_for_the_time_of_the_block(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = connection_settings(tmp_path)
    with database_ready(tmp_path), psycopg.connect(host=settings["HOST"], user="newsroom", dbname="newsroom"):
        pass
    assert not Path(settings["HOST"]).exists()
    with database_ready(tmp_path):
        assert Path(settings["HOST"]).exists()


@pytest.mark.parametrize("url", ["mysql://ana:secret@127.0.0.1/x", "secret", "postgresql://[secret/x"])
def test_a_url_that_cannot_be_read_is_told_without_its_password(
    given: pytest.MonkeyPatch, tmp_path: Path, url: str
) -> None:
    given.setenv("DATABASE_URL", url)
    with pytest.raises(DatabaseUnusable, match="It looks like postgresql://") as raised:
        connection_settings(tmp_path)
    assert "secret" not in str(raised.value)


def test_an_unreachable_server_is_told(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    given.setenv("DATABASE_URL", f"postgresql://ana@127.0.0.1:{port}/x")
    with (
        pytest.raises(DatabaseUnusable, match=r"refused\. Is the .*connections\? Correct one of them\.$"),
        database_ready(tmp_path),
    ):
        pass


@pytest.fixture
def real_url(monkeypatch: pytest.MonkeyPatch) -> str:
    """The server these tests use, when it was named."""
    if not (url := os.environ.get("DATABASE_URL")):
        pytest.skip("needs a server in DATABASE_URL")
    return url


def test_a_wrong_password_or_database_is_told(real_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for wrong in ({"password": "guessed"}, {"dbname": "no_such_library"}):
        monkeypatch.setenv("DATABASE_URL", psycopg.conninfo.make_conninfo(real_url, **wrong))
        with pytest.raises(DatabaseUnusable, match="The server in DATABASE_URL refuses") as raised:
            database_ready(tmp_path).__enter__()
        assert "guessed" not in str(raised.value)


def test_a_server_that_is_too_old_is_told(real_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(database, "OLDEST_VERSION", 99)
    with pytest.raises(DatabaseUnusable, match="Newsroom needs 99 or newer"), database_ready(tmp_path):
        pass


@pytest.mark.parametrize("url", ["mysql://127.0.0.1/x", "postgresql://127.0.0.1:1/x"])
@pytest.mark.parametrize("command", [["start"], ["migrate"]])
def test_any_command_says_it_in_one_line(manage: Manage, url: str, command: list[str]) -> None:
    said = manage(*command, DATABASE_URL=url, NEWSROOM_PORT="0")
    assert said.returncode == 1
    assert "DATABASE_URL" in said.stderr
    assert len(said.stderr.splitlines()) == 1
