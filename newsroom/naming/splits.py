"""Readers' splits: which of two of one name a mention or a speaker is, in each story they decided on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from newsroom.entities import READER
from newsroom.models import AttributionSpeaker, Correction, Entity, Mention, Revision

_BY_READER = Case(When(source=READER, then=True), default=False)
_BEFORE = Coalesce("before_split", "entity")


class _Row(NamedTuple):
    """What rows of one story have in common: whom they named before any split, whom they name now."""

    article: int
    added_at: datetime
    before: int
    entity: int
    by_reader: bool


@dataclass(frozen=True, slots=True)
class _Split:
    """In *articles*, any of *entities* is *other*. What was *entity* in another story before stays with it there."""

    entity: int
    entities: frozenset[int]
    other: int
    articles: frozenset[int]
    at: datetime

    def of(self, entity: int, row: _Row) -> int:
        """Return whom *row* names, when without this split it names *entity*."""
        if row.article in self.articles:
            return self.other if entity in self.entities else entity
        stays = entity == self.other and row.added_at < self.at and not row.by_reader
        return self.entity if stays else entity


def apply_splits(revision: Revision) -> None:
    """Move the mentions and speakers just stored for *revision* to whom readers' splits say.

    The number of queries depends on the splits that concern the text, not on its length.
    """
    _apply(Mention.objects.filter(revision=revision), AttributionSpeaker.objects.filter(attribution__revision=revision))


def settle_split_rows(correction: Correction) -> None:
    """Move the mentions and speakers of all that the split *correction* spoke of, in every story."""
    _settle({*correction.before["entities"], correction.other_id})


def settle_entity_rows(entity: Entity) -> None:
    """Move the mentions and speakers of *entity*, in every story."""
    _settle({entity.pk})


def _settle(entities: Iterable[int | None]) -> None:
    concerned = Q(entity__in=entities) | Q(before_split__in=entities)
    _apply(Mention.objects.filter(concerned), AttributionSpeaker.objects.filter(concerned))


def _apply(mentions: QuerySet[Mention], speakers: QuerySet[AttributionSpeaker]) -> None:
    said = Correction.objects.filter(action=Correction.Action.SPLIT).order_by("pk")
    if not (corrections := list(said)):
        return
    splits = _holding(corrections)
    _move(mentions.annotate(by_reader=_BY_READER), "revision__article", splits)
    _move(speakers.annotate(by_reader=Value(False)), "attribution__revision__article", splits)


def _holding(corrections: Iterable[Correction]) -> list[_Split]:
    """Return the splits that hold, oldest first. One of an entity whose own split was undone is one of its origin."""
    origins: dict[int, frozenset[int]] = {}
    splits: list[_Split] = []
    for correction in corrections:
        named: frozenset[int] = frozenset(correction.before["entities"])
        entities = named.union(*(origins.get(entity, frozenset()) for entity in named))
        assert correction.other_id is not None
        if correction.undone_at:
            origins[correction.other_id] = entities
            continue
        articles = frozenset(correction.before["articles"])
        splits.append(_Split(correction.entity_id, entities, correction.other_id, articles, correction.created_at))
    return splits


def _move(rows: QuerySet[Any], article: str, splits: Sequence[_Split]) -> None:
    """Move *rows*, whose story is at the path *article*; one query to look, and one for each pair that changes."""
    stories: defaultdict[tuple[int, int, bool], set[int]] = defaultdict(set)
    for row in _rows(rows, article):
        named = _named(row, splits)
        if named != row.entity:
            stories[row.before, named, row.by_reader].add(row.article)
    for (before, named, by_reader), articles in stories.items():
        same = Q(before_split=before) | Q(before_split=None, entity=before)
        moved = rows.filter(same, by_reader=by_reader, **{f"{article}__in": articles})
        moved.update(entity=named, before_split=None if named == before else before)


def _named(row: _Row, splits: Iterable[_Split]) -> int:
    entity = row.before
    for split in splits:
        entity = split.of(entity, row)
    return entity


def _rows(rows: QuerySet[Any], article: str) -> Iterable[_Row]:
    named = rows.annotate(article=F(article), added_at=F(f"{article}__added_at"), before=_BEFORE).order_by()
    return (_Row(*row) for row in named.values_list("article", "added_at", "before", "entity", "by_reader").distinct())
