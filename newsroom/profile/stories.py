"""The stories that name an entity, by date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Count, F
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse

from newsroom.models import Entity, Reader
from newsroom.profile.places import ARTICLE, names

RECENT = 200
"""The number of newest stories that those parts of a profile look at which need more than counting."""


class NamingStory(NamedTuple):
    """A story that names an entity: its newest text, its day, and how often it does."""

    article: int
    revision: int
    slug: str
    headline: str
    publication: str
    language: str
    day: date
    mentions: int

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.slug])


def day_of(article: str = "") -> Coalesce:
    """Return, for a query, the day of the story at the path *article*: when it was published, else when it came."""
    path = f"{article}__" if article else ""
    return Coalesce(f"{path}published_on", TruncDate(f"{path}added_at"))


def stories_naming(entity: Entity, reader: Reader, limit: int = RECENT, words: str = "") -> list[NamingStory]:
    """Return the *limit* newest stories that name *entity*, with *words* in the headline if given, in one query."""
    named = names(entity, reader).filter(**{f"{ARTICLE}__headline__icontains": words} if words else {})
    fields = [f"{ARTICLE}__{field}" for field in ("slug", "headline", "publication", "language")]
    counted = named.annotate(day=day_of(ARTICLE)).values_list(ARTICLE, "revision", *fields, "day")
    rows = counted.annotate(count=Count("pk")).order_by(F("day").desc(), f"-{ARTICLE}")
    return [NamingStory(*row) for row in rows[:limit]]


def revisions(stories: Sequence[NamingStory]) -> list[int]:
    return [story.revision for story in stories]
