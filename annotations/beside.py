"""What a story's page says beside the story itself, in one query that is written once."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from annotations.models import StoryTag, Suggestion
from newsroom.models import Article, Reader
from newsroom.prepared import Prepared
from newsroom.shelf import with_collections


def beside(article: Article, reader: Reader) -> dict[str, Any]:
    """Return what is beside *article* for *reader*, by name.

    ``collections``: those of which it is a part, as ``newsroom.shelf`` has them; ``story_tags``: the reader's own, in
    the order of their making; ``waiting``: how many suggestions for it wait for the reader.
    """
    collections, tags, waiting = next(_BESIDE.rows(article=article.pk, reader=reader.pk))
    return {"collections": collections, "story_tags": tags, "waiting": waiting}


def _beside(article: int, reader: int) -> QuerySet[Any, Any]:
    open_ = Suggestion.objects.filter(article=OuterRef("pk"), reader=reader, state=Suggestion.State.OPEN)
    counted = open_.order_by().values("article").annotate(found=Count("pk")).values("found")
    tags = StoryTag.objects.filter(article=OuterRef("pk"), reader=reader).order_by("pk").values("name")
    story: QuerySet[Any] = with_collections(Article.objects.filter(pk=article)).annotate(
        own_tags=ArraySubquery(tags), waiting=Coalesce(Subquery(counted), 0)
    )
    found: QuerySet[Any, Any] = story.order_by().values_list("in_collections", "own_tags", "waiting")
    return found


_BESIDE = Prepared(_beside)
