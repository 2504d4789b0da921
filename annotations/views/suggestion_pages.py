"""The page of suggestions as a value: copies with what waits in each, and what was decided lately."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q, QuerySet

from annotations.models import ReturnedCopy, Suggestion
from annotations.returns.standing import stand
from annotations.views.suggestion_rows import Row, rows_of
from newsroom.models import Article, Reader

PER_PAGE, LATELY = 100, 50
_SHOWN = ("returned", "highlight", "note__author", "note__highlight", "parent")


@dataclass(frozen=True)
class Waiting:
    """A copy with what waits of it on this page; ``open`` counts all, ``names`` are whose comments it has."""

    copy: ReturnedCopy
    rows: Sequence[Row]
    open: int
    names: Sequence[str]


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
    copies = _copies(article, reader)
    waiting = [_waiting(copies[key], list(group)) for key, group in groupby(rows[: len(opened)], _copy_of)]
    return ReturnedPage(waiting, rows[len(opened) :], pager.paginator.count, pager)


def _open(own: QuerySet[Suggestion]) -> QuerySet[Suggestion]:
    """Return what waits: the newest copy first, then as the story reads, what has no place last."""
    order = ("-returned__created_at", "-returned", F("span").asc(nulls_last=True), "pk")
    return own.filter(state=Suggestion.State.OPEN).order_by(*order)


def _copies(article: Article, reader: Reader) -> dict[int, ReturnedCopy]:
    waiting = Count("suggestions", filter=Q(suggestions__state=Suggestion.State.OPEN))
    return {
        copy.pk: copy for copy in ReturnedCopy.objects.filter(article=article, reader=reader).annotate(open=waiting)
    }


def _copy_of(row: Row) -> int:
    return row.suggestion.returned_id


def _waiting(copy: ReturnedCopy, rows: list[Row]) -> Waiting:
    names = sorted({row.suggestion.credit for row in rows} - {""}, key=str.casefold)
    return Waiting(copy, rows, getattr(copy, "open", len(rows)), names)
