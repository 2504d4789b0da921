"""Tags as hashtags, which Obsidian and most note-taking apps read anywhere in a text.

Spaces become hyphens and punctuation goes, since it would end the hashtag; one of figures alone, which no app takes for
a hashtag, gets an underscore before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import category

_KEPT = "_-/"
_JOINER = "\u200d"  # holds an emoji of several together


def hashtags(tags: Iterable[str]) -> list[str]:
    """Return *tags* as hashtags without their "#", each once; one that has neither letters nor signs is left out."""
    found: dict[str, str] = {}
    for tag in map(_hashtag, tags):
        found.setdefault(tag.casefold(), tag)
    return [tag for tag in found.values() if tag]


def _hashtag(tag: str) -> str:
    kept = "".join(c if _may_stay(c) else " " if c.isspace() else "" for c in tag)
    name = re.sub(r"[\s-]+", "-", kept).strip("-/_")
    return f"_{name}" if name.isdigit() else name


def _may_stay(c: str) -> bool:
    return c in _KEPT or c == _JOINER or category(c)[0] in "LMN" or category(c) == "So"
