"""Reading collections: all of them, one with its parts, and those in which a story is a part."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject

from newsroom.models import Collection, CollectionPart

_MOST = 3  # collections that a story's page names
_HEAD = ("slug", "headline", "byline", "language", "published_on", "publication")


def shelf() -> QuerySet[Any]:
    """Return all collections, the newest first, each with ``part_count`` and who added it."""
    there = Collection.objects.filter(deleted_at=None)
    return there.select_related("added_by").annotate(part_count=Count("parts")).order_by("-added_at", "-pk")


def parts_of(collection: Collection) -> QuerySet[CollectionPart]:
    """Return the parts of *collection* in its order, each with its story's head."""
    parts = collection.parts.select_related("article").order_by("position", "pk")
    return parts.only("position", "collection_id", *(f"article__{name}" for name in _HEAD))


def in_collection(slug: str) -> QuerySet[Any]:
    """Return the ids of the stories in the collection *slug*."""
    parts = CollectionPart.objects.filter(collection__slug=slug, collection__deleted_at=None)
    return parts.order_by().values("article")


def with_collections(articles: QuerySet[Any]) -> QuerySet[Any]:
    """Fetch with each story, as ``in_collections``, its place in the newest of those that it is a part of.

    Each is a dict: ``title``, ``slug``, ``number`` (from 1) of ``total``, and ``before`` and ``after``, each the slug
    and the headline of a story, or None at the ends.
    """
    here = CollectionPart.objects.filter(article=OuterRef("pk"), collection__deleted_at=None)
    place = JSONObject(
        title="collection__title",
        slug="collection__slug",
        number=_count(_earlier()) + 1,
        total=_count(Q()),
        before=_nearest(_earlier(), "-position", "-pk"),
        after=_nearest(_later(), "position", "pk"),
    )
    newest = here.order_by("-collection__added_at", "-pk").values(place=place)[:_MOST]
    found: QuerySet[Any] = articles.annotate(in_collections=ArraySubquery(newest))
    return found


def _earlier() -> Q:
    return Q(position__lt=OuterRef("position")) | Q(position=OuterRef("position"), pk__lt=OuterRef("pk"))


def _later() -> Q:
    return Q(position__gt=OuterRef("position")) | Q(position=OuterRef("position"), pk__gt=OuterRef("pk"))


def _beside(condition: Q) -> QuerySet[CollectionPart]:
    return CollectionPart.objects.filter(condition, collection=OuterRef("collection"))


def _count(condition: Q) -> Coalesce:
    counted = _beside(condition).order_by().values("collection").annotate(parts=Count("pk"))
    return Coalesce(Subquery(counted.values("parts")), 0)


def _nearest(condition: Q, *order: str) -> Subquery:
    head = JSONObject(slug=F("article__slug"), headline=F("article__headline"))
    return Subquery(_beside(condition).order_by(*order).values(head=head)[:1])
