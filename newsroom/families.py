"""Families: one story, carried by several publications, each with its own cuts and changes.

Stories whose texts have much in common are proposed; a reader confirms or parts them. Whoever is confirmed as one story
is so with all the others of it, so a family is a story with those it has confirmed kinships with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import BigIntegerField, Func, IntegerField, Q, QuerySet, Value
from django.utils import timezone

from newsroom.locks import Lock, hold
from newsroom.models import Article, Fingerprint, Kinship, Reader, Revision
from newsroom.text.shingles import likeness, sample, shared, shingles
from newsroom.transactions import whole

ALIKE = 0.5
"""From this likeness on two stories may be one. Two accounts of an event share what was said at it: 0.1 to 0.3."""

ENOUGH = 30
"""So many runs of words must be shared: less is a quotation, a press office's phrase or a site's notice."""

_MOST = 12  # stories whose texts are compared with that of a new one
_State = Kinship.State


class Kin(NamedTuple):
    """Another story, how much of the shorter text both have (0 to 1), and what was decided."""

    article: Article
    likeness: float
    state: str
    decided_by: Reader | None


class Family(NamedTuple):
    """What is one story with another, what may be, and what readers said is not: each the most alike first."""

    carriers: list[Kin]
    proposed: list[Kin]
    parted: list[Kin]


def look_for_kin(article: Article, revision: Revision) -> None:
    """Propose the stories that the text of *revision*, the current one of *article*, has much in common with.

    What was proposed for a former text is forgotten; what a reader decided stays.
    """
    found = shingles(revision.text)
    numbers = sample(found)
    Fingerprint.objects.update_or_create(article=article, defaults={"shingles": numbers})
    alike = dict(_alike(found, _candidates(article, numbers)))
    _kinships_of(article).filter(state=_State.PROPOSED).exclude(_with(article, alike)).delete()
    rows = [Kinship(likeness=share, **_pair(article.pk, other)) for other, share in alike.items()]
    Kinship.objects.bulk_create(rows, update_conflicts=True, unique_fields=["one", "other"], update_fields=["likeness"])


def family_of(article: Article) -> Family:
    """Return the family of *article*, in one query; of each text, all but its words."""
    rows = _kinships_of(article).select_related("one__current", "other__current", "decided_by").order_by("-likeness")
    kin = [_kin(article, row) for row in rows.defer("one__search", "other__search")]
    return Family(*([each for each in kin if each.state == state] for state in _STATES))


_STATES = (_State.CONFIRMED, _State.PROPOSED, _State.PARTED)


def families_among(articles: Iterable[int]) -> list[list[int]]:
    """Return those of *articles*, ids, that are one story with another of them, family by family, in one query."""
    wanted = list(articles)
    pairs = Kinship.objects.filter(state=_State.CONFIRMED, one__in=wanted, other__in=wanted)
    families: dict[int, list[int]] = {}
    for one, other in pairs.order_by("one", "other").values_list("one", "other"):
        family = families.setdefault(one, [one])
        if other not in families:
            family.append(other)
            families[other] = family
    return [family for pk, family in families.items() if family[0] == pk]


@whole
def decide(article: Article, other: Article, is_same: bool, reader: Reader) -> None:
    """Let *article* and *other* be one story, with all that either is one with; or part *article* from all of that."""
    hold(Lock.STORIES)
    ours, theirs = _members(article), _members(other)
    if not is_same:
        theirs, ours = (ours | theirs) - {other.pk}, {other.pk}
    state = _State.CONFIRMED if is_same else _State.PARTED
    pairs = [_pair(one, two) for one, two in product(ours, theirs) if one != two]
    decided = {"state": state, "decided_by": reader, "decided_at": timezone.now()}
    rows = [Kinship(likeness=0, **pair, **decided) for pair in pairs]
    Kinship.objects.bulk_create(rows, update_conflicts=True, unique_fields=["one", "other"], update_fields=[*decided])


@whole
def undecide(article: Article, other: Article) -> None:
    """Take back what was decided of the two: it is proposed again."""
    hold(Lock.STORIES)
    _between(article, other).update(state=_State.PROPOSED, decided_by=None, decided_at=None)


def _members(article: Article) -> set[int]:
    """Return the ids of the stories that *article* is one with, its own too."""
    rows = _kinships_of(article).filter(state=_State.CONFIRMED).values_list("one", "other")
    return {article.pk, *(pk for row in rows for pk in row)}


def _kinships_of(article: Article) -> QuerySet[Kinship]:
    return Kinship.objects.filter(Q(one=article) | Q(other=article))


def _between(article: Article, other: Article) -> QuerySet[Kinship]:
    return Kinship.objects.filter(**_pair(article.pk, other.pk))


def _kin(article: Article, row: Kinship) -> Kin:
    other = row.other if row.one_id == article.pk else row.one
    return Kin(other, row.likeness, row.state, row.decided_by)


def _pair(one: int, other: int) -> dict[str, int]:
    return {"one_id": min(one, other), "other_id": max(one, other)}


def _with(article: Article, others: Iterable[int]) -> Q:
    return Q(one=article, other__in=others) | Q(other=article, one__in=others)


def _candidates(article: Article, numbers: Sequence[int]) -> QuerySet[Fingerprint]:
    """Return the fingerprints that share the most of *numbers*, each with its story's current text."""
    given = Value(list(numbers), output_field=ArrayField(BigIntegerField()))
    rows = Fingerprint.objects.filter(shingles__overlap=_telling(numbers)).exclude(article=article)
    rows = rows.annotate(in_common=_InCommon("shingles", given)).select_related("article__current")
    return rows.defer("shingles", "article__search").order_by("-in_common", "-pk")[:_MOST]


def _telling(numbers: Sequence[int]) -> list[int]:
    """Return those of *numbers* that few stories have, or else all: a site's notice is in every story of its own."""
    with connection.cursor() as cursor:
        cursor.execute(_FEW, [list(numbers), _MANY, _MANY])
        few = [number for (number,) in cursor.fetchall()]
    return few or list(numbers)


_MANY = 200  # stories
_FEW = """
    SELECT number FROM unnest(%s::bigint[]) AS number WHERE %s > (
        SELECT count(*) FROM (
            SELECT 1 FROM newsroom_fingerprint WHERE shingles @> ARRAY[number] LIMIT %s
        ) AS having_it
    )
"""


class _InCommon(Func):
    """How many numbers two arrays share."""

    template = "cardinality(ARRAY(SELECT unnest(%(expressions)s)))"
    arg_joiner = ") INTERSECT SELECT unnest("
    output_field = IntegerField()


def _alike(found: frozenset[int], candidates: Iterable[Fingerprint]) -> Iterable[tuple[int, float]]:
    for candidate in candidates:
        other = shingles(candidate.article.newest.text)
        share = likeness(found, other)
        if share >= ALIKE and shared(found, other) >= ENOUGH:
            yield candidate.article_id, share
