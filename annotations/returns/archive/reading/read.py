"""Reading an archive."""

from __future__ import annotations

from itertools import chain
from typing import Any

from annotations.returns.archive.reading import marks, names, schema, texts, times
from annotations.returns.archive.reading.archive import Archive
from annotations.returns.archive.reading.parse import parse
from annotations.returns.archive.reading.problems import refuse_first

_ABOUT_ITSELF = ("format", "version")


def read_archive(data: bytes) -> Archive:
    """Return the archive that *data* holds. Raises UnknownFile, TooMuch or BrokenFile, with the place."""
    archive = _archive(parse(data))
    refuse_first(chain.from_iterable(each.problems(archive) for each in (times, texts, names, marks)))
    return archive


def _archive(members: dict[str, Any]) -> Archive:
    schema.check(members)
    return Archive(**{name: value for name, value in members.items() if name not in _ABOUT_ITSELF})
