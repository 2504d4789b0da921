"""The marks of an archive on the story that is here: those that are not here yet, each where its words stand now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import connection

from annotations.models import Highlight, Placement
from annotations.reanchoring import carry
from annotations.returns.archive.bringing.here import Here
from annotations.returns.archive.bringing.people import maker
from annotations.returns.archive.bringing.places import Place, place_in
from annotations.returns.archive.bringing.values import moment
from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Reader
from newsroom.models.ranged import span

State = Highlight.State

_SAME = ("uid", "kind", "audience", "tags")
_BATCH = 1000  # rows in one statement

# The column is set whenever a row is saved; what the archive says is written afterwards.
_EDITED = """
    UPDATE annotations_highlight h SET edited_at = m.at
    FROM unnest(%s::bigint[], %s::timestamptz[]) AS m (id, at) WHERE h.id = m.id
"""


@dataclass(frozen=True)
class Placed:
    """The archive's marks here, by their uids there: ``new`` ones with what the archive says, and all that are here.

    ``rows`` has those of them that whoever brings them in sees; ``known`` counts those that were here.
    """

    new: Mapping[str, tuple[Highlight, Member]]
    rows: Mapping[str, Highlight]
    known: int
    unplaced: int


def add(here: Here, archive: Archive, reader: Reader) -> Placed:
    """Add the marks that are not here yet. Equal ones of one reader, on words that are marked here, are those."""
    uids = [mark["uid"] for mark in archive.highlights]
    known = {str(uid) for uid in Highlight.objects.filter(uid__in=uids).values_list("uid", flat=True)}
    wanted = [mark for mark in archive.highlights if mark["uid"] not in known]
    places = {mark["uid"]: place for mark in wanted if (place := place_in(here, mark))}
    rows = {mark["uid"]: _row(here, mark, places[mark["uid"]], reader) for mark in wanted if mark["uid"] in places}
    left = [*_left(here, rows, places), *_carried(here, list(rows.values()))]
    same = _same(here, rows)
    new = {uid: (row, mark) for mark in wanted if (row := rows.get(uid := mark["uid"])) and uid not in same}
    _store(new, [place for place in left if str(place.highlight.uid) in new])
    seen = Highlight.objects.visible_to(reader).filter(article=here.article, uid__in=known)
    found = {str(row.uid): row for row in seen} | same | {uid: row for uid, (row, _) in new.items()}
    return Placed(new, found, len(known) + len(same), len(wanted) - len(rows))


def _row(here: Here, mark: Member, place: Place, reader: Reader) -> Highlight:
    by = maker(mark["author"], reader)
    same: dict[str, Any] = {name: mark[name] for name in _SAME} | {"uid": UUID(mark["uid"])}
    return Highlight(
        article=here.article,
        reader=by.account,
        credit=by.credit,
        created_at=moment(mark["created_at"]),
        **same,
        **place.fields,
    )


def _left(here: Here, rows: Mapping[str, Highlight], places: Mapping[str, Place]) -> list[Placement]:
    """Return the places of *rows* in older versions that the archive knows."""
    return [
        Placement(
            highlight=row,
            revision=here.by_number[each["revision"]],
            span=span(each["start"], each["end"]),
            became=each["became"],
        )
        for uid, row in rows.items()
        for each in places[uid].placements
    ]


def _carried(here: Here, rows: Iterable[Highlight]) -> list[Placement]:
    """Bring *rows* from the versions on which they are to the newest, as each version since would have."""
    behind = [row for row in rows if row.revision != here.newest and (here.is_ahead or not row.is_lost)]
    left = []
    for old, new in pairwise(here.since) if behind else ():
        there = [row for row in behind if row.revision == old or (row.is_lost and row.revision.number < old.number)]
        left += carry(there, old, new) if there else []
    return left


def _same(here: Here, rows: Mapping[str, Highlight]) -> dict[str, Highlight]:
    """Return, by uid, what is here already as one of *rows* would be. Of two equal *rows*, the later has moved."""
    there = Highlight.objects.filter(revision=here.newest, deleted_at=None, state=State.ANCHORED)
    taken = {_identity(row): row for row in there} if rows else {}
    same = {}
    for uid, row in rows.items():
        if row.state == State.ANCHORED and (equal := taken.setdefault(_identity(row), row)) is not row:
            if equal.pk:
                same[uid] = equal
            row.state = State.MOVED
    return same


def _identity(row: Highlight) -> tuple[Any, ...]:
    return row.reader_id, row.credit, row.revision_id, row.start, row.end, row.kind


def _store(new: Mapping[str, tuple[Highlight, Member]], left: Iterable[Placement]) -> None:
    """Store marks in the order in which they were made, which is the order of those on the same words."""
    in_order = sorted(new.values(), key=lambda pair: (pair[1]["created_at"], pair[1]["uid"]))
    Highlight.objects.bulk_create((row for row, _ in in_order), batch_size=_BATCH)
    Placement.objects.bulk_create(left, batch_size=_BATCH)
    with connection.cursor() as cursor:
        edited = [moment(mark["edited_at"]) for _, mark in in_order]
        cursor.execute(_EDITED, [[row.pk for row, _ in in_order], edited])
