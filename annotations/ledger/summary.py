"""A claim at a glance: who makes it, how often, since when, and whether its numbers agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotations.ledger.numbers import contradicting
from annotations.ledger.rows import AppearanceRow
from annotations.models import Claim
from newsroom.models import Entity


@dataclass(frozen=True)
class Conflict:
    """Appearances, oldest first, whose numbers of what it ``counts`` contradict each other, each with those numbers."""

    counts: str
    sides: list[tuple[AppearanceRow, list[str]]]


@dataclass(frozen=True)
class Summary:
    """A claim with its ``appearances``, oldest first, which are never none, as one reader sees them."""

    claim: Claim
    appearances: Sequence[AppearanceRow]

    @property
    def first(self) -> AppearanceRow:
        return self.appearances[0]

    @property
    def latest(self) -> AppearanceRow:
        return self.appearances[-1]

    @property
    def stories(self) -> int:
        return len({row.article.pk for row in self.appearances})

    @property
    def speakers(self) -> list[Entity | str]:
        """Who makes it, in order of time: entities, or words where nobody known to the library speaks."""
        return list(dict.fromkeys(row.speaker or row.speaker_words for row in self.appearances if row.who))

    @property
    def numbers(self) -> list[str]:
        """Every number as it was said, in order of time."""
        return list(dict.fromkeys(number.words for row in self.appearances for number in row.numbers))

    @cached_property
    def conflicts(self) -> list[Conflict]:
        """What its appearances disagree about."""
        found = contradicting([row.numbers for row in self.appearances])
        return [Conflict(counts, self._sides(counts, sorted(against))) for counts, against in found.items()]

    def _sides(self, counts: str, indexes: Sequence[int]) -> list[tuple[AppearanceRow, list[str]]]:
        rows = [self.appearances[index] for index in indexes]
        return [(row, [number.words for number in row.numbers if number.counts == counts]) for row in rows]
