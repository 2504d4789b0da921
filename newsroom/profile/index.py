"""All the entities that stories name, the most named first."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from newsroom.mentions import mentions_on_show, of_current_texts
from newsroom.models import Alias, Attribution, AttributionSpeaker, Entity

PAGE = 50


class NamedEntity(NamedTuple):
    """An entity with the number of mentions that name it, or what was merged into it, in the newest texts."""

    entity: Entity
    mentions: int


def entities_named(
    kind: str = "", name: str = "", speaks: bool = False, page: str | int = 1, per_page: int = PAGE
) -> Page[Any]:
    """Return a page of the entities that some story names, each a NamedEntity, the most named first, in three queries.

    Only those of *kind*, with *name* within a name or alias, and that say something, when these are given.
    """
    shown = of_current_texts(mentions_on_show()).order_by()
    shown = shown.filter(root__in=_entities(kind, name, speaks).values("pk"))
    names = Coalesce("entity__merged_into__name", "entity__name")
    # One count over all mentions: a count for each entity would look through them as often as there are entities.
    counted = shown.values("root").annotate(count=Count("pk"), name=names).order_by("-count", "name", "root")
    found = Paginator(counted.values_list("root", "count"), per_page).get_page(page)
    counts = dict(found.object_list)
    entities = Entity.objects.in_bulk(list(counts))
    found.object_list = [NamedEntity(entities[pk], count) for pk, count in counts.items()]
    return found


def _entities(kind: str, name: str, speaks: bool) -> QuerySet[Entity]:
    entities = Entity.objects.order_by()
    if kind:
        entities = entities.filter(kind=kind)
    if name:
        aliases = Alias.objects.filter(name__icontains=name)
        bearers = aliases.values_list(Coalesce("entity__merged_into", "entity"))
        entities = entities.filter(Q(name__icontains=name) | Q(pk__in=bearers))
    return entities.filter(pk__in=_speakers()) if speaks else entities


def _speakers() -> QuerySet[Any, Any]:
    """Return the ids of those who say or believe something in the newest text of a story."""
    said = AttributionSpeaker.objects.filter(attribution__revision__current_of__isnull=False)
    said = said.exclude(attribution__stance=Attribution.Stance.ATTITUDE)
    return said.values_list(Coalesce("entity__merged_into", "entity"))
