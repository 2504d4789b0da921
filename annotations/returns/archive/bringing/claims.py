"""The claims of an archive: those that its new marks make.

What the library knows of a claim is left as it is, statement, status and history; evidence that is not there is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from annotations import vectors
from annotations.appearances import appear, quantities_of
from annotations.models import Appearance, Claim, Highlight
from annotations.returns.archive.bringing.homes import Home, Homes
from annotations.returns.archive.bringing.marks import Placed
from annotations.returns.archive.bringing.notes import Told
from annotations.returns.archive.bringing.people import maker
from annotations.returns.archive.bringing.records import keep_changes, keep_evidence, keep_history, keep_joins
from annotations.returns.archive.bringing.values import day_if, moment
from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Reader

_SAID = ("speaker_words", "chain", "told", "basis", "prefilled")
_BATCH = 1000  # rows in one statement

Marks = Mapping[str, tuple[Highlight, Member]]


def add(archive: Archive, reader: Reader, placed: Placed, told: Told, speakers: Mapping[str, int]) -> int:
    """Let each new mark of kind claim make its claim; return how many claims are new. *speakers* are ids by slug."""
    marks = {uid: pair for uid, pair in placed.new.items() if pair[0].kind == Highlight.Kind.CLAIM}
    said = {uid: pair for uid, pair in marks.items() if pair[1]["appearance"]}
    new = _make(archive, reader, said)
    places = Homes(archive, new, reader)
    homes = places.of(said)
    appearances = {uid: _appearance(*said[uid], home, speakers) for uid, home in homes.items()}
    Appearance.objects.bulk_create(appearances.values(), batch_size=_BATCH)
    keep_changes(archive, new, appearances, reader)
    keep_joins(homes, appearances, reader)
    keep_history(archive, new, reader)
    keep_evidence(archive, new | places.seen, reader, placed.rows, told.rows)
    bare = [appear(mark) for uid, (mark, _) in marks.items() if uid not in said]
    return len(new) + len(bare)


def _make(archive: Archive, reader: Reader, said: Marks) -> dict[str, Claim]:
    """Make those claims that the library does not have and that a new mark makes, made, or came by."""
    there = {claim["uid"] for claim in archive.claims}
    known = set(map(str, Claim.objects.filter(uid__in=there).values_list("uid", flat=True)))
    wanted = {member["appearance"][name] for _, member in said.values() for name in ("claim", "made_as")}
    wanted |= {row[side] for row in archive.claim_changes if said.keys() & row["moved"] for side in ("left", "joined")}
    members = {claim["uid"]: claim for claim in archive.claims if claim["uid"] in wanted - known}
    rows = Claim.objects.bulk_create((_claim(member, reader) for member in members.values()), batch_size=_BATCH)
    new = {str(row.uid): row for row in rows}
    _merge(members.values(), new)
    for row in rows:
        vectors.fill_vector.enqueue(row.pk)
    return new


def _claim(member: Member, reader: Reader) -> Claim:
    by = maker(member["author"], reader)
    return Claim(
        uid=UUID(member["uid"]),
        statement=member["statement"],
        status=member["status"],
        created_at=moment(member["created_at"]),
        reader=by.account,
        credit=by.credit,
    )


def _merge(members: Iterable[Member], new: Mapping[str, Claim]) -> None:
    merged = [new[member["uid"]] for member in members if member["merged_into"] in new]
    into = {member["uid"]: member["merged_into"] for member in members}
    for row in merged:
        row.merged_into = new[into[str(row.uid)]]
    Claim.objects.bulk_update(merged, ["merged_into"], batch_size=_BATCH)


def _appearance(mark: Highlight, member: Member, home: Home, speakers: Mapping[str, int]) -> Appearance:
    said = member["appearance"]
    fields: dict[str, Any] = {name: said[name] for name in _SAID}
    stands = mark.exact == member["exact"]
    return Appearance(
        highlight=mark,
        claim=home.claim,
        made_as=home.made_as,
        speaker_id=speakers.get(said["speaker"] or ""),
        said_on=day_if(said["said_on"]),
        quantities=said["quantities"] if stands else quantities_of(mark.exact),
        **fields,
    )
