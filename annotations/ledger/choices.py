"""What the ledger's filters offer: speakers, standings, names and publications that occur, each with its claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Count, QuerySet
from django.db.models.functions import Coalesce

from annotations.ledger.traits import ON_THE_WORDS
from annotations.models import Claim

MAX_NAMES = 100  # those of the most claims; a longer select is no help


class Choice(NamedTuple):
    """One value a filter offers, how readers call it, and the number of claims it leads to."""

    value: str
    label: str
    claims: int


def _names(entity: str) -> Callable[[QuerySet[Any]], list[Choice]]:
    """Offer the entities at the path *entity* of an appearance, merges followed, in order of name."""
    slug, name = (Coalesce(f"{entity}__merged_into__{field}", f"{entity}__{field}") for field in ("slug", "name"))

    def choices(appearances: QuerySet[Any]) -> list[Choice]:
        known = appearances.filter(**{f"{entity}__rejected": False})
        counted = known.values(value=slug, label=name).annotate(claims=_claims()).order_by("-claims", "label")
        listed = [Choice(**row) for row in counted[:MAX_NAMES]]
        return sorted(listed, key=lambda choice: choice.label.casefold())

    return choices


def _named(appearances: QuerySet[Any]) -> list[Choice]:
    return _names("highlight__revision__mentions__entity")(appearances.filter(ON_THE_WORDS))


def _statuses(appearances: QuerySet[Any]) -> list[Choice]:
    counted = dict(appearances.values_list("claim__status").annotate(claims=_claims()))
    return [Choice(value, str(label), counted[value]) for value, label in Claim.Status.choices if value in counted]


def _publications(appearances: QuerySet[Any]) -> list[Choice]:
    path = "highlight__article__publication"
    counted = appearances.exclude(**{path: ""}).values_list(path).annotate(claims=_claims()).order_by(path)
    return [Choice(name, name, claims) for name, claims in counted]


def _claims() -> Count:
    return Count("claim", distinct=True)


# By the name of the filter: the values it offers for some appearances.
CHOICES: dict[str, Callable[[QuerySet[Any]], list[Choice]]] = {
    "speaker": _names("speaker"),
    "status": _statuses,
    "entity": _named,
    "publication": _publications,
}


def with_chosen(choices: list[Choice], chosen: str) -> list[Choice]:
    """Keep the *chosen* value on offer when it leads nowhere, or the form would show another one."""
    missing = chosen and all(choice.value != chosen for choice in choices)
    return [*choices, Choice(chosen, chosen, 0)] if missing else choices
