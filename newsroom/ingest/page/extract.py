"""A found text, asked how much of another is in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SHINGLE = 4  # words
# Scripts that put no space between words are taken letter by letter.
_LETTERS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_LETTERS}]|[^\W{_LETTERS}]+")


class Story:
    """A found text, asked how much of another is in it."""

    def __init__(self, text: str) -> None:
        self._shingles = frozenset(shingle for line in text.splitlines() for shingle in _shingles(line))
        self._lines = frozenset(" ".join(_words(line)) for line in text.splitlines())

    def share(self, text: str) -> float:
        """Return the share, 0 to 1, of *text*'s runs of four words that are in the story."""
        folded = _words(text)
        if len(folded) < _SHINGLE:
            return float(" ".join(folded) in self._lines)
        shingles = _shingles(text)
        return sum(shingle in self._shingles for shingle in shingles) / len(shingles)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _shingles(text: str) -> list[tuple[str, ...]]:
    folded = _words(text)
    ends: Iterable[int] = range(_SHINGLE, len(folded) + 1)
    return [tuple(folded[end - _SHINGLE : end]) for end in ends]
