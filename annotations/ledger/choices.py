"""What the ledger's filters offer: speakers, standings, names and publications that occur, each with its claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Count, QuerySet

from annotations.choices import Choice, by_label
from annotations.ledger.traits import named
from annotations.models import Claim
from newsroom.naming.shown import on_show, shown

MAX_NAMES = 100  # those of the most claims; a longer select is no help


def _speakers(appearances: QuerySet[Any]) -> list[Choice]:
    return _entities(appearances.filter(on_show("speaker")), "speaker")


def _named(appearances: QuerySet[Any]) -> list[Choice]:
    return _entities(named(appearances), "entity")


def _entities(rows: QuerySet[Any], entity: str) -> list[Choice]:
    """Offer the entities at the path *entity* of *rows*, merges followed, in order of name."""
    slug, name = shown(entity, "slug", "name")
    counted = rows.values(value=slug, label=name).annotate(found=_claims()).order_by("-found", "label")
    return by_label([Choice(**row) for row in counted[:MAX_NAMES]])


def _statuses(appearances: QuerySet[Any]) -> list[Choice]:
    counted = dict(appearances.values_list("claim__status").annotate(found=_claims()))
    return [Choice(value, str(label), counted[value]) for value, label in Claim.Status.choices if value in counted]


def _publications(appearances: QuerySet[Any]) -> list[Choice]:
    path = "highlight__article__publication"
    counted = appearances.exclude(**{path: ""}).values_list(path).annotate(found=_claims()).order_by(path)
    return [Choice(name, name, found) for name, found in counted]


def _claims() -> Count:
    return Count("claim", distinct=True)


# By the name of the filter: the values it offers for some appearances.
CHOICES: dict[str, Callable[[QuerySet[Any]], list[Choice]]] = {
    "speaker": _speakers,
    "status": _statuses,
    "entity": _named,
    "publication": _publications,
}
