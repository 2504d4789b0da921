"""Taking back what was said."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from newsroom.corrections.fields import settle_field, settle_name
from newsroom.corrections.merging import settle_merges
from newsroom.corrections.rejecting import settle_rejection
from newsroom.corrections.splitting import settle_split
from newsroom.corrections.tagging import settle_tag
from newsroom.errors import CorrectionError
from newsroom.locks import Lock, hold
from newsroom.models import Correction, Reader

Action = Correction.Action

_SETTLERS: dict[str, Callable[[Correction], None]] = {
    Action.RETYPE: settle_field,
    Action.RENAME: settle_name,
    Action.IDENTIFY: settle_field,
    Action.REJECT: settle_rejection,
    Action.MERGE: settle_merges,
    Action.SPLIT: settle_split,
    Action.TAG: settle_tag,
}


@transaction.atomic
def undo(correction: Correction, reader: Reader) -> Correction:
    """Take *correction* back; everything said before and since still holds. Raises CorrectionError."""
    hold(Lock.ENTITIES)
    correction = Correction.objects.select_related("entity", "other").get(pk=correction.pk)
    if correction.undone_at:
        raise CorrectionError("That correction has been undone already.")
    correction.undone_at = timezone.now()
    correction.before["undone_by"] = reader.pk
    correction.save(update_fields=["undone_at", "before"])
    _SETTLERS[correction.action](correction)
    return correction
