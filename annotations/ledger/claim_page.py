"""What a claim's page shows: its appearances over stories, where they differ, and what readers said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper

from annotations.access import undoable_changes
from annotations.ledger.others import Other, others
from annotations.ledger.rows import AppearanceRow, rows_of
from annotations.ledger.summary import Summary
from annotations.ledger.timeline import Timeline, timeline
from annotations.ledger.wordings import Comparison, compared
from annotations.models import Appearance, Claim, ClaimChange
from annotations.words import day
from newsroom.families import families_among
from newsroom.models import Article


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A merge or split that brought ``appearances`` here, and whether the reader of the page may undo it."""

    change: ClaimChange
    appearances: list[AppearanceRow]
    may_undo: bool


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim as one reader sees it. ``words`` are those searched for another claim with, "" for what is proposed."""

    summary: Summary
    timeline: Timeline | None
    comparisons: list[Comparison[AppearanceRow]]
    changes: list[ChangeRow]
    words: str
    others: list[Other]
    carried: list[list[Article]]
    """Those of its stories that are one story, carried by several publications: one source, however many say it."""


def claim_page(claim: Claim, reader: Any, words: str = "") -> ClaimPage:
    """Return the page of *claim*, which *reader* sees, in a fixed number of queries."""
    rows = rows_of([claim], reader)[claim.pk]
    summary = Summary(claim, rows)
    return ClaimPage(
        summary,
        timeline([(row.day, row.who, _title(row)) for row in rows]),
        compared((row.words, row) for row in rows),
        _changes(claim, reader, rows),
        words,
        others(summary, reader, words),
        _carried(rows),
    )


def _carried(rows: list[AppearanceRow]) -> list[list[Article]]:
    stories = {row.article.pk: row.article for row in rows}
    return [[stories[pk] for pk in family] for family in families_among(stories)]


def _title(row: AppearanceRow) -> str:
    return ", ".join(part for part in (day(row.day), row.who, row.article.headline) if part)


def _changes(claim: Claim, reader: Any, rows: list[AppearanceRow]) -> list[ChangeRow]:
    """Return the changes that hold and brought appearances here that *reader* sees, newest first."""
    here = Appearance.objects.filter(pk__in=[row.id for row in rows])
    may_undo = ExpressionWrapper(undoable_changes(reader, Appearance.objects.all()), BooleanField())
    changes: Any = claim.changes_to.moving(here).filter(undone_at=None).annotate(may_undo=may_undo)
    return [
        ChangeRow(change, [row for row in rows if row.id in change.moved], change.may_undo)
        for change in changes.select_related("reader")
    ]
