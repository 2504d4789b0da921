"""What readers added to the claims of a copy: how they came to stand as they do, and the evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from textwrap import shorten

from annotations.access import Viewer
from annotations.models import Claim, ClaimChange, Evidence, StatusChange
from annotations.reading import ReadingPage
from annotations.rows import Added, HighlightRow

_LONGEST_QUOTE = 300  # code points of a mark or a note that is evidence


def with_records(page: ReadingPage, reader: Viewer) -> ReadingPage:
    """Return *page* with what *reader* sees of its claims' records.

    The number of queries grows only with claims into which others were merged.
    """
    claims = Claim.objects.in_bulk({row.claim.id for row in (*page.highlights, *page.lost) if row.claim})
    records = _records(claims, reader)
    marks, lost = ([_with_record(row, records) for row in rows] for rows in (page.highlights, page.lost))
    return replace(page, highlights=marks, lost=lost)


def _with_record(row: HighlightRow, records: Mapping[int, Sequence[Added]]) -> HighlightRow:
    return replace(row, claim=replace(row.claim, record=records[row.claim.id])) if row.claim else row


def _records(claims: Mapping[int, Claim], reader: Viewer) -> Mapping[int, list[Added]]:
    found: defaultdict[int, list[Added]] = defaultdict(list)
    joined = ClaimChange.objects.filter(joined__in=claims, undone_at=None).values_list("joined", flat=True)
    alone, merged = claims.keys() - set(joined), [claims[pk] for pk in set(joined)]
    for change_of, change in _changes(alone, merged, reader):
        found[change_of].append(_reason(change))
    for evidence_of, evidence in _evidence(alone, merged, reader):
        found[evidence_of].append(_proof(evidence))
    return found


def _changes(alone: Iterable[int], merged: Iterable[Claim], reader: Viewer) -> Iterator[tuple[int, StatusChange]]:
    rows = StatusChange.objects.select_related("reader")
    yield from ((row.claim_id, row) for row in rows.filter(claim__in=alone))
    yield from ((claim.pk, row) for claim in merged for row in rows.about(claim, reader))


def _evidence(alone: Iterable[int], merged: Iterable[Claim], reader: Viewer) -> Iterator[tuple[int, Evidence]]:
    seen = Evidence.objects.visible_to(reader)
    rows = seen.select_related("reader", "highlight__article", "note__article", "note__author")
    yield from ((row.claim_id, row) for row in rows.filter(claim__in=alone))
    yield from ((claim.pk, row) for claim in merged for row in rows.about(claim, reader))


def _reason(row: StatusChange) -> Added:
    return Added(row.get_status_display(), row.why, _name(row), row.made_at)


def _proof(row: Evidence) -> Added:
    words = " ".join(part for part in (_pointed_at(row), row.words) if part)
    return Added(row.get_bearing_display(), words, _name(row), row.made_at, row.url)


def _pointed_at(row: Evidence) -> str:
    if row.highlight:
        return f"“{_quote(row.highlight.exact)}” ({row.highlight.article.headline})"
    if row.note:
        return f"{row.note.author.username} on “{row.note.article.headline}”: {_quote(row.note.body)}"
    return row.url


def _quote(words: str) -> str:
    return shorten(words, _LONGEST_QUOTE, placeholder=" …")


def _name(row: StatusChange | Evidence) -> str | None:
    return row.credit or (row.reader.username if row.reader else None)
