"""Entries of zips."""

from __future__ import annotations

import io
import stat
from datetime import date
from zipfile import ZIP_STORED, ZipFile

import pytest

from annotations.export.markup.zips import entry


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 5, 3), (2026, 5, 3)),
        (date(1979, 5, 3), (1980, 5, 3)),
        (date(9999, 12, 31), (2107, 12, 31)),
    ],
    ids=["day", "too old", "too late"],
)
def test_an_entry_has_its_day_alone(day: date, written: tuple[int, int, int]) -> None:
    assert entry("ferry.txt", day).date_time == (*written, 0, 0, 0)


def test_what_is_unpacked_can_be_read_by_all() -> None:
    out = io.BytesIO()
    with ZipFile(out, "w") as made:
        made.writestr(entry("mimetype", compression=ZIP_STORED), b"text/plain")
    [found] = ZipFile(out).infolist()
    assert stat.filemode(found.external_attr >> 16) == "-rw-r--r--"
    assert (found.compress_type, found.date_time[:3]) == (ZIP_STORED, (1980, 1, 1))
