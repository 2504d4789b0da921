"""To which claim an appearance belongs: it follows from the claim it was made as and the changes that hold.

Except that nobody reads on in what became somebody else's private claim: see ``leave_private``. Whoever changes
anything holds Lock.CLAIMS.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db.models import F, Q
from django.utils import timezone

from annotations.access import Audience, shared_appearances
from annotations.errors import ClaimGone
from annotations.models import Appearance, Claim, ClaimChange

_GONE = "This claim is not there any more."


def now_at(pk: int, reader: Any) -> Claim | None:
    """Return the claim *pk*, or where *reader* finds what is not in it any more, or None."""
    return Claim.objects.visible_to(reader).filter(pk=pk).first() or _moved_to(pk, reader)


def claim_now(claim: Claim, reader: Any) -> Claim:
    """Return *claim* as it is now, or where *reader* finds what was in it. Raises ClaimGone when that is nowhere."""
    found = now_at(claim.pk, reader)
    if found is None:
        raise ClaimGone(_GONE)
    return found


def settle(change: ClaimChange) -> None:
    """Put the appearances that *change* spoke of where they belong now."""
    holding = list(ClaimChange.objects.that_hold(change.moved))
    rows = list(Appearance.objects.filter(pk__in=change.moved).select_related("highlight"))
    touched = {change.left_id, change.joined_id, *(row.claim_id for row in rows), *(row.joined_id for row in holding)}
    for row in rows:
        row.claim_id = _home(row, holding)
    _let_go([row for row in rows if _would_open(row, rows)])
    Appearance.objects.bulk_update(rows, ["claim"])
    leave_private(touched | {row.claim_id for row in rows})


def leave_private(claims: Collection[int]) -> None:
    """Let those *claims* (ids) of which no appearance is for everyone keep their makers' own alone.

    Other readers' go back to the claims they were made as, for good: who shares a claim again has shared nothing of
    what was written meanwhile with those who were in it before.
    """
    private = Claim.objects.filter(pk__in=claims).exclude(
        pk__in=Appearance.objects.filter(shared_appearances()).values("claim")
    )
    others = ~Q(highlight__reader=F("claim__reader")) | Q(claim__reader=None)
    gone = list(Appearance.objects.filter(others, claim__in=private).exclude(claim=F("made_as")))
    _let_go(gone)
    Appearance.objects.bulk_update(gone, ["claim"])
    _settle_merges({*claims, *(row.claim_id for row in gone)})


def _moved_to(pk: int, reader: Any) -> Claim | None:
    moved = ClaimChange.objects.filter(left=pk, undone_at=None).values_list("moved", flat=True)
    ids = [appearance for appearances in moved for appearance in appearances]
    seen = Appearance.objects.visible_to(reader).filter(pk__in=ids).select_related("claim")
    found = seen.order_by("-pk").first()
    return found.claim if found else None


def _home(appearance: Appearance, holding: Iterable[ClaimChange]) -> int:
    """Return the id of the claim to which *holding*, oldest first, bring *appearance*."""
    claim = appearance.made_as_id
    for change in holding:
        if change.left_id == claim and appearance.pk in change.moved:
            claim = change.joined_id
    return claim


def _would_open(row: Appearance, coming: Sequence[Appearance]) -> bool:
    """Tell whether *row*, coming with others to its claim, would let somebody read what is private there."""
    if row.claim_id == row.made_as_id:
        return False
    there = Appearance.objects.filter(Q(claim=row.claim_id) | Q(made_as=row.claim_id))
    there = there.exclude(pk__in=[other.pk for other in coming])
    if not there.exists() or there.filter(shared_appearances()).exists():
        return False
    return row.highlight.audience != Audience.ME or row.highlight.reader_id != row.claim.reader_id


def _let_go(rows: Collection[Appearance]) -> None:
    """Put *rows* back to the claims they were made as; no change holds of them any more. The caller saves them."""
    gone = {row.pk for row in rows}
    for change in ClaimChange.objects.that_hold(gone):
        change.moved = [pk for pk in change.moved if pk not in gone]
        change.undone_at = None if change.moved else timezone.now()
        change.save(update_fields=["moved", "undone_at"])
    for row in rows:
        row.claim_id = row.made_as_id


def _settle_merges(claims: Iterable[int]) -> None:
    """Say of each of *claims* what it was merged into, if nothing is left of it, and of the others that they stand."""
    for claim in Claim.objects.filter(pk__in=claims).select_for_update():
        merges = ClaimChange.objects.filter(left=claim, kind=ClaimChange.Kind.MERGE, undone_at=None)
        last = None if claim.appearances.exists() else merges.order_by("made_at", "pk").last()
        claim.merged_into = last.joined if last else None
        claim.save(update_fields=["merged_into"])
