"""What kind of file is brought in, told by what is in it, never by its name alone. Pure."""

from __future__ import annotations

import json
from typing import Any, Literal

from annotations.returns.errors import BrokenFile, TooMuch, UnknownFile
from annotations.returns.files.docx.container import Container

Kind = Literal["docx", "html", "archive", "hypothesis", "web_annotation"]

MAX_BYTES = 100_000_000
"""Of one file, whatever its kind. Pictures lie in copies; a story has at most 5 MB of text."""

TAKES = (
    "annotated copies as Word documents or web pages, Newsroom archives, and annotations from Hypothesis or in JSON-LD"
)
"""The kinds of files, in words."""

ARCHIVE = "newsroom-archive"
"""What an archive says that it is: FORMAT in annotations/export/archive."""

_ZIP, _OLD_WORD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_TYPES, _OF_WORD = "[Content_Types].xml", (b"wordprocessingml", b"ms-word")
"""The part of such a zip that says of which type each part is, and what stands in the types of Word's."""

_MOST_VALUES = 500_000
"""Objects and lists in one JSON: an archive of the longest story has a fifth of that. Each costs memory when read."""

_W3C = {"Annotation", "AnnotationPage", "AnnotationCollection"}
_HEAD = 2_000  # bytes in which a page says that it is one
_PAGE = (b"<!doctype html", b"<html", b"<meta ", b"<body")
_UNKNOWN = f"This is no file that Newsroom can bring back. It takes {TAKES}."


def kind_of(data: bytes) -> Kind:
    """Return what *data* is. Raises UnknownFile, BrokenFile (cut short) UnsafeFile or TooMuch (over MAX_BYTES)."""
    if len(data) > MAX_BYTES:
        raise TooMuch(f"This file is larger than {MAX_BYTES // 1_000_000} MB, the most that can be brought back.")
    if not data.strip():
        raise UnknownFile(f"There is nothing in this file. Newsroom takes {TAKES}.")
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(_OLD_WORD):
        raise UnknownFile("This is an old Word file (.doc), or one with a password. Save it as .docx, then bring that.")
    return _written(data.removeprefix(b"\xef\xbb\xbf").lstrip())


def _zipped(data: bytes) -> Kind:
    """Word calls the parts of its documents differently; of what types they are, it says under one name."""
    container = Container(data)
    if _TYPES in container and any(word in container.read(_TYPES) for word in _OF_WORD):
        return "docx"
    raise UnknownFile(
        f"This is a zip, and no Word document. Unpack it and bring one of the files in it. Newsroom takes {TAKES}."
    )


def _written(data: bytes) -> Kind:
    if data[:1] in (b"{", b"["):
        return _kind_of_json(data)
    head = data[:_HEAD].lower()
    if any(sign in head for sign in _PAGE):
        return "html"
    raise UnknownFile(_UNKNOWN)


def _kind_of_json(data: bytes) -> Kind:
    if data.count(b"{") + data.count(b"[") > _MOST_VALUES:
        raise TooMuch("This file holds more than any story has. Export fewer at a time.")
    try:
        given = json.loads(data)
    except RecursionError as error:
        raise UnknownFile(_UNKNOWN) from error
    except ValueError as error:
        raise BrokenFile(
            "This file begins as JSON and does not go on as such: it is cut short or damaged. Export it once more."
        ) from error
    return _kind_of_value(given)


def _kind_of_value(given: Any) -> Kind:
    """Tell by the names at the top; a list is what its first member is."""
    first = given[0] if isinstance(given, list) and given else given
    names = first if isinstance(first, dict) else {}
    if names.get("format") == ARCHIVE:
        return "archive"
    if {"@context", "@graph", "motivation"} & names.keys() or names.get("type") in tuple(_W3C):
        return "web_annotation"
    if {"annotations", "rows"} & names.keys() or {"target", "uri"} <= names.keys():
        return "hypothesis"
    raise UnknownFile(_UNKNOWN)
