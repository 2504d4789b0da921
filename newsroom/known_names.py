"""What the library knows of names: who bears them, and what readers said of them."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from newsroom.entities import KnownName
from newsroom.models import Alias, Correction, Entity
from newsroom.models.entity import REJECTED

# A surname on its own tells nobody in another story; a name in full does, and so does what a reader tagged.
_TELLING = Q(by_reader=True) | Q(name=F("entity__name")) | Q(name__contains=" ") | ~Q(entity__kind="person")


def known_names() -> list[KnownName]:
    """Return every name that tells somebody in any story, in one query. What was merged has its target's kind."""
    rows = _telling_names().values_list("name", "entity", "shown_kind", "by_reader", "out", "settled")
    return [KnownName(*row) for row in rows.order_by("entity", "pk")]


def bearers(names: set[str]) -> QuerySet[Any]:
    """Return the aliases among *names* that nobody rejected, oldest entity first, each with its ``shown_kind``."""
    return _telling_names().filter(name__in=names, out=False).order_by("entity", "pk")


def _telling_names() -> QuerySet[Any]:
    merged = "entity__merged_into"
    retyped = Correction.objects.filter(
        Q(entity=OuterRef("entity")) | Q(entity=OuterRef(merged)), action=Correction.Action.RETYPE, undone_at=None
    )
    return Alias.objects.filter(_TELLING).annotate(
        shown_kind=Coalesce(f"{merged}__kind", "entity__kind"),
        out=REJECTED,
        settled=Exists(retyped),
    )


def shown_entity(entity: Entity) -> Entity:
    """Return what *entity* was merged into, or itself."""
    return entity.merged_into or entity
