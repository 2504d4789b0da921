"""The rows behind what readers say, and the entity they say it of."""

from __future__ import annotations

from newsroom.errors import CorrectionError
from newsroom.locks import Lock, hold
from newsroom.models import Correction, Entity, Reader
from newsroom.naming.shown import root_of


def spoken_of(entity: Entity) -> Entity:
    """Return *entity* as it is now, with every other change waiting for this one.

    Raises CorrectionError when it was rejected, and when it was merged into another: what a reader says on a page that
    was opened before is not meant of that one. Call it within a transaction.
    """
    now = current(entity)
    if now != entity:
        raise CorrectionError(
            f"{entity.name} has been merged into {now.name} since you opened its page. What you sent was not done; this"
            f" is the page of {now.name}."
        )
    return now


def current(entity: Entity) -> Entity:
    """Return *entity*, or what it was merged into, as it is now, with every other change waiting for this one.

    Raises CorrectionError when it was rejected. Call it within a transaction.
    """
    hold(Lock.ENTITIES)
    entity = root_of(Entity.objects.select_related("merged_into").get(pk=entity.pk))
    if entity.rejected:
        raise CorrectionError(f"{entity.name} was marked as not an entity. Undo that first.")
    return entity


def record(
    entity: Entity,
    action: Correction.Action,
    reader: Reader,
    other: Entity | None = None,
    before: dict[str, object] | None = None,
) -> Correction:
    """Store what *reader* says; whoever calls settles what follows from it. *before* is what undoing needs."""
    return Correction.objects.create(entity=entity, action=action, reader=reader, other=other, before=before or {})
