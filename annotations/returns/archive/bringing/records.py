"""What an archive says of its claims: how they came to stand so, the evidence, and what was merged or split."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotations.models import Appearance, Claim, ClaimChange, Evidence, Highlight, Note, StatusChange
from annotations.returns.archive.bringing.homes import Home
from annotations.returns.archive.bringing.people import maker
from annotations.returns.archive.bringing.values import moment
from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Reader

_BATCH = 1000  # rows in one statement


def keep_changes(
    archive: Archive, new: Mapping[str, Claim], appearances: Mapping[str, Appearance], reader: Reader
) -> None:
    """Keep the merges and splits among *new* claims, as far as they moved new *appearances*, which come by mark."""
    ClaimChange.objects.bulk_create(
        ClaimChange(
            kind=row["kind"],
            left=new[row["left"]],
            joined=new[row["joined"]],
            moved=moved,
            **_by(row, reader),
        )
        for row in archive.claim_changes
        if {row["left"], row["joined"]} <= new.keys()
        and (moved := [appearances[uid].pk for uid in row["moved"] if uid in appearances])
    )


def keep_joins(homes: Mapping[str, Home], appearances: Mapping[str, Appearance], reader: Reader) -> None:
    """Say of the appearances that joined claims of the library that *reader* merged them."""
    joined = {uid: home for uid, home in homes.items() if home.joined}
    ClaimChange.objects.bulk_create(
        ClaimChange(
            kind=ClaimChange.Kind.MERGE,
            left=home.made_as,
            joined=home.claim,
            moved=[appearances[uid].pk],
            reader=reader,
        )
        for uid, home in joined.items()
    )
    standing = {home.claim.pk for home in homes.values()}
    emptied = [home for home in joined.values() if home.made_as.pk not in standing]
    for home in emptied:
        home.made_as.merged_into = home.claim
    Claim.objects.bulk_update([home.made_as for home in emptied], ["merged_into"], batch_size=_BATCH)


def keep_history(archive: Archive, new: Mapping[str, Claim], reader: Reader) -> None:
    """Keep how *new* claims came to stand as they do."""
    StatusChange.objects.bulk_create(
        (
            StatusChange(claim=new[member["uid"]], status=row["status"], why=row["why"], **_by(row, reader))
            for member in archive.claims
            if member["uid"] in new
            for row in member["status_changes"]
        ),
        batch_size=_BATCH,
    )


def keep_evidence(
    archive: Archive,
    claims: Mapping[str, Claim],
    reader: Reader,
    marks: Mapping[str, Highlight],
    notes: Mapping[str, Note],
) -> None:
    """Add the evidence of *claims* that is not there, nor was deleted; marks and notes only those *reader* sees."""
    there = {_identity(row) for row in Evidence.objects.filter(claim__in=[claim.pk for claim in claims.values()])}
    rows = [
        _evidence(claims[member["uid"]], row, reader, marks, notes)
        for member in archive.claims
        if member["uid"] in claims
        for row in member["evidence"]
        if _is_here(row["highlight"], marks) and _is_here(row["note"], notes)
    ]
    Evidence.objects.bulk_create((row for row in rows if _identity(row) not in there), batch_size=_BATCH)


def _identity(row: Evidence) -> tuple[Any, ...]:
    """Return what tells evidence apart, which has no uid."""
    return row.claim_id, row.made_at, row.bearing, row.url, row.words, row.highlight_id, row.note_id


def _evidence(
    claim: Claim, row: Member, reader: Reader, marks: Mapping[str, Highlight], notes: Mapping[str, Note]
) -> Evidence:
    return Evidence(
        claim=claim,
        bearing=row["bearing"],
        url=row["url"],
        words=row["words"],
        highlight=marks.get(row["highlight"] or ""),
        note=notes.get(row["note"] or ""),
        **_by(row, reader),
    )


def _is_here(uid: str | None, rows: Mapping[str, Any]) -> bool:
    return uid is None or uid in rows


def _by(row: Member, reader: Reader) -> dict[str, Any]:
    by = maker(row["author"], reader)
    return {"reader": by.account, "credit": by.credit, "made_at": moment(row["made_at"])}
