"""Taking a batch back exactly, and doing it again. What was changed by something else since stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from annotations import tags
from annotations.access import Audience
from annotations.models import Batch, Highlight, Note
from annotations.notebook.batch_rows import keep_private, locked, set_audience, tags_of
from annotations.notebook.batches import address, delete, kept
from annotations.notebook.entries import Entries
from newsroom.transactions import whole

Act = Batch.Act
_BEFORE, _AFTER = 0, 1  # in what a batch keeps of a mark's tags


@dataclass(frozen=True)
class Undone:
    """How many rows are as they were, and how many stay as they were changed since."""

    back: int
    stayed: int


@whole
def undo(batch: Batch) -> Undone:
    """Make every row of *batch* what it was, except those that were changed again since."""
    batch = Batch.objects.select_for_update().get(pk=batch.pk)
    if batch.undone_at:
        return Undone(0, 0)
    batch.undone_at = timezone.now()
    batch.save(update_fields=["undone_at"])
    back = _UNDOING[Act(batch.act)](batch)
    return Undone(back, batch.size - back)


@whole
def redo(batch: Batch) -> Batch | None:
    """Do again what *batch* did, to those of its rows that are as they were before it; return the new batch."""
    batch = Batch.objects.get(pk=batch.pk)  # with the ids as the table keeps them
    same = Entries(
        Highlight.objects.filter(pk__in=_numbers(batch.marks), deleted_at=None),
        Note.objects.filter(pk__in=_numbers(batch.notes), deleted_at=None),
    )
    return _DOING[Act(batch.act)](same, batch)


def _retag_again(same: Entries, batch: Batch) -> Batch | None:
    untouched = _tagged_as(batch, _BEFORE)
    tags.put_back(same.marks, {pk: both[_AFTER] for pk, both in untouched.items()})
    return kept(batch.reader, Act.TAG, untouched, {})


_DOING: dict[Batch.Act, Callable[[Entries, Batch], Batch | None]] = {
    Act.DELETE: lambda same, batch: delete(same, batch.reader),
    Act.TAG: _retag_again,
    Act.SHARE: lambda same, batch: address(same, batch.reader, Audience.EVERYONE),
    Act.KEEP: lambda same, batch: address(same, batch.reader, Audience.ME),
}


def _undelete(batch: Batch) -> int:
    """Bring back what this batch deleted; words that were marked again since stay as they are."""
    gone = Highlight.objects.filter(pk__in=_numbers(batch.marks), deleted_at=batch.made_at)
    marks = locked(gone.exclude(_is_marked_again()))
    back = Highlight.objects.filter(pk__in=marks).update(deleted_at=None, edited_at=timezone.now())
    keep_private(marks)
    return back + Note.objects.filter(pk__in=_numbers(batch.notes), deleted_at=batch.made_at).update(deleted_at=None)


def _is_marked_again() -> Q:
    """Only marks that stand where their reader put them may not stand there twice."""
    place = {name: OuterRef(name) for name in ("reader", "revision", "span", "kind")}
    standing = {"state": Highlight.State.ANCHORED}
    return Q(Exists(Highlight.objects.filter(**place, **standing, deleted_at=None)), **standing)


def _untag(batch: Batch) -> int:
    """Give their tags back to marks that are tagged as this batch left them."""
    former = {pk: both[_BEFORE] for pk, both in _tagged_as(batch, _AFTER).items()}
    return len(tags.put_back(Highlight.objects.filter(pk__in=former), former))


def _tagged_as(batch: Batch, when: int) -> dict[int, list[list[str]]]:
    """Return the tags before and after *batch* of those of its marks that are tagged as they were *when*."""
    both = {int(pk): tagged for pk, tagged in batch.marks.items()}
    return {pk: both[pk] for pk, now in tags_of(both) if now == both[pk][when]}


def _unaddress(batch: Batch) -> int:
    audience = Audience.EVERYONE if batch.act == Act.SHARE else Audience.ME
    back = 0
    turned: list[int] = []
    for before in Audience.values:
        marks = locked(Highlight.objects.filter(pk__in=_of(batch.marks, before), audience=audience))
        notes = locked(Note.objects.filter(pk__in=_of(batch.notes, before), audience=audience))
        set_audience(marks, notes, before)
        turned += marks
        back += len(marks) + len(notes)
    keep_private(turned)  # at the end: whoever changes a mark looks after its claim with the mark in hand
    return back


_UNDOING: dict[Batch.Act, Callable[[Batch], int]] = {
    Act.DELETE: _undelete,
    Act.TAG: _untag,
    Act.SHARE: _unaddress,
    Act.KEEP: _unaddress,
}


def _numbers(rows: Mapping[str, Any]) -> list[int]:
    return [int(pk) for pk in rows]


def _of(rows: Mapping[str, Any], before: str) -> list[int]:
    return [int(pk) for pk, value in rows.items() if value == before]
