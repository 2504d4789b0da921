"""Entries of zips that are the same whoever writes them, and when. Pure."""

from __future__ import annotations

from datetime import date
from zipfile import ZIP_DEFLATED, ZipInfo

_FIRST_DAY, _LAST_YEAR = date(1980, 1, 1), 2107  # no zip has files of earlier days, or later years
_FILE, _UNIX = 0o100644 << 16, 3  # a file that all may read, as a ZipInfo holds it


def entry(name: str, day: date = _FIRST_DAY, compression: int = ZIP_DEFLATED) -> ZipInfo:
    """Return the entry of the file *name*, of *day*'s first minute, in *compression* as ``zipfile`` names it."""
    year = min(max(day.year, _FIRST_DAY.year), _LAST_YEAR)
    found = ZipInfo(name, (year, day.month, day.day, 0, 0, 0))
    found.compress_type, found.external_attr, found.create_system = compression, _FILE, _UNIX
    return found
