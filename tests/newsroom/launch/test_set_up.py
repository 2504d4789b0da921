"""The setup script, on a checkout of its own that requires nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.newsroom.launch.conftest import CHECKOUT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    checkout = tmp_path / "my checkout é"
    shutil.copytree(CHECKOUT / "scripts", checkout / "scripts")
    (checkout / "requirements").mkdir()
    (checkout / "requirements" / "base.txt").write_text("# nothing\n")
    return checkout


def set_up(checkout: Path) -> subprocess.CompletedProcess[str]:
    return with_python(checkout, "scripts/set_up.py", "base")


def with_python(checkout: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "scripts/with_python.sh", *arguments],
        cwd=checkout,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_environment_is_made_once_and_again_after_a_change_or_an_interruption(checkout: Path) -> None:
    made = checkout / ".venv" / "bin" / "python"
    assert "Setting up" in set_up(checkout).stdout
    assert subprocess.run([made, "-c", "import sys; sys.exit(sys.version_info < (3, 12))"]).returncode == 0
    assert set_up(checkout).stdout == ""

    (checkout / "requirements" / "base.txt").write_text("# still nothing\n")
    assert "Setting up" in set_up(checkout).stdout

    (checkout / ".venv" / "installed.json").unlink()
    (checkout / ".venv" / "half an installation").touch()
    assert "Setting up" in set_up(checkout).stdout
    assert not (checkout / ".venv" / "half an installation").exists()
    assert set_up(checkout).stdout == ""


def test_requirements_that_cannot_be_installed_are_told_and_count_as_unfinished(checkout: Path) -> None:
    (checkout / "requirements" / "base.txt").write_text(f"./missing-1.0-py3-none-any.whl --hash=sha256:{'0' * 64}\n")
    said = set_up(checkout)
    assert said.returncode == 1
    assert "could not be installed" in said.stderr
    assert "Traceback" not in said.stderr
    assert not (checkout / ".venv" / "installed.json").exists()


def test_a_checkout_that_cannot_be_written_is_told(checkout: Path) -> None:
    (checkout / ".venv").symlink_to("/dev/null/nowhere")
    said = set_up(checkout)
    assert said.returncode == 1
    assert "Make the folder writable" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_command_that_is_there_but_does_not_run_is_passed_over(checkout: Path, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "python3.13").write_text("#!/bin/sh\nexit 127\n")
    (programs / "python3.13").chmod(0o755)
    (programs / "python3").symlink_to(Path(sys.executable).resolve())
    assert with_python(checkout, "-c", "print('found')", PATH=str(programs)).stdout == "found\n"


def test_a_missing_python_is_told(checkout: Path, tmp_path: Path) -> None:
    said = with_python(checkout, "-V", PATH=str(tmp_path), HOME=str(tmp_path), PYENV_ROOT=str(tmp_path))
    assert said.returncode == 1
    assert "needs Python 3.12 or newer" in said.stderr
