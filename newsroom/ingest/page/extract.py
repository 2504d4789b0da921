"""A found text, asked how much of another is in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SHINGLE = 4  # words
# Scripts that put no space between words are taken letter by letter.
_LETTERS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_LETTERS}]|[^\W{_LETTERS}]+")


class Story:
    """A found text, asked how much of another is in it."""

    def __init__(self, text: str) -> None:
        lines = [words_of(line) for line in text.splitlines()]
        self._shingles = frozenset(shingle for words in lines for shingle in _shingles(words))
        self._lines = frozenset(lines)

    def share(self, text: str) -> float:
        """Return the share, 0 to 1, of *text*'s runs of four words that are in the story."""
        return self.share_of(words_of(text))

    def share_of(self, words: Sequence[str]) -> float:
        """Return the same for a text whose *words* are known."""
        if len(words) < _SHINGLE:
            return float(tuple(words) in self._lines)
        shingles = _shingles(words)
        return sum(shingle in self._shingles for shingle in shingles) / len(shingles)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of *text* without their capitals."""
    return tuple(_WORD.findall(text.casefold()))


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))
