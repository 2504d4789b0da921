"""The claims that merged marks make: one mark makes one claim, and what was said of the others is read there.

An appearance belongs to the claim that the ledger's changes lead it to (annotations/belonging.py). Merging marks adds
such changes for claims that would be left without a mark, and names the appearance that stays in them: whoever sees
it sees what was said of those claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotations.access import visible_appearances
from annotations.ledger import changes
from annotations.models import Appearance, ClaimChange, Highlight
from newsroom.models import Reader

_CARD = (("speaker_id", "speaker_words"), ("chain",), ("told",), ("basis",), ("said_on",))
"""The fields of an appearance that its card shows; those of a part go together."""


def join_claims(kept: Highlight, others: Sequence[Highlight], reader: Reader) -> dict[str, Any]:
    """Let the claim of *kept* be that of *others* too, and fill in what its card leaves open from theirs.

    Return what ``part_claims`` needs: the changes made, those that now name the appearance of *kept*, and its card.
    """
    if kept.kind != Highlight.Kind.CLAIM:
        return {}
    mine = Appearance.objects.select_related("claim").get(highlight=kept)
    theirs = list(Appearance.objects.filter(highlight__in=others).order_by("pk"))
    made = [change.pk for change in _merges(mine, theirs, reader)]
    return {"changes": made, "lent": _lend(mine, theirs), "card": _fill(mine, theirs)}


def part_claims(kept: Highlight, before: dict[str, Any], reader: Reader) -> None:
    """Undo ``join_claims``. Raises ClaimError when the claims went on since."""
    if kept.kind != Highlight.Kind.CLAIM or "changes" not in before:
        return
    mine = Appearance.objects.get(highlight=kept)
    for change in ClaimChange.objects.filter(pk__in=before["lent"]):
        change.moved = [pk for pk in change.moved if pk != mine.pk]
        change.save(update_fields=["moved"])
    for change in ClaimChange.objects.filter(pk__in=before["changes"], undone_at=None).order_by("-pk"):
        changes.undo(change, reader)
    if before["card"]:
        Appearance.objects.filter(pk=mine.pk).update(**before["card"])


def _merges(mine: Appearance, theirs: Sequence[Appearance], reader: Reader) -> list[ClaimChange]:
    """Merge the claims of *theirs* that have no other live appearance; the others are still read where they are."""
    made = []
    for claim in {row.claim_id: row.claim for row in theirs}.values():
        mine.refresh_from_db(fields=["claim"])
        elsewhere = claim.appearances.filter(visible_appearances(reader)).exclude(pk__in=[row.pk for row in theirs])
        if claim.pk != mine.claim_id and not elsewhere.exists():
            made.append(changes.merge(mine.claim, claim, reader))
    return made


def _lend(mine: Appearance, theirs: Sequence[Appearance]) -> list[int]:
    """Name *mine* in the merges that brought *theirs* to their claims, but for those it came by itself."""
    came_by = ClaimChange.objects.that_hold([mine.pk])
    own = {mine.made_as_id, *(change.left_id for change in came_by), *(change.joined_id for change in came_by)}
    lent = []
    for change in ClaimChange.objects.that_hold([row.pk for row in theirs]).filter(kind=ClaimChange.Kind.MERGE):
        if change.left_id not in own and mine.pk not in change.moved:
            change.moved.append(mine.pk)
            change.save(update_fields=["moved"])
            lent.append(change.pk)
    return lent


def _fill(mine: Appearance, theirs: Sequence[Appearance]) -> dict[str, Any]:
    """Fill the parts of the card of *mine* that are open from *theirs*, and return what they were: nothing."""
    before: dict[str, Any] = {}
    for part in (part for part in _CARD if not _says(mine, part)):
        fuller = next((row for row in theirs if _says(row, part)), None)
        before |= {name: getattr(mine, name) for name in part if fuller}
        for name in part if fuller else ():
            setattr(mine, name, getattr(fuller, name))
    mine.save(update_fields=before.keys())
    return before


def _says(row: Appearance, part: Sequence[str]) -> bool:
    return any(getattr(row, name) for name in part)
