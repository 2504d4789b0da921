"""How many bytes a source may have: a story's text, or by its kind more, with pictures or many stories in it."""

from __future__ import annotations

from math import ceil

from newsroom.ingest.decode import MAX_BYTES
from newsroom.ingest.sniff import Kind

_MEGABYTE = 1_000_000
_LARGER: dict[Kind, int] = {
    "docx": 50 * _MEGABYTE,
    "pdf": 50 * _MEGABYTE,
    "mhtml": 20 * _MEGABYTE,
    "epub": 50 * _MEGABYTE,
    "zip": 50 * _MEGABYTE,
    "wire_package": 20 * _MEGABYTE,
    "list": 20 * _MEGABYTE,
    "pocket": 20 * _MEGABYTE,
    "instapaper": 20 * _MEGABYTE,
    "wallabag": 50 * _MEGABYTE,
    "omnivore": 50 * _MEGABYTE,
    "readwise": 20 * _MEGABYTE,
}
LARGEST = max(_LARGER.values())


def too_large(what: str, size: int, most: int) -> str:
    """Return a sentence that says so when *what* has more than *most* bytes, else an empty one."""
    if size <= most:
        return ""
    shown = ceil(size / _MEGABYTE * 10) / 10  # never rounded down to the limit itself
    if most == MAX_BYTES:
        way = f"Newsroom reads stories up to {most // _MEGABYTE} MB. Save or paste the story’s text alone."
    else:
        way = f"Newsroom reads such files up to {most // _MEGABYTE} MB. Give it in parts."
    return f"{what} is {shown:g} MB; {way}"


def most_bytes(kind: Kind) -> int:
    """Return how many bytes a source of that *kind* may have."""
    return _LARGER.get(kind, MAX_BYTES)
