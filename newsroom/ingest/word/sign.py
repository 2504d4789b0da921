"""Telling a Word document, or what somebody may take for one, by its bytes; and what cannot be read of these."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from newsroom.ingest.errors import IngestError, LockedZip, NotText, UnsafeZip, ZipError
from newsroom.ingest.zips import Archive, is_zip

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of files as Office wrote them until 2007: [MS-CFB] 2.2
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_SAVE = "Open it in Word or LibreOffice, save it as .docx, and bring that"

# What lies at these places in a zip tells that it is another program's file: a prefix, and what to say.
_OTHERS = (
    ("xl/", "This is a spreadsheet. Copy the story’s text out of it, and paste that."),
    ("ppt/", "These are slides. Copy the story’s text out of them, and paste that."),
    ("visio/", "This is a drawing. Copy the story’s text out of it, and paste that."),
)
_TYPES = "[Content_Types].xml"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."


def is_docx(data: bytes, name: str) -> bool:
    """Tell whether *data* is a Word document, or a file of an office program that must be saved as one first."""
    if data.startswith(_COMPOUND) or (is_zip(data) and _OPEN_DOCUMENT in data[:100]):
        return True
    if not is_zip(data):
        return False
    with suppress(ZipError):
        return _TYPES in Archive(data)
    return name.lower().endswith((".docx", ".docm"))


def refuse_others(data: bytes) -> None:
    """Raise an IngestError that says what to do, where *data* is an office program's file and no Word document."""
    if data.startswith(_COMPOUND):
        raise _old(data)
    if _OPEN_DOCUMENT in data[:100]:
        raise NotText(f"This is an OpenDocument file. {_SAVE}.")
    if not is_zip(data):
        raise NotText("This is no Word document, whatever it is called. Paste the story’s text.")


def refuse_others_inside(names: Sequence[str], types: bytes) -> None:
    """Raise an IngestError where *names* of parts, or the list of their *types*, are not a plain Word document's."""
    for prefix, sentence in _OTHERS:
        if any(name.startswith(prefix) for name in names):
            raise NotText(sentence)
    if b"macroenabled" in types.lower() or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnsafeZip(f"This document holds macros, which can run whatever they like. {_SAVE}.")


def _old(data: bytes) -> IngestError:
    if _LOCKED in data:
        return LockedZip("This document is locked with a password. Save it without one, and bring that.")
    if _OLD_WORD in data:
        return NotText(f"This is an old Word file (.doc). {_SAVE}.")
    return NotText("This is an old file of an office program, but no Word document. Paste the story’s text.")
