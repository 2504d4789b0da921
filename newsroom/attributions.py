"""Who says what in a text: the attributions stored for a revision, as rows that a page needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from django.db.models import QuerySet

from newsroom.models import Attribution, AttributionSpeaker, Revision
from newsroom.models.ranged import span
from newsroom.shown import on_show, shown
from newsroom.text.ranges import Range


class Speaker(NamedTuple):
    """Who speaks, merges followed."""

    entity: int
    slug: str
    name: str
    kind: str


class AttributionRow(NamedTuple):
    """One attribution; see newsroom.entities.attribution. All ranges are half-open and count code points.

    ``outer`` is the id of the attribution that it hangs on.
    """

    id: int
    start: int
    end: int
    content: tuple[Range, ...]
    source: Range | None
    cue: Range | None
    told: Range | None
    basis: Range | None
    speech: str
    stance: str
    unnamed: bool
    outer: int | None
    score: float
    speakers: tuple[Speaker, ...]


def attributions_of(revision: Revision, bounds: Range | None = None) -> list[AttributionRow]:
    """Return the attributions of *revision*, in reading order, in two queries; only those within *bounds* if given."""
    rows = revision.attributions.filter(**{"span__overlap": span(*bounds)} if bounds else {})
    return [row for _, row in _read(rows)]


def attributions_in(revisions: Collection[int]) -> defaultdict[int, list[AttributionRow]]:
    """Return the attributions of all of *revisions* (ids), by revision and in reading order, in two queries."""
    by_revision: defaultdict[int, list[AttributionRow]] = defaultdict(list)
    for revision, row in _read(Attribution.objects.filter(revision__in=revisions)):
        by_revision[revision].append(row)
    return by_revision


def _read(attributions: QuerySet[Attribution]) -> Iterator[tuple[int, AttributionRow]]:
    """Yield each of *attributions* as a row, after the id of its revision."""
    found = list(attributions.order_by("span", "pk"))
    speakers = _speakers(found)
    for attribution in found:
        yield attribution.revision_id, _row(attribution, tuple(speakers[attribution.pk]))


def chain_of(row: AttributionRow, rows: Mapping[int, AttributionRow]) -> tuple[AttributionRow, ...]:
    """Return *row* and on whose word it stands, the nearest first, among *rows* by id.

    Those who only pass on what they say themselves, as in clauses within clauses, are left out.
    """
    near, *outward = _outward(row, rows)
    chain = [near]
    for far in outward:
        if not far.speakers or far.speakers != chain[-1].speakers:
            chain.append(far)
    return tuple(chain)


def _outward(row: AttributionRow, rows: Mapping[int, AttributionRow]) -> Iterator[AttributionRow]:
    """Yield *row* and what it hangs on, outwards; rows that hang on each other end where they began."""
    passed: set[int] = set()
    at: AttributionRow | None = row
    while at and at.id not in passed:
        yield at
        passed.add(at.id)
        at = None if at.outer is None else rows.get(at.outer)


def _speakers(attributions: Iterable[Attribution]) -> dict[int, list[Speaker]]:
    """Return by attribution who speaks; two whom a reader merged are one."""
    seen = AttributionSpeaker.objects.filter(on_show(), attribution__in=attributions).order_by("pk")
    speakers: defaultdict[int, list[Speaker]] = defaultdict(list)
    for attribution, *who in seen.values_list("attribution", *shown("entity", "pk", "slug", "name", "kind")):
        if (speaker := Speaker(*who)) not in speakers[attribution]:
            speakers[attribution].append(speaker)
    return speakers


def _row(a: Attribution, speakers: tuple[Speaker, ...]) -> AttributionRow:
    content = tuple((piece.lower, piece.upper) for piece in a.content)
    parts = (_range(a.source), _range(a.cue), _range(a.told), _range(a.basis))
    return AttributionRow(
        a.pk, a.start, a.end, content, *parts, a.speech, a.stance, a.unnamed, a.outer_id, a.score, speakers
    )


def _range(value: object) -> Range | None:
    return (value.lower, value.upper) if value else None  # type: ignore[attr-defined]
