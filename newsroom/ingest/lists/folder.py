"""A folder of files on this machine, as whoever runs the server names it. Links in it are not followed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from newsroom.ingest.errors import NotText, SourceTooLarge
from newsroom.ingest.lists.files import of_interest, sources_of
from newsroom.ingest.several import Several

MOST_FILES = 50_000
MOST_BYTES = 20_000_000  # of one file
_MANY = f"There are more than {MOST_FILES:,} files in this folder. Bring in the folders in it one by one."
_LARGE = f"This file is larger than {MOST_BYTES // 1_000_000} MB, the most that a file in a folder can have."
_UNREADABLE = "This file cannot be read: {reason}."


def open_folder(folder: Path) -> Several:
    """Return the stories in *folder* and the folders in it, in the order of their names. Raises SourceTooLarge."""
    return Several(folder.resolve().name, sources_of((name, partial(_read, folder / name)) for name in _names(folder)))


def digest_of(folder: Path) -> str:
    """Return what is the same as long as the files of *folder* are: names, sizes and times of change, as SHA-256."""
    digest = hashlib.sha256(str(folder.resolve()).encode(errors="replace"))
    for name in _names(folder):
        stat = (folder / name).stat()
        digest.update(f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode(errors="replace"))
    return digest.hexdigest()


def _names(folder: Path) -> list[str]:
    names = sorted(of_interest(_all(folder)))
    if len(names) > MOST_FILES:
        raise SourceTooLarge(_MANY)
    return names


def _all(folder: Path) -> Iterator[str]:
    for place, _, files in os.walk(folder):
        paths = (Path(place, name) for name in files)
        yield from (path.relative_to(folder).as_posix() for path in paths if path.is_file() and not path.is_symlink())


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise NotText(_UNREADABLE.format(reason=error.strerror)) from error
    if len(data) > MOST_BYTES:
        raise SourceTooLarge(_LARGE)
    return data
