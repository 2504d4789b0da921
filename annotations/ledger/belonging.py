"""To which claim an appearance belongs: it follows from the claim it was made as and the changes that hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from annotations.models import Appearance, Claim, ClaimChange


def settle(change: ClaimChange) -> int:
    """Put the appearances that *change* spoke of where they belong now, and return how many that moved."""
    holding = _holding(change.moved)
    moved = [row for row in Appearance.objects.filter(pk__in=change.moved) if _put(row, _home(row, holding))]
    Appearance.objects.bulk_update(moved, ["claim"])
    _settle_merges({change.left_id, change.joined_id, *(row.joined_id for row in holding)})
    return len(moved)


def now_at(pk: int, reader: Any) -> Claim | None:
    """Return the claim where *reader* finds what was once the claim *pk*, or None."""
    changes = ClaimChange.objects.filter(left=pk) | ClaimChange.objects.filter(joined=pk)
    moved = [appearance for row in changes.values_list("moved", flat=True) for appearance in row]
    seen = Appearance.objects.visible_to(reader).filter(pk__in=moved)
    found = seen.select_related("claim").order_by("-pk").first()
    return found.claim if found else None


def _holding(appearances: Sequence[int]) -> list[ClaimChange]:
    """Return the changes that hold of any of *appearances*, oldest first."""
    holding = ClaimChange.objects.filter(moved__overlap=appearances, undone_at=None)
    return list(holding.order_by("made_at", "pk"))


def _home(appearance: Appearance, holding: Iterable[ClaimChange]) -> int:
    """Return the id of the claim to which *holding*, oldest first, bring *appearance*."""
    claim = appearance.made_as_id
    for change in holding:
        if change.left_id == claim and appearance.pk in change.moved:
            claim = change.joined_id
    return claim


def _put(appearance: Appearance, claim: int) -> bool:
    is_elsewhere = appearance.claim_id != claim
    appearance.claim_id = claim
    return is_elsewhere


def _settle_merges(claims: Iterable[int]) -> None:
    """Say of each of *claims* what it was merged into, if nothing is left of it, and of the others that they stand."""
    for claim in Claim.objects.filter(pk__in=claims).select_for_update():
        merges = ClaimChange.objects.filter(left=claim, kind=ClaimChange.Kind.MERGE, undone_at=None)
        last = None if claim.appearances.exists() else merges.order_by("made_at", "pk").last()
        claim.merged_into = last.joined if last else None
        claim.save(update_fields=["merged_into"])
