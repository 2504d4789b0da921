"""Words that a line's end divided become whole again."""

from __future__ import annotations

import re

_DIVIDED = re.compile(r"(?P<before>[^\W\d_]{2,})(?P<hyphen>[-‐\xad])$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]{2,}(?:[-‐][^\W\d_]{2,})+")
_SOFT = "\xad"
# Chinese and Japanese put no spaces between words: ideographs, kana, and their marks and full-width forms.
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def compounds(texts: list[str]) -> frozenset[str]:
    """Return the words that *texts*, a story's lines, write with a hyphen within a line."""
    return frozenset(word.casefold() for text in texts for word in _COMPOUND.findall(text))


def _are_unspaced(before: str, after: str) -> bool:
    return bool(_UNSPACED.match(before[-1:]) and _UNSPACED.match(after))


def joined(before: str, after: str, known: frozenset[str]) -> str:
    """Return the two lines as one text. A hyphen that divides a word goes, that of a compound (*known*) stays.

    A hyphen before a capital or a figure is the writer's own.
    """
    divided, follows = _DIVIDED.search(before), _GOES_ON.match(after)
    if before.endswith(_SOFT) and not divided:
        return before[:-1] + after
    if not divided:
        return before + ("" if before.endswith(("-", "/")) or _are_unspaced(before, after) else " ") + after
    if divided["hyphen"] == _SOFT:
        whole = follows is None or f"{divided['before']}-{follows[0]}".casefold() not in known
        return before[:-1] + ("" if whole else "-") + after
    if follows is None or not after[0].islower() or f"{divided['before']}-{follows[0]}".casefold() in known:
        return before + after
    return before[:-1] + after
