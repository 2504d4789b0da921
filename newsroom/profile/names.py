"""By what names an entity is known, and who said so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q
from django.db.models.fields.json import KT

from newsroom.models import Alias, Correction, Entity
from newsroom.naming.mentions import naming

Action = Correction.Action


class Names(NamedTuple):
    """The other names of an entity: those that readers gave, and those that machines read, each in order."""

    readers: list[str]
    machines: list[str]


def names_of(entity: Entity) -> Names:
    """Return the other names of *entity* and of what was merged into it, in one query."""
    renamings = Correction.objects.filter(action=Action.RENAME, undone_at=None).annotate(to=KT("before__to"))
    renamed = renamings.filter(entity=OuterRef("entity"), to=OuterRef("name"))
    by_reader = Q(by_reader=True) | Exists(renamed)
    rows = Alias.objects.filter(naming(entity)).exclude(name=entity.name).annotate(given=by_reader)
    return _told_apart(rows.order_by("name").values_list("name", "given"))


def _told_apart(rows: Iterable[tuple[str, bool]]) -> Names:
    """A name that a reader gave to one of those merged is a reader's."""
    given: dict[str, bool] = {}
    for name, by_reader in rows:
        given[name] = given.get(name, False) or by_reader
    return Names([name for name in given if given[name]], [name for name in given if not given[name]])
