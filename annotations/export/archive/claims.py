"""The claims of an archive: those that its marks make, how they came to stand so, and which were merged or split.

A claim is in it when its reader sees it, or when nothing is left of it because it was merged into one that they see
(annotations/access.py). Where an appearance came by way of a claim that they do not see, it is written as made where
it is now.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from annotations.access import Viewer
from annotations.export.archive.records import records_of
from annotations.export.archive.values import moment
from annotations.models import Appearance, Claim, ClaimChange
from newsroom.credits import name_of


@dataclass(frozen=True)
class Ledger:
    """What is written of claims; ``made_as`` is, by appearance, the uid of its claim and of the one it was made as."""

    claims: list[dict[str, Any]]
    changes: list[dict[str, Any]]
    made_as: Mapping[int, tuple[str, str]]


@dataclass(frozen=True)
class _Way:
    """The claims (ids) that an appearance was in, first that it was made as, and the changes that brought it on."""

    claims: Sequence[int]
    changes: Sequence[ClaimChange] = ()


def ledger_of(
    appearances: Sequence[Appearance], viewer: Viewer, marks: Collection[UUID], notes: Collection[UUID]
) -> Ledger:
    """Return the claims of *appearances* as *viewer* sees them. Evidence is of the web, or of *marks* and *notes*."""
    ways = _ways(appearances)
    claims = _seen(ways.values(), appearances, viewer)
    ways = {row.pk: _way_seen(ways[row.pk], row, claims) for row in appearances}
    kept = {pk: claims[pk] for way in ways.values() for pk in way.claims}
    records = records_of(kept, viewer, marks, notes)
    written = [_claim(claim, kept, records[claim.pk]) for claim in kept.values()]
    return Ledger(
        sorted(written, key=lambda claim: str(claim["uid"])),
        _changes(appearances, ways, kept),
        {pk: (str(kept[way.claims[-1]].uid), str(kept[way.claims[0]].uid)) for pk, way in ways.items()},
    )


def _ways(appearances: Sequence[Appearance]) -> dict[int, _Way]:
    pks = [row.pk for row in appearances]
    holding = list(ClaimChange.objects.that_hold(pks).select_related("reader")) if pks else []
    return {row.pk: _way(row, holding) for row in appearances}


def _way(row: Appearance, holding: Iterable[ClaimChange]) -> _Way:
    claims, changes = [row.made_as_id], []
    for change in holding:
        if change.left_id == claims[-1] and row.pk in change.moved:
            claims.append(change.joined_id)
            changes.append(change)
    return _Way(claims, changes) if claims[-1] == row.claim_id else _Way([row.claim_id])


def _seen(ways: Iterable[_Way], appearances: Iterable[Appearance], viewer: Viewer) -> dict[int, Claim]:
    """Return, by id, the claims on *ways* that *appearances* make, that *viewer* sees, or of which nothing is left."""
    named = Claim.objects.filter(pk__in={pk for way in ways for pk in way.claims}).select_related("reader")
    is_seen = Q(pk__in=Claim.objects.visible_to(viewer).values("pk")) | Q(appearances=None)
    return named.filter(is_seen | Q(pk__in=[row.claim_id for row in appearances])).in_bulk()


def _way_seen(way: _Way, row: Appearance, claims: Mapping[int, Claim]) -> _Way:
    return way if all(pk in claims for pk in way.claims) else _Way([row.claim_id])


def _claim(claim: Claim, kept: Mapping[int, Claim], records: Mapping[str, Any]) -> dict[str, Any]:
    into = kept.get(claim.merged_into_id or 0)
    return {
        "uid": str(claim.uid),
        "statement": claim.statement,
        "author": name_of(claim),
        "created_at": moment(claim.created_at),
        "status": claim.status,
        "merged_into": str(into.uid) if into else None,
        **records,
    }


def _changes(
    appearances: Sequence[Appearance], ways: Mapping[int, _Way], kept: Mapping[int, Claim]
) -> list[dict[str, Any]]:
    """Return the changes that hold, oldest first, each with the marks that it moved."""
    changes = {change.pk: change for way in ways.values() for change in way.changes}
    moved = {pk: sorted(str(row.highlight.uid) for row in appearances if _came(ways[row.pk], pk)) for pk in changes}
    return [
        {
            "kind": change.kind,
            "left": str(kept[change.left_id].uid),
            "joined": str(kept[change.joined_id].uid),
            "moved": moved[change.pk],
            "author": name_of(change),
            "made_at": moment(change.made_at),
        }
        for change in sorted(changes.values(), key=lambda change: (change.made_at, change.pk))
    ]


def _came(way: _Way, change: int) -> bool:
    return any(each.pk == change for each in way.changes)
