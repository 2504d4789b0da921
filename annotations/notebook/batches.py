"""Changing many marks and notes in one go, and taking that back exactly. Only the reader's own are ever changed.

Each change is one transaction and a fixed number of statements. What changing a single mark sees to, that nobody reads
on in a claim that turned private, is seen to for all of them (``keep_private`` in annotations/appearances.py).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from annotations import tags
from annotations.access import Audience
from annotations.belonging import leave_private
from annotations.models import Appearance, Batch, Highlight, Note
from annotations.notebook.entries import Entries, own
from newsroom.locks import Lock, hold
from newsroom.models import Reader

Act = Batch.Act
Former = Mapping[int, Any]
"""What rows were before a change, by id."""


@transaction.atomic
def delete(chosen: Entries, reader: Reader) -> Batch | None:
    """Take those of *chosen* that are *reader*'s off every page; return the batch, None when there were none.

    As with a single mark, the reader's own notes on it go along and others' stay.
    """
    mine, now = own(chosen, reader), timezone.now()
    marks, notes = _ids(mine.marks), _ids(mine.notes)
    Highlight.objects.filter(pk__in=marks).update(deleted_at=now, edited_at=now)
    Note.objects.filter(pk__in=notes).update(deleted_at=now)
    _keep_private(marks)
    return _kept(reader, Act.DELETE, dict.fromkeys(marks), dict.fromkeys(notes), made_at=now)


@transaction.atomic
def retag(chosen: Entries, reader: Reader, add: Iterable[str], remove: Iterable[str]) -> Batch | None:
    """Put tags on *reader*'s marks among *chosen*, and take others off. Raises TagError; then nothing is changed."""
    former = tags.retag(own(chosen, reader).marks, add, remove)
    return _kept(reader, Act.TAG, {pk: [former[pk], after] for pk, after in _tags(former)}, {})


@transaction.atomic
def address(chosen: Entries, reader: Reader, audience: Audience) -> Batch | None:
    """Let *audience* see those of *chosen* that are *reader*'s.

    Notes on marks keep their own audience, replies that of their thread.
    """
    mine = own(chosen, reader)
    marks = _former(mine.marks.exclude(audience=audience))
    notes = _former(mine.notes.filter(reply_to=None).exclude(audience=audience))
    _address(marks, notes, audience)
    _keep_private(marks)
    return _kept(reader, Act.SHARE if audience == Audience.EVERYONE else Act.KEEP, marks, notes)


@dataclass(frozen=True)
class Undone:
    """How many rows are as they were, and how many stay as they were changed since."""

    back: int
    stayed: int


@transaction.atomic
def undo(batch: Batch) -> Undone:
    """Make every row of *batch* what it was, except those that were changed again since."""
    batch = Batch.objects.select_for_update().get(pk=batch.pk)
    if batch.undone_at:
        return Undone(0, 0)
    batch.undone_at = timezone.now()
    batch.save(update_fields=["undone_at"])
    back = _UNDOING[Act(batch.act)](batch)
    return Undone(back, batch.size - back)


@transaction.atomic
def redo(batch: Batch) -> Batch | None:
    """Do again what *batch* did, to those of its rows that are as they were before it; return the new batch."""
    batch = Batch.objects.get(pk=batch.pk)  # with the ids as the table keeps them
    same = Entries(
        Highlight.objects.filter(pk__in=_numbers(batch.marks), deleted_at=None),
        Note.objects.filter(pk__in=_numbers(batch.notes), deleted_at=None),
    )
    return _DOING[Act(batch.act)](same, batch)


def _retag_again(same: Entries, batch: Batch) -> Batch | None:
    untouched = {pk: batch.marks[str(pk)] for pk, now in _tags(_numbers(batch.marks)) if now == batch.marks[str(pk)][0]}
    tags.put_back(same.marks, {pk: after for pk, (_, after) in untouched.items()})
    return _kept(batch.reader, Act.TAG, untouched, {})


_DOING: dict[Batch.Act, Callable[[Entries, Batch], Batch | None]] = {
    Act.DELETE: lambda same, batch: delete(same, batch.reader),
    Act.TAG: _retag_again,
    Act.SHARE: lambda same, batch: address(same, batch.reader, Audience.EVERYONE),
    Act.KEEP: lambda same, batch: address(same, batch.reader, Audience.ME),
}


