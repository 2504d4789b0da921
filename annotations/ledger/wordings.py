"""Where two wordings of a claim differ, word by word. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

MAX_LENGTH = 1500  # code points of a wording that are compared; a claim is a sentence
MAX_WORDINGS = 12  # beside the one that they are compared with

_TOKEN = re.compile(r"\w+(?:[.,’'-]\w+)*|[^\w\s]")


class Piece(NamedTuple):
    """Words that stand together, or the white space between two such; and whether the other wording lacks them."""

    words: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Comparison[Where]:
    """Two wordings in pieces, and where the ``other`` one stands. Joined, the pieces are the wordings again."""

    one: Sequence[Piece]
    other: Sequence[Piece]
    where: Sequence[Where]


def compared[Where](wordings: Iterable[tuple[str, Where]]) -> list[Comparison[Where]]:
    """Compare the first of *wordings* with each other one that differs, those that read alike taken together."""
    places: dict[str, list[Where]] = {}
    for words, where in wordings:
        places.setdefault(_clipped(words), []).append(where)
    first, *others = places or [""]
    return [Comparison(*differences(first, other), places[other]) for other in others[:MAX_WORDINGS]]


def differences(one: str, other: str) -> tuple[list[Piece], list[Piece]]:
    """Return both texts in pieces. Words are the same whatever their case; punctuation counts as a word."""
    left, right = _tokens(one), _tokens(other)
    matcher = SequenceMatcher(None, [_key(token) for token in left], [_key(token) for token in right], autojunk=False)
    steps = [(tag != "equal", slice(a, b), slice(c, d)) for tag, a, b, c, d in matcher.get_opcodes()]
    ones = [piece for differs, at, _ in steps for piece in _pieces("".join(left[at]), differs)]
    return ones, [piece for differs, _, at in steps for piece in _pieces("".join(right[at]), differs)]


def _pieces(words: str, differs: bool) -> list[Piece]:
    """The white space after *words* is no difference."""
    bare = words.rstrip()
    pieces = (Piece(bare, differs), Piece(words[len(bare) :], False))
    return [piece for piece in pieces if piece.words]


def _tokens(text: str) -> list[str]:
    """Cut *text* before each word and each mark, so that white space goes with the word before it."""
    cuts = [0, *(found.start() for found in _TOKEN.finditer(text) if found.start()), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if start < end]


def _key(token: str) -> str:
    return token.strip().casefold()


def _clipped(words: str) -> str:
    return words if len(words) <= MAX_LENGTH else f"{words[: MAX_LENGTH - 1]}…"
