"""Which other claims may say the same: alike in letters, in meaning, in who says so, whom it names and its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import Case, F, FloatField, Func, Q, QuerySet, Value, When
from django.db.models.functions import Greatest

from annotations.ledger.traits import Traits, traits_of
from annotations.models import Claim, Difference

LETTERS, MEANING = 0.5, 0.5
"""What shared trigrams and a shared direction of the vectors weigh; without a vector, trigrams weigh for both."""

UNRELATED = 0.5
"""The dot product of two statements from the news that have nothing to do with each other: means of word vectors lie
close together, so only what is above this counts as alike."""

SPEAKER, NAMES, NUMBERS, OTHER_NUMBERS = 0.08, 0.15, 0.12, -0.06
"""What the same speaker adds, all the same names, and the same number; a number of the same kind that contradicts takes
away little, for it may be the very conflict that a reader looks for."""

THRESHOLD = 0.3
"""From here on a pair is proposed; below it lie other statements on the same topic."""

FITTING = 0.4
"""From here on a statement fits the words that a reader typed, by PostgreSQL's word_similarity, slips forgiven."""

LOOKED_AT = 40  # of those most alike in words, whose speakers, names and numbers are compared
SHOWN = 8  # as many as a person goes through


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that may say the same, and how sure that is: 0 to about 1.3."""

    claim: Claim
    score: float


def candidates(claim: Claim, reader: Any) -> list[Candidate]:
    """Return up to ``SHOWN`` claims that *reader* may see and that may be the same as *claim*, the likeliest first.

    Of equals the newest comes first. Those that *reader* said are not the same are left out. Three queries.
    """
    alike = list(_alike(claim, reader)[:LOOKED_AT])
    traits = traits_of([claim, *alike], reader)
    scored = [Candidate(other, other.alike + _bonus(traits[claim.pk], traits[other.pk])) for other in alike]
    return sorted((one for one in scored if one.score >= THRESHOLD), key=lambda one: -one.score)[:SHOWN]


def searched(claim: Claim, reader: Any, words: str) -> list[Candidate]:
    """Return up to ``SHOWN`` other claims that *reader* may see whose statements are likest to *words*. One query."""
    others: QuerySet[Any] = Claim.objects.visible_to(reader).exclude(pk=claim.pk).defer("vector")
    found = others.annotate(alike=TrigramWordSimilarity(words, "statement")).filter(alike__gte=FITTING)
    return [Candidate(other, other.alike) for other in found.order_by("-alike", "-created_at", "-pk")[:SHOWN]]


def _alike(claim: Claim, reader: Any) -> QuerySet[Any]:
    """Return the other claims, those with the most similar statements first, each with its likeness ``alike``."""
    others = Claim.objects.visible_to(reader).exclude(pk=claim.pk).exclude(pk__in=_told_apart(claim, reader))
    return others.defer("vector").annotate(alike=_likeness(claim)).order_by("-alike", "-created_at", "-pk")


def _told_apart(claim: Claim, reader: Any) -> QuerySet[Any, Any]:
    said = Difference.objects.filter(Q(one=claim) | Q(other=claim), reader=reader)
    return said.values_list(Case(When(one=claim, then=F("other")), default=F("one")))


def _likeness(claim: Claim) -> Any:
    letters = TrigramSimilarity("statement", claim.statement)
    if claim.vector is None:
        return (LETTERS + MEANING) * letters
    both = LETTERS * letters + MEANING * _meaning(claim.vector)
    return Case(When(vector=None, then=(LETTERS + MEANING) * letters), default=both, output_field=FloatField())


def _meaning(vector: Sequence[float]) -> Any:
    """How far beyond the ``UNRELATED`` a claim's vector points the way of *vector*, 0 to 1."""
    stored = Claim._meta.get_field("vector")
    product = Func(F("vector"), Value(vector, stored), function="dot_product", output_field=FloatField())
    return Greatest(Value(0.0), (product - UNRELATED) / (1 - UNRELATED))


def _bonus(one: Traits, other: Traits) -> float:
    speaker = SPEAKER * bool(one.speakers & other.speakers)
    names = NAMES * _overlap(one.names, other.names)
    return speaker + names + _numbers(one, other)


def _overlap(one: set[int], other: set[int]) -> float:
    """Return the share of names that both have, of all that either has (Jaccard's index)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def _numbers(one: Traits, other: Traits) -> float:
    agreement = one.agrees_with(other)
    return 0.0 if agreement is None else NUMBERS if agreement else OTHER_NUMBERS
