"""What tells claims apart beside their words: who makes them, whom they name, and their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When

from annotations.ledger.numbers import Number, agreement, numbers_of
from annotations.models import Appearance, Claim
from newsroom.naming.mentions import mentions_on_show
from newsroom.naming.shown import on_show, root, shown_as

SMALL = 12  # numbers up to here are in many stories
_SPEAKER = Case(When(on_show("speaker"), then=root("speaker")))


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
    for claim, speaker, rows in seen.values_list("claim", _SPEAKER, "quantities"):
        traits[claim].speakers.update([speaker] if speaker else [])
        traits[claim].numbers.extend(numbers_of(rows))
    for claim, name in named(seen).values_list("claim", "root").distinct():
        traits[claim].names.add(name)
    return traits


def named(appearances: QuerySet[Appearance]) -> QuerySet[Any]:
    """Return the names that readers see on the words of *appearances*, each with its ``claim`` and its ``root``.

    A name on the words of several of them comes once for each.
    """
    marks = "revision__highlights__"
    on_the_words = {f"{marks}appearance__in": appearances.values("pk"), f"{marks}span__overlap": F("span")}
    there: QuerySet[Any] = mentions_on_show().filter(**on_the_words).annotate(claim=F(f"{marks}appearance__claim"))
    return there.order_by()


def names(slug: str) -> Q:
    """Return the condition under which the words of an appearance name the entity *slug*, as readers see it."""
    highlight = {"revision": OuterRef("highlight__revision"), "span__overlap": OuterRef("highlight__span")}
    return Q(Exists(mentions_on_show().filter(shown_as(slug), **highlight)))
