"""Texts compared as people would: without case, marks and spaces."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_WORD_OR_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_MIN_WORDS = 3
_MIN_BYTES = 24  # of UTF-8, for scripts that put no space between words


def folded(text: str) -> str:
    """Return *text* as its words alone, in small letters, a space between them."""
    return " ".join(_WORD.findall(text.casefold()))


def agreement(one: str, other: str) -> float:
    """Return which share, 0 to 1, of the shorter text's words the other has too; 0 where one has a single word."""
    a, b = set(_WORD_OR_IDEOGRAPH.findall(one.casefold())), set(_WORD_OR_IDEOGRAPH.findall(other.casefold()))
    enough = min(len(a), len(b)) > 1 or folded(one) == folded(other)
    return len(a & b) / min(len(a), len(b)) if enough and a and b else 0.0


def is_wordy(text: str) -> bool:
    """Tell whether *text* has as many words as headlines have, and labels have not."""
    return len(text.split()) >= _MIN_WORDS or (not text.isascii() and len(text.encode()) >= _MIN_BYTES)
