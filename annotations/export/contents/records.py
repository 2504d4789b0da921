"""What readers added to the claims of a copy: how they came to stand as they do, and the evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from textwrap import shorten

from django.db.models import QuerySet

from annotations.access import Viewer
from annotations.export.contents.joins import about, joins_of
from annotations.models import Evidence, StatusChange
from annotations.reading import ReadingPage
from annotations.rows import Added, HighlightRow
from newsroom.credits import brought_by, maker, name_of

_LONGEST_QUOTE = 300  # code points of a mark or a note that is evidence


def with_records(page: ReadingPage, reader: Viewer) -> ReadingPage:
    """Return *page* with what *reader* sees of its claims' records, in four queries."""
    claims = {row.claim.id for row in (*page.highlights, *page.lost) if row.claim}
    records = _records(claims, reader)
    marks, lost = ([_with_record(row, records) for row in rows] for rows in (page.highlights, page.lost))
    return replace(page, highlights=marks, lost=lost)


def _with_record(row: HighlightRow, records: Mapping[int, Sequence[Added]]) -> HighlightRow:
    return replace(row, claim=replace(row.claim, record=records[row.claim.id])) if row.claim else row


def _records(claims: Collection[int], reader: Viewer) -> Mapping[int, list[Added]]:
    found: defaultdict[int, list[Added]] = defaultdict(list)
    joins = joins_of(claims, reader)
    for change in StatusChange.objects.filter(claim__in={*claims, *joins}).select_related("reader"):
        for claim in {change.claim_id, *about(change, joins)}:
            found[claim].append(_reason(change))
    for evidence in _evidence({*claims, *joins}, reader):
        for claim in {evidence.claim_id, *about(evidence, joins)}:
            found[claim].append(_proof(evidence))
    return found


def _evidence(claims: Collection[int], reader: Viewer) -> QuerySet[Evidence]:
    rows = Evidence.objects.visible_to(reader).filter(claim__in=claims)
    return rows.select_related("reader", "highlight__article", "note__article", "note__author")


def _reason(row: StatusChange) -> Added:
    return Added(row.get_status_display(), row.why, name_of(row), row.made_at, brought_by=brought_by(row))


def _proof(row: Evidence) -> Added:
    words = " ".join(part for part in (_pointed_at(row), row.words) if part)
    return Added(row.get_bearing_display(), words, name_of(row), row.made_at, row.url, brought_by(row))


def _pointed_at(row: Evidence) -> str:
    if row.highlight:
        return f"“{_quote(row.highlight.exact)}” ({row.highlight.article.headline})"
    if row.note:
        return f"{maker(row.note)} on “{row.note.article.headline}”: {_quote(row.note.body)}"
    return row.url


def _quote(words: str) -> str:
    return shorten(words, _LONGEST_QUOTE, placeholder=" …")
