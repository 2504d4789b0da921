"""The zip that a Word document is: bounded before anything in it is read, and nothing of it is ever unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from annotations.returns.errors import BrokenFile, TooMuch, UnsafeFile
from newsroom.ingest.errors import BrokenZip, LockedZip, UnsafeZip, ZipTooLarge
from newsroom.ingest.zips import Archive, Bounds

MOST_PARTS = 5_000
LARGEST_PART = 20_000_000
"""Bytes of a part that is read. A story of 30,000 words with 1,000 marks takes 3,000,000 as LibreOffice writes it."""

LARGEST_WHOLE = 500_000_000
"""Bytes of all parts together. Pictures are among them, which are not read."""

_BOUNDS = Bounds(MOST_PARTS, LARGEST_PART, LARGEST_WHOLE)
_TOO_MUCH = "This document holds more than Newsroom can look through. Bring a part of it."
_STRANGE = "The parts of this document are named as no program names them. It was not opened."
_MACROS = "This document holds macros, which can run whatever they like. Save it as a plain .docx, then bring that."


class Container:
    """The parts of a document, by their names. Raises BrokenFile, UnsafeFile or TooMuch, here and in ``read``."""

    def __init__(self, data: bytes) -> None:
        with _as_returned():
            self._zip = Archive(data, _BOUNDS)
        if self._zip.strange:
            raise UnsafeFile(_STRANGE)
        if any(name.lower().endswith("vbaproject.bin") for name in self._zip.names):
            raise UnsafeFile(_MACROS)

    def __contains__(self, name: str) -> bool:
        return name in self._zip

    def read(self, name: str) -> bytes:
        """Return the bytes of a part."""
        with _as_returned():
            return self._zip.read(name)


@contextmanager
def _as_returned() -> Iterator[None]:
    """Say of a file that comes back what the zip's reader says of any."""
    try:
        yield
    except UnsafeZip as error:
        raise UnsafeFile(str(error)) from error
    except ZipTooLarge as error:
        raise TooMuch(_TOO_MUCH) from error
    except (BrokenZip, LockedZip) as error:
        raise BrokenFile(str(error)) from error


def refuse_macros(types: bytes) -> None:
    """Raise UnsafeFile where the document's list of types says that it may hold macros."""
    if b"macroenabled" in types.lower():
        raise UnsafeFile(_MACROS)
