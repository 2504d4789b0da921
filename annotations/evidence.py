"""Adding evidence to claims and taking it back, each change in one transaction. The caller has checked who may."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from annotations.models import Claim, Evidence, Highlight, Note
from newsroom.models import Reader


@transaction.atomic
def add(
    claim: Claim,
    reader: Reader,
    *,
    bearing: str = Evidence.Bearing.BEARS,
    words: str = "",
    url: str = "",
    highlight: Highlight | None = None,
    note: Note | None = None,
) -> Evidence:
    """Lay a link, a highlight, a note, or a reader's own *words* beside *claim*. The same thing sent twice is one."""
    Claim.objects.select_for_update().get(pk=claim.pk)
    said: dict[str, Any] = {"words": words, "bearing": bearing, "url": url, "highlight": highlight, "note": note}
    return Evidence.objects.get_or_create(claim=claim, reader=reader, deleted_at=None, **said)[0]


def delete(evidence: Evidence) -> None:
    """Take *evidence* away, so that ``restore`` can bring it back."""
    _set_deleted(evidence, timezone.now())


def restore(evidence: Evidence) -> None:
    """Bring deleted evidence back."""
    _set_deleted(evidence, None)


def _set_deleted(evidence: Evidence, at: Any) -> None:
    evidence.deleted_at = at
    evidence.save(update_fields=["deleted_at"])
