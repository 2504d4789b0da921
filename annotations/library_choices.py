"""What the library's filters offer: publications, sections and entities that occur, with their numbers of stories."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Case, Count, Min, QuerySet, When
from django.utils.text import capfirst

from annotations.choices import Choice, by_label, with_chosen
from annotations.models import StoryTag
from newsroom.models import Article, Entity
from newsroom.naming.mentions import mentions_on_show
from newsroom.naming.shown import shown, shown_as

MAX_ENTITIES = 100  # those in the most stories; a longer select is no help


def mentioning(slug: str) -> QuerySet[Any]:
    """Return the ids of the revisions that mention the entity *slug*, or one merged into it."""
    return mentions_on_show().filter(shown_as(slug)).order_by().values("revision")


def _values_of(field: str) -> Callable[[QuerySet[Article], str], list[Choice]]:
    def choices(stories: QuerySet[Article], chosen: str) -> list[Choice]:
        counted = stories.exclude(**{field: ""}).order_by(field).values_list(field).annotate(stories=Count("pk"))
        return with_chosen([Choice(value, value, count) for value, count in counted], chosen)

    return choices


def _entities(stories: QuerySet[Article], chosen: str) -> list[Choice]:
    """Return the entities in the most of *stories*, and the *chosen* one, grouped by kind, in order of name."""
    slug, name, kind = shown("entity", "slug", "name", "kind")
    counted = (
        mentions_on_show()
        .filter(revision__current_of__in=stories.values("pk"))
        .order_by()
        .values(slug=slug, name=name, kind=kind)
        .annotate(stories=Count("revision", distinct=True))
        .order_by(Case(When(slug=chosen, then=0), default=1), "-stories", "name")
    )
    return with_chosen(by_label([_entity_choice(row) for row in counted[:MAX_ENTITIES]]), chosen)


def _entity_choice(row: dict[str, Any]) -> Choice:
    return Choice(row["slug"], row["name"], row["stories"], capfirst(Entity.Kind(row["kind"]).label))


def tags_by(reader: Any) -> Callable[[QuerySet[Article], str], list[Choice]]:
    """Return what offers the tags that *reader* put on stories; of two spellings, the one that was first."""

    def choices(stories: QuerySet[Article], chosen: str) -> list[Choice]:
        mine = StoryTag.objects.filter(reader=reader, article__in=stories.order_by().values("pk")).order_by()
        counted = mine.values("key").annotate(name=Min("name"), found=Count("pk")).order_by("key")
        return with_chosen([Choice(row["name"], row["name"], row["found"]) for row in counted], chosen)

    return choices


# By the name of the filter: the values it offers for some stories, given the one that is chosen ("" for none).
CHOICES: dict[str, Callable[[QuerySet[Article], str], list[Choice]]] = {
    "publication": _values_of("publication"),
    "section": _values_of("section"),
    "entity": _entities,
}
