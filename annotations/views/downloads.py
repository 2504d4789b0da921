"""Answers that are files to keep."""

from __future__ import annotations

from typing import Protocol

from django.utils.http import content_disposition_header


class FileFormat(Protocol):
    """What a format of copies, of citations and of the notebook have in common."""

    @property
    def media_type(self) -> str: ...


def file_headers(format_: FileFormat, filename: str) -> dict[str, str]:
    """Return the headers of a file in *format_* that a browser keeps as *filename*, and that nobody else keeps."""
    disposition = content_disposition_header(True, filename) or "attachment"
    about = {"Content-Type": content_type(format_), "Content-Disposition": disposition}
    return about | {"Cache-Control": "private, no-store"}


def content_type(format_: FileFormat) -> str:
    """Return the media type of *format_*, with its encoding where it is text."""
    return f"{format_.media_type}; charset=utf-8" if format_.media_type.startswith("text/") else format_.media_type
