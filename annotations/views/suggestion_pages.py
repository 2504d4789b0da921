"""The page of suggestions as a value: copies with what waits in each, and what was decided lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q, QuerySet

from annotations.models import ReturnedCopy, Suggestion
from annotations.returns.suggestions.contested import is_contested
from annotations.returns.suggestions.standing import stand
from annotations.views.suggestion_rows import Row, rows_of
from newsroom.models import Article, Reader

PER_PAGE, LATELY = 100, 50
_SHOWN = ("returned", "highlight", "note__author", "note__highlight", "note__reply_to__highlight", "parent")

_PLACED = Q(span__isnull=False) | Q(highlight__isnull=False) | Q(note__isnull=False)
_PLACED |= ~Q(paragraph_key="") & ~Q(body="") | Q(parent__state=Suggestion.State.ACCEPTED)
_PLACED |= Q(parent__span__isnull=False) | Q(parent__highlight__isnull=False) | Q(parent__note__isnull=False)
_PLACED |= Q(parent__isnull=False) & ~Q(parent__paragraph_key="")
"""What can be accepted: it, or what it answers, stands somewhere."""


@dataclass(frozen=True)
class Waiting:
    """A copy with what waits of it on this page; ``open`` counts all, ``names`` are whose comments it has.

    ``contested`` counts what would write over newer words, ``ready`` what can be accepted without a look at it.
    """

    copy: ReturnedCopy
    rows: Sequence[Row]
    open: int
    names: Sequence[str]
    contested: int
    ready: int

    @property
    def lost(self) -> int:
        """Return how many have no place yet."""
        return self.open - self.ready - self.contested


@dataclass(frozen=True)
class ReturnedPage:
    """What waits, by copy, and what was decided on, the last first; ``copies`` without anything waiting come last."""

    waiting: Sequence[Waiting]
    decided: Sequence[Row]
    open: int
    pager: Page[Suggestion]


def returned_page(article: Article, reader: Reader, number: str) -> ReturnedPage:
    """Return the page of *reader*'s suggestions for *article*, in a fixed number of queries."""
    own = Suggestion.objects.filter(article=article, reader=reader).select_related(*_SHOWN)
    pager = Paginator(_open(own), PER_PAGE).get_page(number)
    opened, decided = list(pager), list(own.exclude(state=Suggestion.State.OPEN).order_by("-pk")[:LATELY])
    rows = rows_of(article, [*opened, *decided], stand([*opened, *decided], article), reader)
    copies, contested = _copies(article, reader), _contested(own)
    groups = groupby(rows[: len(opened)], _copy_of)
    waiting = [_waiting(copies[key], list(group), contested[key]) for key, group in groups]
    return ReturnedPage(waiting, rows[len(opened) :], pager.paginator.count, pager)


def _open(own: QuerySet[Suggestion]) -> QuerySet[Suggestion]:
    """Return what waits: the newest copy first, then as the story reads, what has no place last."""
    order = ("-returned__created_at", "-returned", F("span").asc(nulls_last=True), "pk")
    return own.filter(state=Suggestion.State.OPEN).order_by(*order)


def _copies(article: Article, reader: Reader) -> dict[int, ReturnedCopy]:
    """Return the copies with how many suggestions wait (``open``), and of these how many have a place (``placed``)."""
    waits = Q(suggestions__state=Suggestion.State.OPEN)
    placed = Q(suggestions__in=Suggestion.objects.filter(_PLACED, article=article, reader=reader))
    copies = ReturnedCopy.objects.filter(article=article, reader=reader)
    counts = {"open": Count("suggestions", filter=waits), "placed": Count("suggestions", filter=waits & placed)}
    return {copy.pk: copy for copy in copies.annotate(**counts)}


def _contested(own: QuerySet[Suggestion]) -> Counter[int]:
    """Return how many suggestions would write over newer words, by their copies."""
    changing = own.filter(state=Suggestion.State.OPEN, note__isnull=False).exclude(act__in=Suggestion.ADDING)
    return Counter(row.returned_id for row in changing if is_contested(row))


def _copy_of(row: Row) -> int:
    return row.suggestion.returned_id


def _waiting(copy: ReturnedCopy, rows: list[Row], contested: int) -> Waiting:
    names = sorted({row.suggestion.credit for row in rows} - {""}, key=str.casefold)
    counts = vars(copy)  # as annotated
    return Waiting(copy, rows, counts["open"], names, contested, counts["placed"] - contested)
