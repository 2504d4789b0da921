"""Whom a row names for readers: what they said is one is one, and what they rejected is nobody. All ask here.

Every merged entity points straight at what it is shown as (``corrections.merging``), so one step follows a merge.
"""

from __future__ import annotations

from django.db.models import Q
from django.db.models.functions import Coalesce

from newsroom.models import Entity


def on_show(path: str = "entity") -> Q:
    """Return the condition under which readers see the entity at *path*: nobody rejected it or what it is shown as.

    A row without an entity does not meet it.
    """
    root_on_show = Q(**{f"{path}__merged_into": None}) | Q(**{f"{path}__merged_into__rejected": False})
    return Q(**{f"{path}__rejected": False}) & root_on_show


def shown(path: str, *fields: str) -> list[Coalesce]:
    """Return, for a query, *fields* of what the entity at *path* is shown as, merges followed."""
    return [Coalesce(f"{path}__merged_into__{field}", f"{path}__{field}") for field in fields]


def root(path: str = "entity") -> Coalesce:
    """Return, for a query, the id of what the entity at *path* is shown as, merges followed."""
    return Coalesce(f"{path}__merged_into", path)


def shown_as(slug: str, path: str = "entity") -> Q:
    """Return the condition under which readers see the entity *slug* at *path*, merges followed."""
    itself = Q(**{f"{path}__slug": slug, f"{path}__merged_into": None})
    return on_show(path) & (itself | Q(**{f"{path}__merged_into__slug": slug}))


def root_of(entity: Entity) -> Entity:
    """Return what *entity* was merged into, or itself."""
    return entity.merged_into or entity


def shown_entity(entity: Entity | None) -> Entity | None:
    """Return what readers see of *entity*, merges followed; None when they rejected it, or there is none."""
    if entity is None or entity.rejected or root_of(entity).rejected:
        return None
    return root_of(entity)
