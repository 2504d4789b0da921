"""Which entities are one."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from newsroom.corrections.records import current, record, spoken_of
from newsroom.errors import CorrectionError
from newsroom.models import Correction, Entity, Reader

Action = Correction.Action


@transaction.atomic
def merge(entity: Entity, into: Entity, reader: Reader) -> Correction:
    """Say that *entity* is the same as *into*, which keeps its page. Raises CorrectionError."""
    entity, into = spoken_of(entity), current(into)
    if entity == into:
        raise CorrectionError(f"{entity.name} is that already. Choose another one.")
    if entity.kind != into.kind:
        raise CorrectionError(
            f"{entity.name} and {into.name} are of two kinds, so they are not the same. Correct the kind first."
        )
    correction = record(entity, Action.MERGE, reader, other=into)
    settle_merges(correction)
    return correction


def settle_merges(correction: Correction) -> None:
    """Point every merged entity straight at the end of its chain, so that a page follows merges in one step."""
    steps = _steps()
    ends = {entity: _end_of_chain(entity, steps) for entity in steps}
    merged = Entity.objects.filter(pk__in=steps) | Entity.objects.exclude(merged_into=None)
    changed = [entity for entity in merged if entity.merged_into_id != ends.get(entity.pk)]
    for entity in changed:
        entity.merged_into_id = ends.get(entity.pk)
    Entity.objects.bulk_update(changed, ["merged_into"], batch_size=1000)


def _steps() -> dict[int, int | None]:
    """Return the next entity for each that is shown as another: by a merge, or because its split was undone."""
    merges = Correction.objects.filter(action=Action.MERGE, undone_at=None)
    steps: dict[int, int | None] = dict(merges.values_list("entity", "other"))
    undone = Correction.objects.filter(action=Action.SPLIT, undone_at__isnull=False).order_by("pk")
    for entity, other in undone.values_list("entity", "other"):
        if other not in steps and _end_of_chain(entity, steps) != other:
            steps[other] = entity
    return steps


def _end_of_chain(entity: int, steps: Mapping[int, int | None]) -> int:
    while step := steps.get(entity):
        entity = step
    return entity
