"""Which of several entities of one name a story means, by the companions that each has in other stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from newsroom.models import Correction, Entity, Mention

_DOUBT = 1  # stories without any companion, added to everybody's: what one story shows is worth less than what ten show


class _Record(NamedTuple):
    """What the library has of one rival: stories, mentions, whether readers spoke of it, its companions' stories."""

    stories: int
    mentions: int
    settled: bool
    companions: dict[int, int]


class Winner(NamedTuple):
    """The entity that wins a contest, and how far its companions agree: the sum of their shares of its stories."""

    entity: int
    agreement: float


def likeliest(contests: Iterable[Collection[int]], companions: Collection[int]) -> list[Winner]:
    """Return the winner of each of *contests* between entities, in a text that also names *companions*; three queries.

    The winner is whose stories name the largest share of those too, then whom readers spoke of, then who is
    named most, then the oldest.
    """
    contests = list(contests)
    if not contests:
        return []
    records = _records({rival for rivals in contests for rival in rivals}, set(companions))
    winners = [max(sorted(rivals), key=lambda rival: _rank(records[rival])) for rivals in contests]
    return [Winner(winner, _rank(records[winner])[0]) for winner in winners]


def _rank(record: _Record) -> tuple[float, bool, int]:
    shares = (min(1.0, shared / (record.stories + _DOUBT)) for shared in record.companions.values())
    return sum(shares), record.settled, record.mentions


def _records(rivals: set[int], companions: set[int]) -> dict[int, _Record]:
    roots, settled = _members(rivals | companions)
    stories, mentions = _weights(roots, rivals)
    shared = _shared(roots, rivals, companions)
    return {rival: _Record(stories[rival], mentions[rival], rival in settled, shared[rival]) for rival in rivals}


def _members(entities: set[int]) -> tuple[dict[int, int], set[int]]:
    """Return the root of each of *entities* and of what was merged into them, and the roots that readers spoke of."""
    spoken_of = Correction.objects.filter(entity=OuterRef("pk"), undone_at=None)
    members = Entity.objects.filter(Q(pk__in=entities) | Q(merged_into__in=entities))
    rows = members.annotate(root=Coalesce("merged_into", "pk"), settled=Exists(spoken_of))
    found = list(rows.values_list("pk", "root", "settled"))
    return {pk: root for pk, root, _ in found}, {root for _, root, settled in found if settled}


def _weights(roots: dict[int, int], rivals: set[int]) -> tuple[dict[int, int], dict[int, int]]:
    """Return the number of stories, and of mentions, of each of *rivals*."""
    stories: defaultdict[int, int] = defaultdict(int)
    mentions: defaultdict[int, int] = defaultdict(int)
    rows = _named(roots, rivals).values("entity").annotate(stories=Count("revision", distinct=True), times=Count("pk"))
    for pk, in_stories, times in rows.values_list("entity", "stories", "times"):
        stories[roots[pk]] += in_stories
        mentions[roots[pk]] += times
    return stories, mentions


def _shared(roots: dict[int, int], rivals: set[int], companions: set[int]) -> dict[int, dict[int, int]]:
    """Return in how many of a rival's stories each of *companions* is named, by rival."""
    shared: defaultdict[int, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    others = "revision__mentions__entity"
    rows = _named(roots, rivals).filter(**{f"{others}__in": [pk for pk, root in roots.items() if root in companions]})
    counted = rows.values("entity", others).annotate(stories=Count("revision", distinct=True))
    for pk, other, stories in counted.values_list("entity", others, "stories"):
        shared[roots[pk]][roots[other]] += stories
    return {rival: dict(shared[rival]) for rival in rivals}


def _named(roots: dict[int, int], rivals: set[int]) -> QuerySet[Any]:
    members = [pk for pk, root in roots.items() if root in rivals]
    named = Mention.objects.filter(entity__in=members, form=Mention.Form.NAME)
    return named.filter(revision__current_of__isnull=False).order_by()  # a story counts once, whatever its versions
