"""Zip files, which hold whatever somebody put into them: bounded before anything is read, and never unpacked to a disk.

What is in one is known by its name there, which is never a path here.
"""

from __future__ import annotations

import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zipfile import ZipInfo

from newsroom.ingest.errors import BrokenZip, LockedZip, UnsafeZip, ZipTooLarge

_LISTED = b"PK\x01\x02"  # before each entry in a zip's list: APPNOTE.TXT 4.3.12
_LOCKED = 0x1  # the flag of an entry that takes a password
_UTF8 = 0x800  # the flag of a name in UTF-8; without it zipfile reads names as CP437
_MOST_NAMED = 1_000  # code points of a name
_LEVELS = 40  # folders within folders

_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, NotImplementedError, RuntimeError, OSError, ValueError, KeyError, OverflowError),
)
"""What zipfile raises at files that are damaged, each of them somewhere."""

_BROKEN = "This file is cut short or damaged. Save, copy or export it once more, then bring that."
_BOMB = "This file would grow beyond measure when it is opened, as nothing that somebody saved does. It was not opened."
_NAMED = (
    "Two parts of this file have one name, so that nobody can tell which is meant. It was not opened. Zip it again."
)
_PASSWORD = "This file is locked with a password. Save it without one, then bring that."  # noqa: S105
_LARGE = "“{name}” is larger than {most} MB, the most that a part of such a file can have."


@dataclass(frozen=True)
class Bounds:
    """What a zip may hold: entries, bytes of one and of all unpacked, and how far one above ``small`` may shrink."""

    entries: int = 20_000
    single: int = 20_000_000
    whole: int = 1_000_000_000
    ratio: int = 300
    small: int = 1_000_000


class Archive:
    """The files in a zip by their names, in its order; folders, links and devices in it are left out.

    ``strange`` are the names of those that are left out since they lead elsewhere, or are none.

    Raises BrokenZip, LockedZip or UnsafeZip for the whole.
    """

    def __init__(self, data: bytes, bounds: Bounds = Bounds()) -> None:
        self._bounds = bounds
        if data.count(_LISTED) > bounds.entries:  # what a zip says of its length may be false; this cannot be
            raise UnsafeZip(_BOMB)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise BrokenZip(_BROKEN) from error
        _check(self._zip.infolist(), bounds)
        found = _by_name(self._zip.infolist())
        self.strange = [name[:_MOST_NAMED] for name in found if _leads_out(name)]
        self._entries = {name: entry for name, entry in found.items() if _is_file(entry) and not _leads_out(name)}

    @property
    def names(self) -> Sequence[str]:
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def size(self, name: str) -> int:
        """Return how many bytes *name* says it has unpacked."""
        return self._entries[name].file_size

    def read(self, name: str) -> bytes:
        """Return the bytes of *name*. Raises ZipTooLarge, or BrokenZip when they are damaged."""
        most = self._bounds.single
        if self.size(name) > most:
            raise ZipTooLarge(_LARGE.format(name=name, most=most // 1_000_000))
        try:
            with self._zip.open(self._entries[name]) as part:
                found = part.read(most + 1)
        except _DAMAGE as error:
            raise BrokenZip(_BROKEN) from error
        return found

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of each file as it is asked for. Raises as ``read`` does."""
        return ((name, self.read(name)) for name in self._entries)


def is_zip(data: bytes) -> bool:
    """Tell whether *data* begins as a zip with something in it does."""
    return data.startswith(b"PK\x03\x04")


def _check(entries: Sequence[ZipInfo], bounds: Bounds) -> None:
    if len(entries) > bounds.entries or sum(entry.file_size for entry in entries) > bounds.whole:
        raise UnsafeZip(_BOMB)
    if any(entry.file_size > max(bounds.small, entry.compress_size * bounds.ratio) for entry in entries):
        raise UnsafeZip(_BOMB)
    if any(entry.flag_bits & _LOCKED for entry in entries):
        raise LockedZip(_PASSWORD)


def _by_name(entries: Sequence[ZipInfo]) -> dict[str, ZipInfo]:
    found = {_name(entry): entry for entry in entries}
    if len(found) < len(entries):
        raise UnsafeZip(_NAMED)
    return found


def _name(entry: ZipInfo) -> str:
    """Return the name of *entry*. Many programs write UTF-8 without saying so, and CP437 is seldom valid UTF-8."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode()
    except UnicodeError:
        return entry.filename


def _leads_out(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    drive = len(steps[0]) == 2 and steps[0].endswith(":")
    strange = not name or "\0" in name or len(name) > _MOST_NAMED or len(steps) > _LEVELS
    return strange or drive or not steps[0] or ".." in steps


def _is_file(entry: ZipInfo) -> bool:
    mode = entry.external_attr >> 16
    return not entry.is_dir() and stat.S_IFMT(mode) in (0, stat.S_IFREG)
