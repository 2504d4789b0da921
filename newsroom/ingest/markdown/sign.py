"""By what Markdown is known: the name of its file, or front matter at its head."""

from __future__ import annotations

import re
from pathlib import PurePath

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_FRONT_MATTER = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?=[\w-]+[ \t]*:)(?:.*\r?\n){1,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_HEAD = 20_000  # bytes


def is_markdown(data: bytes, name: str) -> bool:
    """Tell Markdown; what has neither is read as any text is."""
    return PurePath(name).suffix.lower() in _SUFFIXES or bool(_FRONT_MATTER.match(data[:_HEAD]))
