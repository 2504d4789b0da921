"""The entities of an archive: those that its story names, what they are shown as, and what readers said of them.

What other stories say of them stays out: a split is in it as far as it is about this story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Q

from annotations.export.archive.values import moment
from newsroom.credits import name_of
from newsroom.models import Alias, Article, Correction, Entity

Action = Correction.Action

_LOCAL = {"articles", "entities", "undone_by"}
"""What corrections keep for their undoing that are ids of the library."""

Written = list[dict[str, Any]]


def names_of(slugs: Collection[str], article: Article) -> tuple[Written, Written]:
    """Return the entities *slugs*, with those that they lead to, and the corrections among them, oldest first."""
    entities = _with_all_that_they_are_shown_as(slugs)
    aliases = _aliases(entities)
    by_slug = sorted(entities.values(), key=lambda entity: entity.slug)
    written = [_entity(entity, entities, aliases) for entity in by_slug]
    return written, [_correction(row, entities, article) for row in _corrections(entities, article)]


def _with_all_that_they_are_shown_as(slugs: Collection[str]) -> dict[int, Entity]:
    """Return the entities by id; as many queries as the longest chain of merges has steps."""
    found: dict[int, Entity] = {}
    wanted = Q(slug__in=slugs)
    while new := {row.pk: row for row in Entity.objects.filter(wanted).exclude(pk__in=found)}:
        found |= new
        merges = Correction.objects.filter(entity__in=new, action=Action.MERGE, undone_at=None)
        parted = Correction.objects.filter(other__in=new, action=Action.SPLIT, undone_at__isnull=False)
        steps = Q(pk__in=merges.values("other")) | Q(pk__in=parted.values("entity"))
        wanted = steps | Q(pk__in=[row.merged_into_id for row in new.values() if row.merged_into_id])
    return found


def _aliases(entities: Collection[int]) -> Mapping[int, Written]:
    found: defaultdict[int, Written] = defaultdict(list)
    rows = Alias.objects.filter(entity__in=entities).values_list("entity", "name", "by_reader")
    for entity, name, by_reader in sorted(rows, key=lambda row: row[1]):
        found[entity].append({"name": name, "by_reader": by_reader})
    return found


def _entity(row: Entity, entities: Mapping[int, Entity], aliases: Mapping[int, Written]) -> dict[str, Any]:
    return {
        "slug": row.slug,
        "name": row.name,
        "kind": row.kind,
        "wikidata": row.wikidata,
        "rejected": row.rejected,
        "merged_into": entities[row.merged_into_id].slug if row.merged_into_id else None,
        "aliases": aliases.get(row.pk, []),
    }


def _corrections(entities: Collection[int], article: Article) -> Iterable[Correction]:
    among = Q(other=None) | Q(other__in=entities)
    rows = Correction.objects.filter(among, entity__in=entities).select_related("reader").order_by("pk")
    return (row for row in rows if _concerns(row, article))


def _concerns(row: Correction, article: Article) -> bool:
    return row.action != Action.SPLIT or row.undone_at is not None or article.pk in row.before["articles"]


def _correction(row: Correction, entities: Mapping[int, Entity], article: Article) -> dict[str, Any]:
    before = {name: value for name, value in row.before.items() if name not in _LOCAL}
    if row.action == Action.SPLIT:
        before["entities"] = sorted(entities[pk].slug for pk in row.before["entities"] if pk in entities)
        before["here"] = article.pk in row.before["articles"]
    return {
        "action": row.action,
        "entity": entities[row.entity_id].slug,
        "other": entities[row.other_id].slug if row.other_id else None,
        "author": name_of(row),
        "before": before,
        "made_at": moment(row.created_at),
        "undone_at": moment(row.undone_at),
    }
