"""What the other names of a text say of a name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from newsroom.entities.acronyms import initials_of, letters_of
from newsroom.entities.clues.weights import NAMED
from newsroom.entities.lexicon import is_place, listed
from newsroom.entities.mention import Kind, Mention
from newsroom.entities.words import key

_LINK = re.compile(r",? (?:and|or|&) |, ")


class Others:
    """The names of one text with a first verdict on each; they tell of one another."""

    def __init__(self, text: str, mentions: Sequence[Mention], kinds: Mapping[str, Kind]) -> None:
        self._text = text
        self._kinds = kinds
        self._parts = _parts(kinds)
        self._initials = _initials(text, mentions, kinds)
        self._beside = self._neighbours(mentions)

    def clues(self, mention: Mention) -> Iterator[str]:
        """Yield the clues that other names give for *mention*."""
        words = self._text[mention.start : mention.end]
        yield from self._of_parts(key(words))
        yield from self._beside.get(mention.start, ())
        if letters_of(words) in self._initials:
            yield "initials of organisation"

    def _of_parts(self, name: str) -> Iterator[str]:
        """A company is called by its first word, which then is no place's; "Chicago Tribune" is not called Chicago."""
        parts = self._parts.get(name, set())
        yield from parts
        if parts == {"start of organisation"} and not is_place(name) and name.capitalize() not in listed("demonyms"):
            yield "called by its first word"

    def _neighbours(self, mentions: Sequence[Mention]) -> dict[int, list[str]]:
        """A list holds things of one kind: "Ada Roe, Bela Orme and Cato Vale"."""
        beside: defaultdict[int, list[str]] = defaultdict(list)
        for left, right in pairwise(mentions):
            if _LINK.fullmatch(self._text, left.end, right.start):
                beside[left.start].append(f"beside {self._kind(right)}")
                beside[right.start].append(f"beside {self._kind(left)}")
        return beside

    def _kind(self, mention: Mention) -> Kind | None:
        return self._kinds.get(key(self._text[mention.start : mention.end]))


def _parts(kinds: Mapping[str, Kind]) -> dict[str, set[str]]:
    """A person is called by surname or given name, an organisation by the words it opens with."""
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for name, kind in kinds.items():
        first, _, rest = name.partition(" ")
        if rest and kind in NAMED:
            parts[name.rpartition(" ")[2]].add(f"end of {kind}")
            parts[first].add(f"start of {kind}")
    return parts


def _initials(text: str, mentions: Iterable[Mention], kinds: Mapping[str, Kind]) -> frozenset[str]:
    spellings = {text[m.start : m.end] for m in mentions}
    longer = (name for name in spellings if kinds.get(key(name)) == "organisation" and " " in name)
    return frozenset(initials for name in longer for initials in initials_of(name))
