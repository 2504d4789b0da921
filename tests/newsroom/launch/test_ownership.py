"""One start at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.launch.errors import AlreadyRunning
from newsroom.launch.ownership import sole_owner


def test_a_second_owner_is_told_where_the_first_serves(tmp_path: Path) -> None:
    with (
        sole_owner(tmp_path, "http://127.0.0.1:8000"),
        pytest.raises(AlreadyRunning, match="already running here, at http://127"),
        sole_owner(tmp_path, "http://127.0.0.1:9000"),
    ):
        pass


def test_owners_follow_one_another(tmp_path: Path) -> None:
    for _ in range(2):
        with sole_owner(tmp_path, "http://127.0.0.1:8000") as has_orphans:
            assert not has_orphans


def test_an_owner_that_was_killed_is_followed_and_noticed(tmp_path: Path) -> None:
    (tmp_path / "start.lock").write_text("http://127.0.0.1:8000")
    with sole_owner(tmp_path, "http://127.0.0.1:9000") as has_orphans:
        assert has_orphans
