"""Changing claims, each change in one transaction. The caller has checked who may (annotations/access.py).

A claim may have been merged into another since the caller read it; what is said of it is said of where it is now.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotations.appearances import restate
from annotations.belonging import claim_now
from annotations.errors import ClaimError
from annotations.models import Appearance, Claim, StatusChange
from newsroom.locks import Lock, hold
from newsroom.models import Reader
from newsroom.transactions import whole

_OTHERS = "This claim was put together with somebody else’s, whose statement you cannot change. Reload the page."


@whole
def set_status(claim: Claim, reader: Reader, status: str, why: str = "") -> StatusChange | None:
    """Say that *claim* stands so; None when its newest change says the same, as after a post sent twice.

    Raises ClaimGone.
    """
    hold(Lock.CLAIMS)  # of two readers at once, the later one's status stays
    claim = claim_now(claim, reader)
    newest = StatusChange.objects.filter(claim=claim).last()
    if newest and (newest.reader_id, newest.status, newest.why) == (reader.pk, status, why):
        return None
    claim.status = status
    claim.save(update_fields=["status"])
    return StatusChange.objects.create(claim=claim, reader=reader, status=status, why=why)


@whole
def edit(appearance: Appearance, reader: Reader, fields: Mapping[str, Any]) -> None:
    """Change the statement of the claim and what this appearance of it says; what is not in *fields* stays.

    Raises ClaimError when the claim became another's meanwhile, and the statement is in *fields*.
    """
    hold(Lock.CLAIMS)
    said = dict(fields)
    claim = _stated(appearance, reader) if "statement" in said else None
    statement = said.pop("statement", "")
    if said:
        Appearance.objects.filter(pk=appearance.pk).update(**said, prefilled=True)
    if claim:  # after its appearance, as everywhere: nobody waits for the one with the other
        restate(claim, statement)


def _stated(appearance: Appearance, reader: Reader) -> Claim:
    claim = Claim.objects.stated_by(reader).filter(appearances=appearance).first()
    if claim is None:
        raise ClaimError(_OTHERS)
    return claim
