"""Changing claims, each change in one transaction. The caller has checked who may (annotations/access.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from annotations.appearances import restate
from annotations.models import Appearance, Claim, StatusChange
from newsroom.models import Reader


@transaction.atomic
def set_status(claim: Claim, reader: Reader, status: str, why: str = "") -> StatusChange | None:
    """Say that *claim* stands so; None when its newest change says the same, as after a post sent twice."""
    Claim.objects.select_for_update().get(pk=claim.pk)  # of two readers at once, the later one's status stays
    newest = StatusChange.objects.filter(claim=claim).last()
    if newest and (newest.reader_id, newest.status, newest.why) == (reader.pk, status, why):
        return None
    claim.status = status
    claim.save(update_fields=["status"])
    return StatusChange.objects.create(claim=claim, reader=reader, status=status, why=why)


@transaction.atomic
def edit(appearance: Appearance, fields: Mapping[str, Any]) -> None:
    """Change the statement of the claim and what this appearance of it says; what is not in *fields* stays."""
    said = dict(fields)
    if "statement" in said:
        restate(appearance.claim, said.pop("statement"))
    if said:
        for name, value in said.items():
            setattr(appearance, name, value)
        appearance.save(update_fields=list(said))
