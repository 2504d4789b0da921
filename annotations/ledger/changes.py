"""Saying that two claims are one, or that one is two. Each can be undone, whatever was said before or since.

To which claim an appearance belongs always follows from the claim it was made as and the changes that still hold, in
their order. annotations/access.py says who may change what.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from annotations.access import movable_appearances, shared_appearances
from annotations.appearances import statement_of
from annotations.belonging import claim_now, settle
from annotations.errors import ClaimError
from annotations.models import Appearance, Claim, ClaimChange, Difference
from newsroom.locks import Lock, hold
from newsroom.models import Reader
from newsroom.transactions import whole

Kind = ClaimChange.Kind

_SAME = "This is one claim already. Reload the page."
_LAST = "The claim has no other appearance, so there is nothing to part it from."
_NOT_YOURS = "Somebody else’s private mark is part of this, so only they can undo it."
_UNDONE = "This has been undone already."
_OVERTAKEN = "A later change says the same of these appearances. Undo that one first."


@whole
def merge(claim: Claim, other: Claim, reader: Reader) -> ClaimChange:
    """Say that *claim* and *other*, both visible to *reader*, are one, and return the change.

    What *reader* may move of *other* joins *claim*. Where only *other* is read by everybody it is the other way round,
    or private words would become everybody's. Raises ClaimError when they are one already.
    """
    hold(Lock.CLAIMS)
    claim, other = claim_now(claim, reader), claim_now(other, reader)
    joined, left = (other, claim) if _is_shared(other) and not _is_shared(claim) else (claim, other)
    moved = _movable(left, reader)
    if claim == other or not moved:
        raise ClaimError(_SAME)
    return _keep(Kind.MERGE, reader, left, joined, moved)


@whole
def split(appearance: Appearance, reader: Reader) -> ClaimChange:
    """Say that *appearance*, which *reader* sees, is of another claim than its others, and return the change.

    It goes back to the claim it was made as when that stands empty, else to a new one in the words of its highlight.
    When this is the claim it was made as, with what was said of it, the others go instead, all to one.
    Raises ClaimError when its claim has no other appearance.
    """
    hold(Lock.CLAIMS)
    appearance = Appearance.objects.select_related("claim").get(pk=appearance.pk)
    claim = appearance.claim
    if not Appearance.objects.visible_to(reader).filter(claim=claim).exclude(pk=appearance.pk).exists():
        raise ClaimError(_LAST)
    others = [pk for pk in _movable(claim, reader) if pk != appearance.pk]
    going = others if appearance.made_as_id == claim.pk else [appearance.pk]
    return _keep(Kind.SPLIT, reader, claim, _own_claim(going[0]), going)


@whole
def undo(change: ClaimChange, reader: Reader) -> ClaimChange:
    """Take *change* back; what was said before and since still holds. Raises ClaimError with the reason it cannot.

    One whose appearances have gone on since, or back, is closed.
    """
    hold(Lock.CLAIMS)
    change = ClaimChange.objects.select_related("left", "joined").get(pk=change.pk)
    if reason := _why_not(change, reader):
        raise ClaimError(reason)
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at"])
    settle(change)
    return change


def differ(claim: Claim, other: Claim, reader: Reader) -> Difference:
    """Say that *claim* and *other* are not the same, so that *reader* is not asked again. Said twice, it is one row.

    Raises ClaimError when they are one.
    """
    if claim == other:
        raise ClaimError(_SAME)
    one, second = sorted((claim, other), key=lambda each: each.pk)
    return Difference.objects.get_or_create(one=one, other=second, reader=reader)[0]


def undo_difference(claim: Claim, other: Claim, reader: Reader) -> None:
    """Take back what *reader* said of *claim* and *other*."""
    pair = [claim.pk, other.pk]
    Difference.objects.filter(one__in=pair, other__in=pair, reader=reader).delete()


def _why_not(change: ClaimChange, reader: Reader) -> str:
    """Return the reason for which *reader* cannot undo *change*, or ""."""
    if change.undone_at:
        return _UNDONE
    if not ClaimChange.objects.undoable_by(reader).filter(pk=change.pk).exists():
        return _NOT_YOURS
    return _OVERTAKEN if _is_said_again(change) else ""


def _is_said_again(change: ClaimChange) -> bool:
    """Tell whether later changes keep all that *change* moved where it brought it."""
    later = ClaimChange.objects.that_hold(change.moved).filter(left=change.left, joined=change.joined)
    return {pk for row in later.filter(pk__gt=change.pk) for pk in row.moved}.issuperset(change.moved)


def _is_shared(claim: Claim) -> bool:
    """Tell whether everybody here reads *claim*."""
    return claim.appearances.filter(shared_appearances()).exists()


def _movable(claim: Claim, reader: Reader) -> list[int]:
    return list(claim.appearances.filter(movable_appearances(reader)).order_by("pk").values_list("pk", flat=True))


def _own_claim(pk: int) -> Claim:
    """Return the claim that the appearance *pk* was made as, when that stands empty, else a new one."""
    appearance = Appearance.objects.select_related("made_as", "highlight").get(pk=pk)
    made_as, highlight = appearance.made_as, appearance.highlight
    if made_as.pk != appearance.claim_id and not made_as.appearances.exists():
        return made_as
    return Claim.objects.create(statement=statement_of(highlight.exact), reader_id=highlight.reader_id)


def _keep(kind: ClaimChange.Kind, reader: Reader, left: Claim, joined: Claim, moved: Sequence[int]) -> ClaimChange:
    change = ClaimChange.objects.create(kind=kind, reader=reader, left=left, joined=joined, moved=moved)
    settle(change)
    return change
