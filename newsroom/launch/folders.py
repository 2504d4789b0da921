"""Folders that Newsroom keeps its own things in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.launch.errors import FolderUnusable


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn an ``OSError`` raised while writing under *folder* into a sentence (``FolderUnusable``)."""
    try:
        yield
    except OSError as error:
        raise FolderUnusable(
            f"Newsroom cannot write to {folder} ({error.strerror or error}). "
            "Make that folder writable, or name another one in NEWSROOM_VAR."
        ) from error


def make_folder(folder: Path) -> Path:
    """Create *folder* with its parents unless it exists, and return it. Raises ``FolderUnusable``."""
    with writing_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def make_private_folder(folder: Path, owner: int) -> Path:
    """Create *folder*, in a place open to all, for this user alone (mode 0700), and return it.

    One that exists must belong to this user or to the user id *owner*, else ``FolderUnusable`` is raised: whoever owns
    it could answer in the database's place.
    """
    with writing_to(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or not folder.is_dir() or folder.stat().st_uid not in {os.geteuid(), owner}:
        raise FolderUnusable(f"{folder} belongs to somebody else. Remove it, then start Newsroom again.")
    return folder
