"""The words of a text as numbers, so that two texts can be compared fast. All places count code points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsroom.text.typography import INVISIBLE, SAME_MARKS, UNSPACED

# A letter of a script without spaces is a word by itself.
_WORD = re.compile(rf"(?:(?![{UNSPACED}])[\w{INVISIBLE}])+|[.]{{2,}}|[-\u2010-\u2015\u2212]+|``|''|[^\w\s]|\w")
_NOT_SEEN = re.compile(f"[{INVISIBLE}]")

_SAME_MARK = {mark: same for same, marks in SAME_MARKS.items() for mark in marks} | {"``": '"', "''": '"'}


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a text: where each starts and ends, and a number that only words like it have."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    likes: Sequence[int]


class Vocabulary(dict[str, int]):
    """A number for each way in which a word is written; the same for ways that say the same (see ``folded``)."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        number = self[word] = self._numbers.setdefault(folded(word), len(self._numbers))
        return number


def words(text: str, vocabulary: Vocabulary) -> Words:
    """Return the words of *text* by the numbers of *vocabulary*, which learns those that it has not met."""
    spans = [match.span() for match in _WORD.finditer(text)]
    likes = [vocabulary[text[start:end]] for start, end in spans]
    return Words(text, [start for start, _ in spans], [end for _, end in spans], likes)


def likes(text: str, vocabulary: Vocabulary) -> set[int]:
    """Return the numbers of the words in *text*, for who need not know where they stand."""
    return {vocabulary[word] for word in set(_WORD.findall(text))}


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """Return *word* without what typography makes of it: case, ligatures, soft hyphens, kinds of quotes and dashes."""
    plain = unicodedata.normalize("NFKC", _NOT_SEEN.sub("", word)).casefold()
    if plain.startswith(("--", "..")):
        return plain[0] if plain[0] == "-" else "..."
    return _SAME_MARK.get(word) or _SAME_MARK.get(plain[:1] if len(set(plain)) == 1 else "", plain)


def same_words(one: str, other: str) -> bool:
    """Tell whether the two texts have the same words and marks, whatever their typography and white space."""
    vocabulary = Vocabulary()
    return words(one, vocabulary).likes == words(other, vocabulary).likes
