"""A story as its words, each knowing where it stood before: editing it keeps the truth about every quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

Range = tuple[int, int]

_WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the white space after it. ``was`` is its range in the old text; None for one that was put in."""

    text: str
    was: Range | None = None

    def reading(self, text: str) -> Word:
        """Return what stands in its place: *text*, with its white space."""
        return replace(self, text=text + self.text[len(self.text.rstrip()) :])


Words = list[Word]


def words(text: str) -> Words:
    """Return the words of *text*, each where it stands."""
    return [
        Word(match.group(), (match.start(), match.start() + len(match.group().rstrip())))
        for match in _WORD.finditer(text)
    ]


def new_words(text: str) -> Words:
    """Return the words of *text* as ones that no text had before."""
    return [Word(match.group()) for match in _WORD.finditer(text)]


def text_of(edited: Iterable[Word]) -> str:
    return "".join(word.text for word in edited).rstrip()


def place(edited: Sequence[Word], quote: Range) -> Range | None:
    """Return where the words of *quote*, or what stands for them, are after the edits; None where all are gone."""
    at, found = 0, []
    for word in edited:
        if word.was and quote[0] <= word.was[0] and word.was[1] <= quote[1]:
            found.append((at, at + len(word.text.rstrip())))
        at += len(word.text)
    return (found[0][0], found[-1][1]) if found else None
