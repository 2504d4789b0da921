"""A zip that grows story by story, and that a worker can take up where another was killed.

Pure: no Django. A process may be killed at any moment. Between two calls of ``append`` the file on the disk is a whole
zip; killed within one, it is a broken one, which ``entries`` tells: then it is begun anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from annotations.export.markup.zips import entry


class BrokenBundle(Exception):
    """The file is no whole zip."""


def entries(path: Path) -> list[str]:
    """Return the names in the zip at *path*, in its order; none when there is no file. Raises BrokenBundle."""
    if not path.exists():
        return []
    try:
        with ZipFile(path) as bundle:
            return bundle.namelist()
    except (BadZipFile, NotImplementedError, ValueError) as error:
        raise BrokenBundle(str(error)) from error


def append(path: Path, files: Iterable[tuple[str, bytes]], made_on: date) -> None:
    """Add *files* (name, contents) to the whole zip at *path*; those that it has already are not added again."""
    with ZipFile(path, "a") as bundle:
        there = set(bundle.namelist())
        for name, contents in files:
            if name not in there:
                bundle.writestr(entry(name, made_on), contents)


def numbered(position: int, total: int, filename: str) -> str:
    """Return the name of the file at *position* (from 0) of *total*: unique, and sorted as the stories are."""
    return f"{position + 1:0{len(str(total))}d} {filename}"
