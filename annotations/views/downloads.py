"""Answers that are files to keep."""

from __future__ import annotations

from django.utils.http import content_disposition_header

from annotations.export.formats import Format


def file_headers(format_: Format, filename: str) -> dict[str, str]:
    """Return the headers of a copy in *format_* that a browser keeps as *filename*, and that nobody else keeps."""
    disposition = content_disposition_header(True, filename) or "attachment"
    about = {"Content-Type": content_type(format_), "Content-Disposition": disposition}
    return about | {"Cache-Control": "private, no-store"}


def content_type(format_: Format) -> str:
    """Return the media type of *format_*, with its encoding where it is text."""
    return f"{format_.media_type}; charset=utf-8" if format_.media_type.startswith("text/") else format_.media_type
