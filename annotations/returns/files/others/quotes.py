"""Quotes as other tools make them, made ready to be looked for in a story. Pure."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz import fuzz

from annotations.anchoring.describe import Quote
from newsroom.text.typography import INVISIBLE

LONGEST = 100_000  # code points; a story that is marked as a whole
_AROUND = 64  # code points that are kept before and after

_EDGE = 8  # letters and figures at either end
_ALIKE = 87  # of 100: seven of them, as in "the harbor" and "the harbour"

_NOT_SEEN = re.compile(f"[{INVISIBLE}]")
_JOINED = "\u200c\u200d"
_SPACE = re.compile(r"\s+")
_NO_LETTERS = re.compile(r"\W+")


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
    """Whether the words *found* for the quote *exact* begin and end as it does, but for spelling and white space."""
    letters, there = (_NO_LETTERS.sub("", text.casefold()) or text.strip() for text in (exact, found))
    return all(fuzz.ratio(letters[edge], there[edge]) >= _ALIKE for edge in (slice(_EDGE), slice(-_EDGE, None)))


def _spaced(text: str) -> str:
    shown = _NOT_SEEN.sub(lambda found: found[0] if found[0] in _JOINED else "", text)
    return _SPACE.sub(" ", unicodedata.normalize("NFC", shown))
