"""The zip that a Word document is: bounded before anything in it is read, and nothing of it is ever unpacked."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterable

from annotations.returns.errors import BrokenFile, TooMuch, UnsafeFile

MOST_PARTS = 5_000
LARGEST_PART = 20_000_000
"""Bytes of a part that is read. A story of 30,000 words with 1,000 marks takes 3,000,000 as LibreOffice writes it."""

LARGEST_WHOLE = 500_000_000
"""Bytes of all parts together. Pictures are among them, which are not read."""

_HIGHEST_RATIO, _FROM = 300, 1_000_000
"""No part of so many bytes shrinks so far in a document that somebody wrote."""

_LISTED = b"PK\x01\x02"  # before each part in a zip's list: APPNOTE.TXT 4.3.12
_LOCKED = 0x1  # the flag of an entry that takes a password

_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, NotImplementedError, RuntimeError, OSError, ValueError, KeyError, OverflowError),
)
"""What zipfile raises at files that are damaged, each of them somewhere."""

_BROKEN = "This Word document is cut short or damaged. Save or copy it once more, then bring that."
_BOMB = "This file would grow beyond measure when it is opened, as no document does. It was not opened."
_MACROS = "This document holds macros, which can run whatever they like. Save it as a plain .docx, then bring that."


class Container:
    """The parts of a document, by their names. Raises BrokenFile, UnsafeFile or TooMuch, here and in ``read``."""

    def __init__(self, data: bytes) -> None:
        refuse_many_parts(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise BrokenFile(_BROKEN) from error
        _check(self._zip.infolist())

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """Return the bytes of a part."""
        if self._zip.NameToInfo[name].file_size > LARGEST_PART:
            raise TooMuch("This document holds more than Newsroom can look through. Bring a part of it.")
        try:
            with self._zip.open(name) as part:
                found = part.read(LARGEST_PART + 1)
        except _DAMAGE as error:
            raise BrokenFile(_BROKEN) from error
        if len(found) > LARGEST_PART:
            raise UnsafeFile(_BOMB)
        return found


def refuse_many_parts(data: bytes) -> None:
    """Raise UnsafeFile where the zip *data* lists too many parts, before they are read one by one.

    What a zip says of its length may be false, but each part in its list begins with the same four bytes.
    """
    if data.count(_LISTED) > MOST_PARTS:
        raise UnsafeFile(_BOMB)


def _check(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_WHOLE or _is_bomb(entries):
        raise UnsafeFile(_BOMB)
    if len(set(names)) < len(names) or any(map(_leads_out, names)):
        raise UnsafeFile("The parts of this file are named as no program names them. It was not opened.")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnsafeFile(_MACROS)
    if any(entry.flag_bits & _LOCKED for entry in entries):
        raise BrokenFile("This document is locked with a password. Save it without one, then bring that.")


def _is_bomb(entries: Iterable[zipfile.ZipInfo]) -> bool:
    return any(entry.file_size > max(_FROM, entry.compress_size * _HIGHEST_RATIO) for entry in entries)


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or "\x00" in name


def refuse_macros(types: bytes) -> None:
    """Raise UnsafeFile where the document's list of types says that it may hold macros."""
    if b"macroenabled" in types.lower():
        raise UnsafeFile(_MACROS)
