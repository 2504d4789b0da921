"""Statements: what a story says that somebody said, each with its source and on whose word that stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from textwrap import shorten
from typing import Literal

from newsroom.naming.attributions import AttributionRow, Speaker, chain_of
from newsroom.text.ranges import Range

Naming = Literal["named", "unnamed", "unclear", "nobody"]
"""A source is named, unnamed ("officials"), said in words that lead to nobody known ("he"), or not said at all."""

SURE = 0.6
"""An attribution with a lower score names its speaker only as probable; pronouns that were resolved score lower."""

MANNERS = {"direct": "In their own words", "mixed": "Partly in their own words", "indirect": "Reported"}
STANCES = {
    "statement": "",
    "belief": "a belief",
    "attitude": "a wish or attitude",
    "denial": "denied, doubted or not said",
}
"""What the kinds of speech and the stances are called; mere statements are the rule."""

_LONGEST_NAME = 80  # code points of a source that no entity names
_NOBODY = "nobody named"


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something: ``name`` for people, ``words`` where the text says so (its cue, where it says nobody).

    ``attribution`` is the id of the row that says it. ``told`` and ``basis`` are the story's words, on one line.
    """

    attribution: int
    name: str
    naming: Naming
    speakers: tuple[Speaker, ...]
    words: Range | None
    sure: bool
    stance: str
    told: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution as a page shows it. ``chain`` is who says so and on whose word, nearest first, never empty."""

    row: AttributionRow
    words: str
    chain: tuple[Source, ...]

    @property
    def source(self) -> Source:
        return self.chain[0]

    @property
    def by(self) -> str:
        """The chain in plain words: "probably Ilse Karrow, to reporters, according to the harbour office"."""
        return ", according to ".join(map(_in_words, self.chain))

    @property
    def manner(self) -> str:
        """How the story gives the words."""
        return MANNERS[self.row.speech]


def statements_of(text: str, rows: Iterable[AttributionRow]) -> tuple[Statement, ...]:
    """Return the statements of *rows*, all those of *text*, in their order."""
    return _statements(text, tuple(rows))


# They are the same for every reader, and for every opening of a story.
@lru_cache(maxsize=32)
def _statements(text: str, rows: tuple[AttributionRow, ...]) -> tuple[Statement, ...]:
    by_id = {row.id: row for row in rows}
    sources = {row.id: _source(text, row) for row in rows}
    chains = [tuple(sources[each.id] for each in chain_of(row, by_id)) for row in rows]
    return tuple(Statement(row, _words(text, row), chain) for row, chain in zip(rows, chains, strict=True))


def details(source: Source) -> list[str]:
    """Return what else is known of *source*, in the order in which it is said: its stance, whom it told, its ground."""
    unnamed = "unnamed source" if source.naming == "unnamed" else ""
    told = f"to {source.told}" if source.told else ""
    return [detail for detail in (unnamed, STANCES[source.stance], told, source.basis) if detail]


def _source(text: str, row: AttributionRow) -> Source:
    naming = _naming(row)
    words = row.source or row.cue
    told, basis = _at(text, row.told), _at(text, row.basis)
    return Source(row.id, _name(text, row), naming, row.speakers, words, row.score >= SURE, row.stance, told, basis)


def _naming(row: AttributionRow) -> Naming:
    if row.speakers:
        return "named"
    if row.source is None:
        return "nobody"
    return "unnamed" if row.unnamed else "unclear"


def _name(text: str, row: AttributionRow) -> str:
    if row.speakers:
        *others, last = dict.fromkeys(speaker.name for speaker in row.speakers)
        return f"{', '.join(others)} and {last}" if others else last
    return shorten(_at(text, row.source), _LONGEST_NAME, placeholder=" …") or _NOBODY


def _in_words(source: Source) -> str:
    name = source.name if source.sure else f"probably {source.name}"
    return ", ".join([name, *details(source)])


def _words(text: str, row: AttributionRow) -> str:
    return " … ".join(_at(text, piece) for piece in row.content)


def _at(text: str, at: Range | None) -> str:
    return " ".join(text[at[0] : at[1]].split()) if at else ""
