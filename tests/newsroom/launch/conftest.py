"""Installations of their own, in a folder whose name has a space and an accent."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsroom.launch.postgres import PrivatePostgres

CHECKOUT = Path(__file__).resolve().parents[3]

Manage = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def var_dir(tmp_path: Path) -> Path:
    return tmp_path / "reading room é" / "var"


@pytest.fixture
def server(var_dir: Path) -> Iterator[PrivatePostgres]:
    """A private server that was not started yet, and is stopped in the end."""
    server = PrivatePostgres(var_dir / "postgres")
    var_dir.mkdir(parents=True)
    yield server
    server.stop()


def environment(var_dir: Path, **variables: str) -> dict[str, str]:
    """This process's environment, for a private installation under *var_dir*."""
    own = {name: value for name, value in os.environ.items() if name != "DATABASE_URL" and "NEWSROOM" not in name}
    return own | {"NEWSROOM_VAR": str(var_dir)} | variables


@pytest.fixture
def manage(var_dir: Path) -> Manage:
    """Return a function that runs a command: ``manage("start", DATABASE_URL="…")``."""

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(CHECKOUT / "manage.py"), *arguments]
        env = environment(var_dir) | variables
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)

    return run
