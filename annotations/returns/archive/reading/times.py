"""What must hold of an archive's days and times: they are in the calendar. The schema knows what they look like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from annotations.returns.archive.reading.archive import Archive
from annotations.returns.archive.reading.problems import Problem

_MOMENTS = {
    "added_at",
    "fetched_at",
    "made_at",
    "undone_at",
    "created_at",
    "edited_at",
    "resolved_at",
    "embargoed_until",
}
_DAYS = {"published_on", "updated_on", "said_on"}


def problems(archive: Archive) -> Iterator[Problem]:
    """Yield the days and times that there are not."""
    for name, value in vars(archive).items():
        yield from _within(name, value)


def _within(place: str, value: Any) -> Iterator[Problem]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if not _is_sound(name, inner):
                yield Problem(f"{place}/{name}", "is no time that there is")
            yield from _within(f"{place}/{name}", inner)
    elif isinstance(value, list) and value and isinstance(value[0], Mapping):
        for index, inner in enumerate(value):
            yield from _within(f"{place}/{index}", inner)


def _is_sound(name: str, value: Any) -> bool:
    read = datetime.fromisoformat if name in _MOMENTS else date.fromisoformat if name in _DAYS else None
    try:
        return not (read and isinstance(value, str) and read(value) is None)
    except ValueError:
        return False
