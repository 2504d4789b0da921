"""The records of an archive's claims: each status with its reason, and the evidence, as far as its reader sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q

from annotations.access import Viewer
from annotations.export.archive.values import moment
from annotations.export.contents.joins import Joins, about, joins_of
from annotations.models import Claim, Evidence, StatusChange
from annotations.models.claim_record import RecordQuerySet
from newsroom.credits import name_of

Records = Mapping[int, dict[str, list[dict[str, Any]]]]


def records_of(
    claims: Mapping[int, Claim], viewer: Viewer, marks: Collection[UUID], notes: Collection[UUID]
) -> Records:
    """Return what was added to *claims*, by their ids, oldest first, in five queries.

    Evidence that is a mark or a note is written where that is one of *marks* or *notes*.
    """
    found: defaultdict[int, dict[str, list[dict[str, Any]]]] = defaultdict(
        lambda: {"status_changes": [], "evidence": []}
    )
    open_ = set(Claim.objects.visible_to(viewer).filter(pk__in=claims).values_list("pk", flat=True))
    joins = joins_of({_end(pk, claims) for pk in claims.keys() - open_} & open_, viewer)
    for change in _told(StatusChange.objects.select_related("reader"), claims, open_, joins):
        found[change.claim_id]["status_changes"].append(_change(change))
    for evidence in _told(_within(viewer, marks, notes), claims, open_, joins):
        found[evidence.claim_id]["evidence"].append(_evidence(evidence))
    return found


def _within(viewer: Viewer, marks: Collection[UUID], notes: Collection[UUID]) -> RecordQuerySet[Evidence]:
    """Return the evidence that *viewer* sees of the web, and that is one of *marks* or *notes*."""
    seen = Evidence.objects.visible_to(viewer).select_related("reader", "highlight", "note")
    return seen.filter(Q(highlight=None) | Q(highlight__uid__in=marks), Q(note=None) | Q(note__uid__in=notes))


def _told[Row: (StatusChange, Evidence)](
    rows: RecordQuerySet[Row], claims: Iterable[int], open_: Collection[int], joins: Joins
) -> list[Row]:
    """Return those of *rows* that are of *claims*; of one that is not *open_*, what is seen in what it joined."""
    found = rows.filter(claim__in=list(claims)).order_by("made_at", "pk")
    return [row for row in found if row.claim_id in open_ or about(row, joins)]


def _end(pk: int, claims: Mapping[int, Claim]) -> int:
    """Return where the claim *pk* is, merges followed, among *claims*."""
    passed: set[int] = set()
    while (into := claims[pk].merged_into_id) in claims and pk not in passed:
        passed.add(pk)
        pk = into or pk
    return pk


def _change(row: StatusChange) -> dict[str, Any]:
    return {"status": row.status, "why": row.why, "author": name_of(row), "made_at": moment(row.made_at)}


def _evidence(row: Evidence) -> dict[str, Any]:
    return {
        "bearing": row.bearing,
        "url": row.url,
        "highlight": str(row.highlight.uid) if row.highlight else None,
        "note": str(row.note.uid) if row.note else None,
        "words": row.words,
        "author": name_of(row),
        "made_at": moment(row.made_at),
    }
