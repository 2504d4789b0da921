"""The generated key."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsroom.launch.errors import FolderUnusable
from newsroom.launch.secret_key import secret_key
from tests.newsroom.launch.conftest import Manage

# Neither root nor anybody else can make a folder here.
UNWRITABLE = Path("/dev/null/var")


def test_it_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "var")
    assert len(key) > 50
    assert secret_key(tmp_path / "var") == key
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o777 == 0o600


def test_processes_that_come_at_once_agree(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(secret_key, [tmp_path] * 40))) == 1


def test_a_folder_that_cannot_be_written_is_told() -> None:
    with pytest.raises(FolderUnusable, match="Make that folder writable, or name another one in NEWSROOM_VAR"):
        secret_key(UNWRITABLE)


@pytest.mark.parametrize("key", ["", "set by hand"])
def test_start_says_it_in_one_line(manage: Manage, key: str) -> None:
    said = manage("start", NEWSROOM_VAR=str(UNWRITABLE), NEWSROOM_SECRET_KEY=key)
    assert said.returncode == 1
    assert "cannot write" in said.stderr
    assert len(said.stderr.splitlines()) == 1
