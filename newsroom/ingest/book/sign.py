"""Telling a book by its bytes."""

from __future__ import annotations

from contextlib import suppress

from newsroom.ingest.errors import ZipError
from newsroom.ingest.zips import Archive, is_zip

CONTAINER = "META-INF/container.xml"
_MEDIA_TYPE = b"application/epub+zip"
_HEAD = 100  # bytes in which the media type of a sound book stands: OCF 3.3, 4.2.2


def is_epub(data: bytes, name: str) -> bool:
    """Tell whether *data* is a book, whatever its *name*; of a broken zip the name decides."""
    if not is_zip(data):
        return False
    if _MEDIA_TYPE in data[:_HEAD]:
        return True
    with suppress(ZipError):
        return CONTAINER in Archive(data)
    return name.lower().endswith(".epub")
