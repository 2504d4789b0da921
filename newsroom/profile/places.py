"""Ranges of texts that are about an entity, as rows with ``revision`` and ``span``, in the newest texts of stories."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from newsroom.models import Article, Attribution, AttributionSpeaker, Entity, Mention, Reader
from newsroom.naming.mentions import mentions_on_show, naming
from newsroom.naming.shown import on_show

ARTICLE = "revision__current_of"
"""From a row of a text to the story whose newest text that is."""


def names(entity: Entity, reader: Reader) -> QuerySet[Any, Any]:
    """Return the mentions that name *entity*."""
    return _seen(mentions_on_show().filter(naming(entity)), reader)


def mentions(entity: Entity, reader: Reader) -> QuerySet[Any, Any]:
    """Return the mentions of *entity*: by name, as "the agency", as "she"."""
    return _seen(mentions_on_show(Mention.Form.values).filter(naming(entity)), reader)


def statements(entity: Entity, reader: Reader) -> QuerySet[Any, Any]:
    """Return the attributions that *entity* says or believes; wishes and attitudes are left out everywhere."""
    return _seen(_stated().filter(pk__in=_spoken(entity)), reader)


def mentions_by_others(entity: Entity, reader: Reader) -> QuerySet[Any, Any]:
    """Return the mentions of *entity* in what somebody else says."""
    return mentions(entity, reader).filter(Exists(_others(entity).filter(**_HERE)))


def statements_about(entity: Entity, reader: Reader) -> QuerySet[Any, Any]:
    """Return the attributions in whose words somebody else mentions *entity*."""
    mentioned = mentions_on_show(Mention.Form.values).filter(naming(entity), **_HERE)
    return _seen(_others(entity).filter(Exists(mentioned)), reader)


_HERE = {"revision": OuterRef("revision"), "span__overlap": OuterRef("span")}


def _stated() -> QuerySet[Attribution]:
    return Attribution.objects.exclude(stance=Attribution.Stance.ATTITUDE)


def _others(entity: Entity) -> QuerySet[Attribution]:
    return _stated().exclude(pk__in=_spoken(entity))


def _spoken(entity: Entity) -> QuerySet[Any, Any]:
    """Return the ids of the attributions that *entity* speaks; nobody does whom readers rejected."""
    return AttributionSpeaker.objects.filter(on_show(), naming(entity)).values("attribution")


def _seen(rows: QuerySet[Any, Any], reader: Reader) -> QuerySet[Any, Any]:
    """Narrow *rows* to the newest texts of the stories that *reader* may see."""
    return rows.order_by().filter(**{f"{ARTICLE}__in": Article.objects.visible_to(reader).order_by()})
