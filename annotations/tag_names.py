"""The names of tags: how they are written, and when two are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from annotations.errors import TagError

LONGEST = 50  # code points
MOST = 20  # on one mark

_BETWEEN = re.compile(r"[,\n\r]")
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")  # categories of characters that no name shows
_JOINERS = "\u200c\u200d"  # but for those that some scripts spell words with


def normalised(name: str) -> str:
    """Return *name* in NFC, with single spaces, without what cannot be seen and without the "#" that people write."""
    seen = (c if c.isspace() or c in _JOINERS or unicodedata.category(c) not in _UNSEEN else "" for c in name)
    return unicodedata.normalize("NFC", " ".join("".join(seen).split())).lstrip("# ")


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
