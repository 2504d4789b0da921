"""The orders of the notebook, and where a page goes on. Pages follow keys, not counts, so none repeats or skips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from django.db.models import F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from annotations.notebook.cursor import MARK, NOTE, Cursor
from annotations.notebook.entries import NOTHING, Entries
from newsroom.models import Paragraph

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_AT_THE_END = 2**31 - 1  # code points: where a note stands whose paragraph is gone


@dataclass(frozen=True)
class Column:
    """What entries are sorted by: the ``name`` both sides give it, and how its value is written as a number."""

    name: str
    descends: bool
    number: Callable[[Any], int] = int
    value: Callable[[int], Any] = int


@dataclass(frozen=True)
class Order:
    """Columns to sort by, and then, of equals, marks before notes, each by id."""

    columns: Sequence[Column]
    descends: bool
    prepare: Callable[[Entries], Entries]

    def keys(self, entries: Entries, after: Cursor | None, count: int) -> list[Cursor]:
        """Return the keys of the first *count* of *entries* after *after*, in order, in one query."""
        ready = self.prepare(entries)
        marks, notes = (
            self._first(rows, side, after, count) for rows, side in ((ready.marks, MARK), (ready.notes, NOTE))
        )
        found = [self._cursor(row) for row in marks.union(notes, all=True).order_by()]
        return list(islice(sorted(found, key=self._place), count))

    def _first(self, rows: QuerySet[Any], side: str, after: Cursor | None, count: int) -> QuerySet[Any, Any]:
        if after and len(after.values) == len(self.columns):
            rows = rows.filter(self._beyond(after, side))
        sorted_by = [_sorted_by(column.name, column.descends) for column in self.columns]
        told = rows.values_list(Value(side), "pk", *(column.name for column in self.columns))
        return told.order_by(*sorted_by, _sorted_by("pk", self.descends))[:count]

    def _beyond(self, after: Cursor, side: str) -> Q:
        """Return the condition of coming after *after*. Its first column alone is what an index can begin with."""
        values = [column.value(number) for column, number in zip(self.columns, after.values, strict=True)]
        beyond = self._beyond_equals(after, side)
        for column, value in reversed(list(zip(self.columns, values, strict=True))):
            beyond = _further(column.name, column.descends, value) | (Q(**{column.name: value}) & beyond)
        first = self.columns[0]
        return Q(**{f"{first.name}__{'lte' if first.descends else 'gte'}": values[0]}) & beyond

    def _beyond_equals(self, after: Cursor, side: str) -> Q:
        if side == after.side:
            return _further("pk", self.descends, after.pk)
        return Q(pk__isnull=False) if side == NOTE else NOTHING

    def _cursor(self, row: tuple[Any, ...]) -> Cursor:
        side, pk, *values = row
        numbers = (column.number(value) for column, value in zip(self.columns, values, strict=True))
        return Cursor(tuple(numbers), side, pk)

    def _place(self, key: Cursor) -> tuple[Any, ...]:
        numbers = (-n if column.descends else n for column, n in zip(self.columns, key.values, strict=True))
        return (*numbers, key.side, -key.pk if self.descends else key.pk)


def _sorted_by(name: str, descends: bool) -> str:
    return f"-{name}" if descends else name


def _further(name: str, descends: bool, value: Any) -> Q:
    return Q(**{f"{name}__{'lt' if descends else 'gt'}": value})


def _microseconds(at: datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND


def _moment(microseconds: int) -> datetime:
    return _EPOCH + microseconds * _MICROSECOND


def _with_places(entries: Entries) -> Entries:
    """Say of each entry where in its story it stands: a mark in its revision, a note in the newest."""
    here = Paragraph.objects.filter(revision=OuterRef("article__current"), key=OuterRef("paragraph_key"))
    starts = Coalesce(Subquery(here.values("span__startswith")[:1]), _AT_THE_END, output_field=IntegerField())
    return Entries(entries.marks.annotate(place=F("span__startswith")), entries.notes.annotate(place=starts))


# By their names in the address. Stories come as in the library, the newest first.
ORDERS = {
    "": Order([Column("created_at", True, _microseconds, _moment)], True, lambda entries: entries),
    "story": Order([Column("article_id", True), Column("place", False)], False, _with_places),
}
