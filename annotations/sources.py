"""Who speaks in a story, and how much of it: statements in, shares of its words out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsroom.naming.attributions import Speaker
from newsroom.naming.statements import Naming, Source, Statement
from newsroom.text.words import words

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»\n]*[”\"“»]")  # what is direct in statements that are partly so

Key = tuple[object, ...]
"""What makes two sources one voice: the same entities that speak, or the same words that name nobody known."""

# Two that are called "she" need not be one: whom such words lead to nobody found, so they are one voice that says so.
_PRONOUNS = words("he she it they we i you one who which this that these those him her them us me")
_UNCLEAR: Key = ("unclear",)
_UNCLEAR_NAME = "not clear who"


@dataclass(slots=True)
class Voice:
    """Somebody who speaks, with words counted as ``direct`` (in quotation marks) and ``reported``.

    ``statements`` are those the story has from them; ``second_hand`` those that it has from others. ``first`` is the id
    of the first of either.
    """

    key: Key
    name: str
    naming: Naming
    speakers: tuple[Speaker, ...]
    first: int
    statements: int = 0
    second_hand: int = 0
    direct: int = 0
    reported: int = 0

    @property
    def words(self) -> int:
        return self.direct + self.reported


@dataclass(frozen=True, slots=True)
class Said:
    """What one voice says, in reading order."""

    voice: Voice
    statements: Sequence[Statement]


@dataclass(frozen=True, slots=True)
class Sources:
    """All voices of a story, the most words first; ``own`` words are the story's own, ``total`` is all of them."""

    voices: tuple[Voice, ...]
    own: int
    total: int


def sources_of(text: str, statements: Sequence[Statement]) -> Sources:
    """Return who speaks in *text*. Wishes and attitudes are left out: nobody is said to have said them.

    Each word counts once, for the outermost source: in "the agency believes it, Lee said" the story has all of it from
    Lee, and nothing from the agency. Of statements that overlap otherwise, the one that begins first counts. Nothing
    is counted when nobody speaks.
    """
    return _counted(text, tuple(statements))


# They are the same for every reader, and for every opening of a story.
@lru_cache(maxsize=32)
def _counted(text: str, statements: tuple[Statement, ...]) -> Sources:
    said = [statement for statement in statements if statement.row.stance != "attitude"]
    if not said:
        return Sources((), 0, 0)
    voices, counted = _voices(said), _Words(text)
    owners = _owners(counted, said)
    for owner, quoted in zip(owners, _quoted(counted, text), strict=True):
        if owner:
            _count(voices[key_of(owner.chain[-1])], owner.row.speech, quoted)
    ranked = sorted(voices.values(), key=lambda voice: -voice.words)
    return Sources(tuple(ranked), owners.count(None), len(owners))


def by_voice(sources: Sources, statements: Iterable[Statement]) -> list[Said]:
    """Return the *statements* that *sources* were counted from, each under the voice that is nearest to it."""
    found: defaultdict[Key, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.row.stance != "attitude":
            found[key_of(statement.source)].append(statement)
    return [Said(voice, found[voice.key]) for voice in sources.voices if voice.key in found]


class _Words:
    """The words of a text, by their order in it."""

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _WORD.finditer(text)]
        self._starts, self._ends = [start for start, _ in spans], [end for _, end in spans]

    def __len__(self) -> int:
        return len(self._starts)

    def touched(self, start: int, end: int) -> range:
        """Return which words share a code point with ``[start, end)``."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))


def _voices(statements: Iterable[Statement]) -> dict[Key, Voice]:
    voices: dict[Key, Voice] = {}
    for statement in statements:
        for source in statement.chain:
            _voice(voices, source, statement.row.id)
        nearest = voices[key_of(statement.source)]
        if len(statement.chain) > 1:
            nearest.second_hand += 1
        else:
            nearest.statements += 1
    return voices


def _voice(voices: dict[Key, Voice], source: Source, first: int) -> None:
    key = key_of(source)
    if key == _UNCLEAR:
        voice = Voice(key, _UNCLEAR_NAME, "nobody", (), first)
    else:
        voice = Voice(key, source.name, source.naming, source.speakers, first)
    voices.setdefault(key, voice)


def key_of(source: Source) -> Key:
    """Return the key of the voice that *source* is part of."""
    entities = tuple(sorted(speaker.entity for speaker in source.speakers))
    name = source.name.casefold()
    if source.naming == "unclear" and name in _PRONOUNS:
        return _UNCLEAR
    return entities or (source.naming, name)


def _owners(counted: _Words, statements: Iterable[Statement]) -> list[Statement | None]:
    """Return for each word the statement that it counts for."""
    owners: list[Statement | None] = [None] * len(counted)
    for statement in sorted(statements, key=_innermost_first):
        for piece in statement.row.content:
            for word in counted.touched(*piece):
                owners[word] = statement
    return owners


def _quoted(counted: _Words, text: str) -> list[bool]:
    """Return for each word whether it stands in quotation marks."""
    quoted = [False] * len(counted)
    for match in _QUOTED.finditer(text):
        for word in counted.touched(*match.span()):
            quoted[word] = True
    return quoted


def _innermost_first(statement: Statement) -> tuple[int, int, int]:
    """Later ones take words from earlier ones, so those that own them in the end come last."""
    return -len(statement.chain), -statement.row.start, statement.row.end


def _count(voice: Voice, speech: str, in_quotation_marks: bool) -> None:
    if speech == "direct" or (speech == "mixed" and in_quotation_marks):
        voice.direct += 1
    else:
        voice.reported += 1
