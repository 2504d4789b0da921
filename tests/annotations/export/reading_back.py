"""Copies as words, for tests that ask the same of every format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotations.export.formats import Format

_READERS: Mapping[str, Callable[[bytes], str]] = {}
"""How the copies of formats are read that are not plain text, by the formats' names."""


def words_of(format_: Format, copy: bytes) -> str:
    """Return all words that *copy* holds, those of the story and of the notes."""
    return _READERS.get(format_.name, bytes.decode)(copy)
