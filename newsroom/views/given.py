"""What a reader gives: one story, or something that holds several, told by its bytes and within its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import cast

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.decode import MAX_BYTES
from newsroom.ingest.errors import IngestError
from newsroom.ingest.sniff import Kind, is_one_story, sniff
from newsroom.ingest.web_address import cleaned, only_addresses

_MEGABYTE = 1_000_000
# Bytes that a file of a kind may have, where that is more than a story's text: they come with pictures, or hold many.
_LARGER: dict[Kind, int] = {
    "docx": 50 * _MEGABYTE,
    "pdf": 50 * _MEGABYTE,
    "mhtml": 20 * _MEGABYTE,
    "epub": 50 * _MEGABYTE,
    "zip": 50 * _MEGABYTE,
    "wire_package": 50 * _MEGABYTE,
    "list": 20 * _MEGABYTE,
    "pocket": 20 * _MEGABYTE,
    "instapaper": 20 * _MEGABYTE,
    "wallabag": 50 * _MEGABYTE,
    "omnivore": 50 * _MEGABYTE,
    "readwise": 20 * _MEGABYTE,
}
_LARGEST = max(_LARGER.values())


@dataclass(frozen=True)
class Whole:
    """What is more than one story: its kind, its bytes, and the name of its file, if it came in one."""

    kind: Kind
    data: bytes
    name: str = ""


Given = Source | Whole


def given_text(text: str, read_as: str = "", page_address: str = "") -> Given:
    """Return what the pasted *text* is: an address, a list of them, or the story itself. Raises IngestError."""
    addresses = [] if read_as else only_addresses(text)
    if len(addresses) == 1:
        return Source("url", url=cleaned(addresses[0]))
    if addresses:
        return Whole("list", "\n".join(addresses).encode())
    data = text.encode()
    return _given(cast(SourceKind, read_as) or sniff(data), data, page_address)


def given_file(file: UploadedFile[bytes]) -> Given:
    """Return what *file* is. Raises ValidationError with a sentence that names the file."""
    what = f"“{file.name}”"
    if sentence := too_large(what, file.size or 0, _LARGEST):
        raise ValidationError(sentence)
    data = cast(bytes, file.read())
    try:
        kind = sniff(data, file.name or "")
    except IngestError as error:
        raise ValidationError(too_large(what, len(data), MAX_BYTES) or f"{what} cannot be read. {error}") from error
    if sentence := too_large(what, len(data), _LARGER.get(kind, MAX_BYTES)):
        raise ValidationError(sentence)
    return _given(kind, data, name=file.name or "")


def too_large(what: str, size: int, most: int) -> str:
    """Return a sentence that says so when *size* is over *most* bytes, else an empty one."""
    if size <= most:
        return ""
    shown = ceil(size / _MEGABYTE * 10) / 10  # never rounded down to the limit itself
    if most == MAX_BYTES:
        way = f"Newsroom reads stories up to {most // _MEGABYTE} MB. Save or paste the story’s text alone."
    else:
        way = f"Newsroom reads such files up to {most // _MEGABYTE} MB. Give it in parts."
    return f"{what} is {shown:g} MB; {way}"


def _given(kind: Kind, data: bytes, url: str = "", name: str = "") -> Given:
    return Source(kind, data, url, name) if is_one_story(kind) else Whole(kind, data, name)
