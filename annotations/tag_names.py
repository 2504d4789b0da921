"""The names of tags: how they are written, and when two are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from annotations.errors import TagError
from newsroom.text.typed import tidy

LONGEST = 50  # code points
MOST = 20  # on one mark

_BETWEEN = re.compile(r"[,\n\r]")


def normalised(name: str) -> str:
    """Return *name* tidied, without the "#" that people write before a tag."""
    return tidy(name).lstrip("# ")


def parsed(typed: str) -> list[str]:
    """Return the names in *typed*, which commas or line breaks part. Raises TagError for one that is too long."""
    names = together(_BETWEEN.split(typed))
    for name in names:
        if len(name) > LONGEST:
            raise TagError(f"“{name[:30]}…” has {len(name)} characters; a tag has {LONGEST} at most. Shorten it.")
    return names


def same(name: str) -> str:
    """Return what all spellings of one tag share: capitals make no difference."""
    return unicodedata.normalize("NFC", normalised(name).casefold())


def together(*lists: Iterable[str]) -> list[str]:
    """Return all names once, in order, as they are written first."""
    found: dict[str, str] = {}
    for name in _all(lists):
        found.setdefault(same(name), name)
    return list(found.values())


def without(names: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return *names* but for those that are among *others*."""
    gone = {same(name) for name in others}
    return [name for name in names if same(name) not in gone]


def _all(lists: Iterable[Iterable[str]]) -> Iterator[str]:
    return (name for names in lists for raw in names if (name := normalised(raw)))
