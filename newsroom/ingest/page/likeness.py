"""Texts compared as people would: without case, marks and spaces."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Return *text* as its words alone, in small letters, a space between them."""
    return " ".join(_WORD.findall(text.casefold()))


def agreement(one: str, other: str) -> float:
    """Return which share, 0 to 1, of the shorter text's words the other has too; 0 where one has a single word."""
    a, b = set(folded(one).split()), set(folded(other).split())
    enough = min(len(a), len(b)) > 1 or folded(one) == folded(other)
    return len(a & b) / min(len(a), len(b)) if enough and a and b else 0.0
