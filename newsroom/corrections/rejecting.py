"""What is none."""

from __future__ import annotations

from django.db import transaction

from newsroom.corrections.records import record, spoken_of
from newsroom.models import Correction, Entity, Reader

Action = Correction.Action


@transaction.atomic
def reject(entity: Entity, reader: Reader) -> Correction:
    """Say that *entity* is none: its mentions are shown no more. Raises CorrectionError."""
    correction = record(spoken_of(entity), Action.REJECT, reader)
    settle_rejection(correction)
    return correction


def settle_rejection(correction: Correction) -> None:
    holds = Correction.objects.filter(entity=correction.entity, action=Action.REJECT, undone_at=None).exists()
    Entity.objects.filter(pk=correction.entity_id).update(rejected=holds)
