"""The entries of the notebook: marks, and the notes that stand by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value

from annotations.models import Highlight, Note

NOTE = "note"
"""The kind of an entry that is a note."""

NOTHING = Q(pk__in=[])


@dataclass(frozen=True, slots=True)
class Condition:
    """What narrows entries down: the condition on a mark, and that on a note."""

    mark: Q
    note: Q


@dataclass(frozen=True)
class Entries:
    """Some marks and some notes, in no order yet."""

    marks: QuerySet[Highlight]
    notes: QuerySet[Note]

    def narrowed(self, conditions: Iterable[Condition]) -> Entries:
        """Return those that meet all *conditions*."""
        both = list(conditions)
        mark, note = (reduce(and_, (getattr(one, side) for one in both), Q()) for side in ("mark", "note"))
        return Entries(self.marks.filter(mark), self.notes.filter(note))


def entries_for(reader: Any) -> Entries:
    """Return all entries that *reader* sees, deleted ones left out (annotations/access.py)."""
    return Entries(Highlight.objects.visible_to(reader).order_by(), notes_for(reader).filter(~_stands_under()))


def notes_for(reader: Any) -> QuerySet[Note]:
    """Return the notes that *reader* sees, whether they stand by themselves or not."""
    return Note.objects.visible_to(reader).order_by()


def count(entries: Entries) -> int:
    """Return how many *entries* there are, in one query."""
    sides = [
        rows.order_by().values(one=Value(1)).annotate(found=Count("pk")) for rows in (entries.marks, entries.notes)
    ]
    return sum(
        sides[0].values_list("found", flat=True).union(sides[1].values_list("found", flat=True), all=True).order_by()
    )


def marks_noted(reader: Any) -> QuerySet[Note, Any]:
    """Return the ids of the marks on which *reader* sees notes."""
    return notes_for(reader).filter(highlight__isnull=False).values("highlight")


def own(entries: Entries, reader: Any) -> Entries:
    """Return those of *entries* that *reader* made, which nobody else changes."""
    return Entries(entries.marks.filter(reader=reader), entries.notes.filter(author=reader))


def _stands_under() -> Q:
    """Return the condition under which a note is shown with a mark, or a thread, of the same reader."""
    on_own_mark = Q(highlight__isnull=False, highlight__reader=F("author"), highlight__deleted_at=None)
    in_own_thread = Q(reply_to__isnull=False, reply_to__author=F("author"), reply_to__deleted_at=None)
    return on_own_mark | in_own_thread