def _undelete(batch: Batch) -> int:
    """Bring back what this batch deleted; words that were marked again since stay as they are."""
    gone = Highlight.objects.filter(pk__in=_numbers(batch.marks), deleted_at=batch.made_at)
    marks = _ids(gone.exclude(_is_marked_again()))
    back = Highlight.objects.filter(pk__in=marks).update(deleted_at=None, edited_at=timezone.now())
    _keep_private(marks)
    return back + Note.objects.filter(pk__in=_numbers(batch.notes), deleted_at=batch.made_at).update(deleted_at=None)


def _is_marked_again() -> Q:
    """Only marks that stand where their reader put them may not stand there twice."""
    place = {name: OuterRef(name) for name in ("reader", "revision", "span", "kind")}
    standing = {"state": Highlight.State.ANCHORED}
    return Q(Exists(Highlight.objects.filter(**place, **standing, deleted_at=None)), **standing)


def _untag(batch: Batch) -> int:
    """Give their tags back to marks that are tagged as this batch left them."""
    untouched = [pk for pk, now in _tags(_numbers(batch.marks)) if now == batch.marks[str(pk)][1]]
    former = {pk: batch.marks[str(pk)][0] for pk in untouched}
    return len(tags.put_back(Highlight.objects.filter(pk__in=untouched), former))


def _tags(marks: Iterable[int]) -> Iterable[tuple[int, list[str]]]:
    return Highlight.objects.filter(pk__in=list(marks), deleted_at=None).order_by().values_list("pk", "tags")


def _unaddress(batch: Batch) -> int:
    audience = Audience.EVERYONE if batch.act == Act.SHARE else Audience.ME
    back = 0
    for before in Audience.values:
        marks = _ids(Highlight.objects.filter(pk__in=_of(batch.marks, before), audience=audience))
        notes = _ids(Note.objects.filter(pk__in=_of(batch.notes, before), audience=audience))
        _address(marks, notes, before)
        _keep_private(marks)
        back += len(marks) + len(notes)
    return back


_UNDOING: dict[Batch.Act, Callable[[Batch], int]] = {
    Act.DELETE: _undelete,
    Act.TAG: _untag,
    Act.SHARE: _unaddress,
    Act.KEEP: _unaddress,
}


def _address(marks: Collection[int], notes: Collection[int], audience: str) -> None:
    Highlight.objects.filter(pk__in=marks).update(audience=audience, edited_at=timezone.now())
    Note.objects.filter(Q(pk__in=notes) | Q(reply_to__in=notes)).update(audience=audience)


def _keep_private(marks: Collection[int]) -> None:
    """See to it that nobody reads on in the claims of *marks* (ids) who does not see them any more.

    Only claims that an appearance came to from another are looked at: in all others there is nobody to read on.
    """
    hold(Lock.CLAIMS)
    claims = Appearance.objects.filter(highlight__in=marks).order_by().values("claim")
    joined = Appearance.objects.filter(claim__in=claims).exclude(claim=F("made_as")).order_by()
    leave_private(set(joined.values_list("claim", flat=True)))


def _ids(rows: QuerySet[Any]) -> list[int]:
    """Return the ids of *rows*, which nobody else changes until the transaction ends.

    They are taken in order, so that two changes at once do not wait for each other.
    """
    chosen = rows.model._default_manager.filter(pk__in=rows.order_by().values("pk"))
    return list(chosen.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))


def _former(rows: QuerySet[Any]) -> dict[int, str]:
    return dict(rows.model._default_manager.filter(pk__in=_ids(rows)).order_by().values_list("pk", "audience"))


def _kept(reader: Reader, act: Batch.Act, marks: Former, notes: Former, **fields: Any) -> Batch | None:
    """Keep what the rows were, so that undo outlives the page. Of tags, what they became is kept too."""
    if not marks and not notes:
        return None
    return Batch.objects.create(reader=reader, act=act, marks=dict(marks), notes=dict(notes), **fields)


def _numbers(rows: Mapping[str, Any]) -> list[int]:
    return [int(pk) for pk in rows]


def _of(rows: Mapping[str, Any], before: str) -> list[int]:
    return [int(pk) for pk, value in rows.items() if value == before]
