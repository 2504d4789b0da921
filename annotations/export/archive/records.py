"""The records of an archive's claims: each status with its reason, and the evidence, as far as its reader sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q

from annotations.access import Viewer
from annotations.export.archive.values import moment
from annotations.models import Claim, Evidence, StatusChange
from annotations.models.claim_record import RecordQuerySet

Records = Mapping[int, dict[str, list[dict[str, Any]]]]


def records_of(
    claims: Mapping[int, Claim], viewer: Viewer, marks: Collection[UUID], notes: Collection[UUID]
) -> Records:
    """Return what was added to *claims*, by their ids, oldest first.

    Evidence that is a mark or a note is written where that is one of *marks* or *notes*. The number of queries grows
    only with claims into which others were merged.
    """
    found: defaultdict[int, dict[str, list[dict[str, Any]]]] = defaultdict(
        lambda: {"status_changes": [], "evidence": []}
    )
    for change in _about(StatusChange.objects.select_related("reader"), claims, viewer):
        found[change.claim_id]["status_changes"].append(_change(change))
    seen = Evidence.objects.visible_to(viewer).select_related("reader", "highlight", "note")
    within = Q(highlight=None) | Q(highlight__uid__in=marks), Q(note=None) | Q(note__uid__in=notes)
    for evidence in _about(seen.filter(*within), claims, viewer):
        found[evidence.claim_id]["evidence"].append(_evidence(evidence))
    return found


def _about[Row: (StatusChange, Evidence)](
    rows: RecordQuerySet[Row], claims: Mapping[int, Claim], viewer: Viewer
) -> list[Row]:
    """Return those of *rows* that are of *claims*; of one that was merged away, what is seen in what it joined."""
    seen = set(Claim.objects.visible_to(viewer).filter(pk__in=claims).values_list("pk", flat=True))
    emptied = claims.keys() - seen
    found = {row.pk: row for row in rows.filter(claim__in=seen)}
    for pk in sorted({_end(pk, claims) for pk in emptied} & seen):
        found |= {row.pk: row for row in rows.about(claims[pk], viewer).filter(claim__in=emptied)}
    return sorted(found.values(), key=lambda row: (row.made_at, row.pk))


def _end(pk: int, claims: Mapping[int, Claim]) -> int:
    """Return where the claim *pk* is, merges followed, among *claims*."""
    passed: set[int] = set()
    while (into := claims[pk].merged_into_id) in claims and pk not in passed:
        passed.add(pk)
        pk = into or pk
    return pk


def _change(row: StatusChange) -> dict[str, Any]:
    return {"status": row.status, "why": row.why, "author": _author(row), "made_at": moment(row.made_at)}


def _evidence(row: Evidence) -> dict[str, Any]:
    return {
        "bearing": row.bearing,
        "url": row.url,
        "highlight": str(row.highlight.uid) if row.highlight else None,
        "note": str(row.note.uid) if row.note else None,
        "words": row.words,
        "author": _author(row),
        "made_at": moment(row.made_at),
    }


def _author(row: StatusChange | Evidence) -> str | None:
    return row.credit or (row.reader.username if row.reader else None)
