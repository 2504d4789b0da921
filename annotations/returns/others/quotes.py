"""Quotes as other tools make them, made ready to be looked for in a story. Pure."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz import fuzz

from annotations.anchoring.describe import Quote
from newsroom.text.typography import INVISIBLE

LONGEST = 100_000  # code points; a story that is marked as a whole
_AROUND = 64  # code points that are kept before and after

_ALIKE = 80  # of 100: "harbor" and "harbour" are

_NOT_SEEN = re.compile(f"[{INVISIBLE}]")
_JOINED = "\u200c\u200d"
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")


def tidied(exact: str, prefix: str = "", suffix: str = "") -> Quote | None:
    """Return the quote with a story's white space, or None where it has no words, or more than any story.

    Browsers quote the text of a page as its source has it: lines are broken anywhere, and there are soft hyphens.
    """
    before, words, after = _spaced(prefix), _spaced(exact), _spaced(suffix)
    bare = words.strip()
    if not bare or len(bare) > LONGEST:
        return None
    before += " " * words.startswith(" ")
    after = " " * words.endswith(" ") + after
    return Quote(bare, before.replace("  ", " ")[-_AROUND:], after.replace("  ", " ")[:_AROUND])


def is_whole(exact: str, found: str) -> bool:
    """Whether the words *found* for the quote *exact* begin and end as it does, but for spelling."""
    words, there = (_WORD.findall(text.casefold()) or [text.strip()] for text in (exact, found))
    return all(fuzz.ratio(words[edge], there[edge]) >= _ALIKE for edge in (0, -1))


def _spaced(text: str) -> str:
    shown = _NOT_SEEN.sub(lambda found: found[0] if found[0] in _JOINED else "", text)
    return _SPACE.sub(" ", unicodedata.normalize("NFC", shown))
