"""What the library's filters offer: publications, sections and entities that occur, each with its number of stories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, Q, QuerySet, When
from django.db.models.functions import Coalesce
from django.utils.text import capfirst

from newsroom.models import Article, Entity, Mention

MAX_ENTITIES = 100  # those in the most stories; a longer select is no help

# A story's mentions name an entity, or one that a reader merged into another, which may have been merged in turn.
_MERGES = ("entity__merged_into__merged_into__", "entity__merged_into__", "entity__")
_WHOSE = ("slug", "name", "kind", "rejected")


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a filter offers, how readers call it, and the number of stories it leads to. Entities have a group."""

    value: str
    label: str
    stories: int
    group: str = ""


def mentioning(slug: str) -> QuerySet[Mention, Any]:
    """Return the ids of the revisions that mention the entity *slug*, or one merged into it."""
    whose = Q(slug=slug) | Q(merged_into__slug=slug) | Q(merged_into__merged_into__slug=slug)
    return Mention.objects.filter(entity__in=Entity.objects.filter(whose, rejected=False)).values("revision")


def _values_of(field: str) -> Callable[[QuerySet[Article], str], list[Choice]]:
    def choices(stories: QuerySet[Article], chosen: str) -> list[Choice]:
        counted = stories.exclude(**{field: ""}).order_by(field).values_list(field).annotate(stories=Count("pk"))
        return _with_chosen([Choice(value, value, count) for value, count in counted], chosen)

    return choices


def _entities(stories: QuerySet[Article], chosen: str) -> list[Choice]:
    """Return the entities in the most of *stories*, and the *chosen* one, grouped by kind, in order of name."""
    counted = (
        _mentions_that_count()
        .filter(revision__current_of__in=stories.values("pk"))
        .values("slug", "name", "kind")
        .annotate(stories=Count("revision", distinct=True))
        .order_by(Case(When(slug=chosen, then=0), default=1), "-stories", "name")
    )
    choices = [_entity_choice(row) for row in counted[:MAX_ENTITIES]]
    return _with_chosen(sorted(choices, key=lambda choice: (choice.group, choice.label.casefold())), chosen)


def _mentions_that_count() -> QuerySet[Any]:
    """Every mention with the ``slug``, ``name`` and ``kind`` of whom it names once merges are followed."""
    whose: dict[str, Any] = {field: Coalesce(*(merge + field for merge in _MERGES)) for field in _WHOSE}
    mentions: QuerySet[Any] = Mention.objects.order_by().annotate(**whose)
    return mentions.filter(rejected=False, entity__rejected=False)


def _entity_choice(row: dict[str, Any]) -> Choice:
    return Choice(row["slug"], row["name"], row["stories"], capfirst(Entity.Kind(row["kind"]).label))


def _with_chosen(choices: list[Choice], chosen: str) -> list[Choice]:
    """Keep the *chosen* value on offer when it leads nowhere, or the form would show another one."""
    missing = chosen and all(choice.value != chosen for choice in choices)
    return [*choices, Choice(chosen, chosen, 0)] if missing else choices


# By the name of the filter: the values it offers for some stories, given the one that is chosen ("" for none).
CHOICES: dict[str, Callable[[QuerySet[Article], str], list[Choice]]] = {
    "publication": _values_of("publication"),
    "section": _values_of("section"),
    "entity": _entities,
}
