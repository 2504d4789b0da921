"""Where lines, sentences and their parts end, as far as the marks between two words tell. Places count words."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.text.alignment.words import Words

LINE, SENTENCE, PART, NONE = 3, 2, 1, 0
"""What may end between two words, the largest first."""

_ENDS = ".!?…"
_ENDS_UNSPACED = "。！？"


def edge(words: Words, at: int) -> int:
    """Return what ends before the word *at*."""
    if at <= 0 or at >= len(words.starts):
        return LINE
    between = words.text[words.ends[at - 1] : words.starts[at]]
    last = words.text[words.ends[at - 1] - 1]
    if "\n" in between:
        return LINE
    if last in _ENDS_UNSPACED or (between and last in _ENDS):
        return SENTENCE
    return PART if between and not last.isalnum() else NONE


def closes(words: Words, at: int) -> bool:
    """Tell whether the word *at* is only the mark with which a sentence ends."""
    return not words.text[words.starts[at]].isalnum() and edge(words, at + 1) >= SENTENCE


def back_to(words: Words, at: int, size: int) -> Iterator[int]:
    """Yield the words before the one *at*, the nearest first, as far as no edge of that *size* comes."""
    while edge(words, at) < size:
        at -= 1
        yield at


def on_to(words: Words, at: int, size: int) -> Iterator[int]:
    """Yield the words from the one *at* on, as far as no edge of that *size* comes."""
    while edge(words, at) < size:
        yield at
        at += 1
