"""Saying that two claims are one, or that one is two. Each can be undone, whatever was said before or since.

To which claim an appearance belongs always follows from the claim it was made as and the changes that still hold, in
their order. annotations/access.py says who may change what.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from annotations.access import Audience, movable_appearances
from annotations.appearances import statement_of
from annotations.errors import ClaimError
from annotations.ledger.belonging import settle
from annotations.models import Appearance, Claim, ClaimChange, Difference
from newsroom.locks import Lock, hold
from newsroom.models import Reader

Kind = ClaimChange.Kind

_SAME = "This is one claim already. Reload the page."
_LAST = "The claim has no other appearance, so there is nothing to part it from."
_NOT_YOURS = "Somebody else’s private mark is part of this, so only they can undo it."
_UNDONE = "This has been undone already."
_OVERTAKEN = "A later change says the same of these appearances. Undo that one first."


@transaction.atomic
def merge(claim: Claim, other: Claim, reader: Reader) -> ClaimChange:
    """Say that *claim* and *other*, both visible to *reader*, are one, and return the change.

    What *reader* may move of *other* joins *claim*. Where only *other* is read by everybody it is the other way round,
    or private words would become everybody's. Raises ClaimError when they are one already.
    """
    hold(Lock.CLAIMS)
    if claim == other:
        raise ClaimError(_SAME)
    joined, left = (other, claim) if _is_shared(other) and not _is_shared(claim) else (claim, other)
    moved = _movable(left, reader)
    if not moved:
        raise ClaimError(_SAME)
    return _keep(Kind.MERGE, reader, left, joined, moved)


@transaction.atomic
def split(appearance: Appearance, reader: Reader) -> ClaimChange:
    """Say that *appearance*, which *reader* sees, is of another claim than its others, and return the change.

    It goes back to the claim it was made as when that stands empty, else to a new one in the words of its highlight.
    Raises ClaimError when its claim has no other appearance.
    """
    hold(Lock.CLAIMS)
    appearance = Appearance.objects.select_related("claim", "made_as", "highlight").get(pk=appearance.pk)
    if not Appearance.objects.visible_to(reader).filter(claim=appearance.claim).exclude(pk=appearance.pk).exists():
        raise ClaimError(_LAST)
    return _keep(Kind.SPLIT, reader, appearance.claim, _own_claim(appearance), [appearance.pk])


@transaction.atomic
def undo(change: ClaimChange, reader: Reader) -> ClaimChange:
    """Take *change* back; what was said before and since still holds. Raises ClaimError with the reason it cannot."""
    hold(Lock.CLAIMS)
    change = ClaimChange.objects.select_related("left", "joined").get(pk=change.pk)
    if change.undone_at:
        raise ClaimError(_UNDONE)
    if not may_undo(change, reader):
        raise ClaimError(_NOT_YOURS)
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at"])
    moved = settle(change)
    if not moved and change.joined.appearances.filter(pk__in=change.moved).exists():
        raise ClaimError(_OVERTAKEN)
    return change


def may_undo(change: ClaimChange, reader: Reader) -> bool:
    """Tell whether *reader* may undo *change*: who made it, and whoever may move all that it moved."""
    moved = Appearance.objects.filter(pk__in=change.moved)
    return change.reader_id == reader.pk or not moved.exclude(movable_appearances(reader)).exists()


def differ(claim: Claim, other: Claim, reader: Reader) -> Difference:
    """Say that *claim* and *other* are not the same, so that *reader* is not asked again. Said twice, it is one row."""
    one, second = sorted((claim, other), key=lambda each: each.pk)
    return Difference.objects.get_or_create(one=one, other=second, reader=reader)[0]


def undo_difference(claim: Claim, other: Claim, reader: Reader) -> None:
    """Take back what *reader* said of *claim* and *other*."""
    pair = [claim.pk, other.pk]
    Difference.objects.filter(one__in=pair, other__in=pair, reader=reader).delete()


def _is_shared(claim: Claim) -> bool:
    """Tell whether everybody here reads *claim*."""
    shared = Q(highlight__audience=Audience.EVERYONE, highlight__deleted_at=None, highlight__kind="claim")
    return claim.appearances.filter(shared).exists()


def _movable(claim: Claim, reader: Reader) -> list[int]:
    return list(claim.appearances.filter(movable_appearances(reader)).order_by("pk").values_list("pk", flat=True))


def _own_claim(appearance: Appearance) -> Claim:
    made_as, highlight = appearance.made_as, appearance.highlight
    if made_as != appearance.claim and not made_as.appearances.exists():
        return made_as
    return Claim.objects.create(statement=statement_of(highlight.exact), reader_id=highlight.reader_id)


def _keep(kind: ClaimChange.Kind, reader: Reader, left: Claim, joined: Claim, moved: Sequence[int]) -> ClaimChange:
    change = ClaimChange.objects.create(kind=kind, reader=reader, left=left, joined=joined, moved=moved)
    settle(change)
    return change
