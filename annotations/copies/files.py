"""The files of copies: one folder on the server's disk, private, each file for a day, with a bound for each reader.

A file is called after its copy's id, never after anything that a reader typed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from annotations.export.errors import NoRoom
from annotations.models import Copy

KEPT = timedelta(days=1)
LARGEST = 1024**3
"""Bytes of one file."""
MOST_OF_ONE = 2 * LARGEST
"""Bytes that are kept for one reader; the oldest go first."""
SPARE = LARGEST // 2
"""Bytes of the disk that are left free."""

_FULL = (
    "The server’s disk is nearly full, so no copy is written in the background now. Try again later, or tell whoever"
    " runs this server."
)
_TOO_LARGE = "This copy grew over a gigabyte and was given up. Choose fewer stories, or a format without pictures."


def file_of(copy: Copy) -> Path:
    """Return where the finished file of *copy* is, whether it is there or not."""
    return _folder() / f"{copy.pk.hex}.copy"


def part_of(copy: Copy) -> Path:
    """Return where it is written."""
    return _folder() / f"{copy.pk.hex}.part"


def keep(copy: Copy) -> int:
    """Let what was written be the file of *copy*; return its size in bytes. Raises NoRoom."""
    check_size(copy)
    return part_of(copy).replace(file_of(copy)).stat().st_size


def check_size(copy: Copy) -> None:
    """Raise NoRoom when what is written is too large already."""
    part = part_of(copy)
    if part.exists() and part.stat().st_size > LARGEST:
        raise NoRoom(_TOO_LARGE)


def check_disk() -> None:
    """Raise NoRoom when the disk is nearly full."""
    if shutil.disk_usage(_folder()).free < SPARE:
        raise NoRoom(_FULL)


def discard(*copies: Copy) -> None:
    """Delete the files of *copies*, finished or not."""
    for copy in copies:
        file_of(copy).unlink(missing_ok=True)
        part_of(copy).unlink(missing_ok=True)


def discard_old(now: datetime) -> None:
    """Delete all files on which nobody wrote for a day, whatever copies they were of."""
    before = (now - KEPT).timestamp()
    for path in _files():
        with suppress(FileNotFoundError):  # somebody else clears up too
            if path.stat().st_mtime < before:
                path.unlink()


def _files() -> Iterator[Path]:
    yield from (path for path in _folder().iterdir() if path.suffix in (".copy", ".part"))


def _folder() -> Path:
    folder = Path(settings.VAR_DIR) / "copies"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
