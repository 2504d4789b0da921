"""All the entities that stories name, the most named first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from newsroom.models import Alias, Attribution, AttributionSpeaker, Entity
from newsroom.naming.mentions import mentions_on_show, of_current_texts
from newsroom.naming.shown import root, shown

PAGE = 50
_CANDIDATES = 1000  # entities among whom the most named are looked for while a reader types


class NamedEntity(NamedTuple):
    """An entity with the number of mentions that name it, or what was merged into it, in the newest texts."""

    entity: Entity
    mentions: int


def entities_named(kind: str = "", name: str = "", speaks: bool = False, page: str | int = 1) -> Page[Any]:
    """Return a page of the entities that some story names, each a NamedEntity, the most named first, in two queries.

    Only those of *kind*, with *name* within a name or alias, and that say something, when these are given.
    """
    wanted = Q(root__in=_entities(kind, name, speaks).values("pk")) if kind or name or speaks else Q()
    # All of them at once: to count them first would take as long again.
    found: Page[Any] = Paginator(list(_counted(wanted)), PAGE).get_page(page)
    found.object_list = _with_entities(found.object_list)
    return found


def _counted(wanted: Q) -> QuerySet[Any, Any]:
    """Return the id of each entity with the number of its mentions, the most named first."""
    mentions = of_current_texts(mentions_on_show()).filter(wanted).order_by()
    [names] = shown("entity", "name")
    # One count over all mentions: a count for each entity would look through them as often as there are entities.
    counted: QuerySet[Any, Any] = mentions.values("root").annotate(count=Count("pk"), name=names)
    return counted.order_by("-count", "name", "root").values_list("root", "count")


def _with_entities(counted: Iterable[tuple[int, int]]) -> list[NamedEntity]:
    counts = dict(counted)
    entities = Entity.objects.in_bulk(list(counts))
    return [NamedEntity(entities[pk], count) for pk, count in counts.items()]


def most_named(kind: str, name: str, limit: int) -> list[NamedEntity]:
    """Return the *limit* most named of those entities, in three queries."""
    wanted = _entities(kind, name).values("pk")
    # Written out and with those merged into them, they let the database begin with an index.
    bearers = (
        Entity.objects.filter(Q(pk__in=wanted) | Q(merged_into__in=wanted)).order_by().values_list("pk", flat=True)
    )
    return _with_entities(_counted(Q(entity__in=list(bearers[:_CANDIDATES])))[:limit])


def _entities(kind: str, name: str, speaks: bool = False) -> QuerySet[Entity]:
    entities = Entity.objects.order_by()
    if kind:
        entities = entities.filter(kind=kind)
    if name:
        aliases = Alias.objects.filter(name__icontains=name)
        bearers = aliases.values_list(root())
        entities = entities.filter(Q(name__icontains=name) | Q(pk__in=bearers))
    return entities.filter(pk__in=_speakers()) if speaks else entities


def _speakers() -> QuerySet[Any, Any]:
    """Return the ids of those who say or believe something in the newest text of a story."""
    said = AttributionSpeaker.objects.filter(attribution__revision__current_of__isnull=False)
    said = said.exclude(attribution__stance=Attribution.Stance.ATTITUDE)
    return said.values_list(root())
