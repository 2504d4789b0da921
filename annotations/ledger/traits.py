"""What tells claims apart beside their words: who makes them, whom they name, and their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from annotations.ledger.numbers import Number, agreement, numbers_of
from annotations.models import Appearance, Claim

_MENTION = "highlight__revision__mentions__"
_NAMED = f"{_MENTION}entity__"
SMALL = 12  # numbers up to here are in many stories

ON_THE_WORDS = Q(**{f"{_MENTION}span__overlap": F("highlight__span"), f"{_NAMED}rejected": False})
"""The condition, for appearances joined with the mentions of their text, under which one lies on the marked words."""


@dataclass(frozen=True, slots=True)
class Traits:
    """Ids of the entities that make a claim and that it names, merges followed, and all its numbers."""

    speakers: set[int] = field(default_factory=set)
    names: set[int] = field(default_factory=set)
    numbers: list[Number] = field(default_factory=list)

    def agrees_with(self, other: Traits) -> bool | None:
        """Tell whether both have the same number; None when they have none that can be compared.

        A telling number that both have is the same one, whatever it counts: "300 passengers" are "300 people".
        """
        agrees = agreement(self.numbers, other.numbers)
        return True if agrees is None and self._telling() & other._telling() else agrees

    def _telling(self) -> set[float]:
        return {number.value for number in self.numbers if number.value > SMALL}


def traits_of(claims: Iterable[Claim], reader: Any) -> defaultdict[int, Traits]:
    """Return the traits of *claims* by id, from the appearances that *reader* sees, in two queries."""
    traits: defaultdict[int, Traits] = defaultdict(Traits)
    seen = Appearance.objects.visible_to(reader).filter(claim__in=list(claims)).order_by()
    for claim, speaker, rows in seen.values_list("claim", speaker_entity(), "quantities"):
        traits[claim].speakers.update([speaker] if speaker else [])
        traits[claim].numbers.extend(numbers_of(rows))
    for claim, name in named(seen).values_list("claim", "named").distinct():
        traits[claim].names.add(name)
    return traits


def named(appearances: QuerySet[Appearance]) -> QuerySet[Any]:
    """Join *appearances* with whom their words name, merges followed, as ``named``: one row for each mention."""
    whom = Coalesce(f"{_NAMED}merged_into", f"{_NAMED}pk")
    return appearances.filter(ON_THE_WORDS).annotate(named=whom)


def speaker_entity() -> Coalesce:
    """Return, for a query of appearances, the id of who speaks, merges followed."""
    return Coalesce("speaker__merged_into", "speaker")
