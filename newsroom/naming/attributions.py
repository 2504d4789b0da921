"""Who says what in a text: the attributions stored for a revision, as rows that a page needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import QuerySet

from newsroom.models import Attribution, AttributionSpeaker, Revision
from newsroom.naming.shown import on_show, shown
from newsroom.prepared import Prepared
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


def attributions_of(revision: Revision) -> list[AttributionRow]:
    """Return the attributions of *revision*, in reading order, in two queries, or one when it has none."""
    found = list(_OF_REVISION.rows(revision=revision.pk))
    speakers = _by_attribution(_SPEAKERS.rows(revision=revision.pk) if found else ())
    return [_row(values, speakers) for _, *values in found]


def attributions_in(revisions: Collection[int]) -> defaultdict[int, list[AttributionRow]]:
    """Return the attributions of all of *revisions* (ids), by revision and in reading order, in two queries."""
    speakers = _by_attribution(_speakers(AttributionSpeaker.objects.filter(attribution__revision__in=revisions)))
    by_revision: defaultdict[int, list[AttributionRow]] = defaultdict(list)
    for revision, *values in _values(Attribution.objects.filter(revision__in=revisions)):
        by_revision[revision].append(_row(values, speakers))
    return by_revision


def _values(attributions: QuerySet[Attribution]) -> QuerySet[Attribution, tuple[Any, ...]]:
    """Return the revision of each of *attributions* and what ``_row`` needs."""
    return attributions.order_by("span", "pk").values_list(
        *("revision", "pk", "span", "content", "source", "cue", "told", "basis"),
        *("speech", "stance", "unnamed", "outer", "score"),
    )


def _speakers(speakers: QuerySet[AttributionSpeaker]) -> QuerySet[AttributionSpeaker, tuple[Any, ...]]:
    """Return the attribution and the Speaker of each of *speakers* that readers see."""
    seen = speakers.filter(on_show()).order_by("pk")
    return seen.values_list("attribution", *shown("entity", "pk", "slug", "name", "kind"))


_OF_REVISION = Prepared(lambda revision: _values(Attribution.objects.filter(revision=revision)))
_SPEAKERS = Prepared(lambda revision: _speakers(AttributionSpeaker.objects.filter(attribution__revision=revision)))


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


def _by_attribution(rows: Iterable[Sequence[Any]]) -> dict[int, list[Speaker]]:
    """Return by attribution who speaks; two whom a reader merged are one."""
    speakers: defaultdict[int, list[Speaker]] = defaultdict(list)
    for attribution, *who in rows:
        if (speaker := Speaker(*who)) not in speakers[attribution]:
            speakers[attribution].append(speaker)
    return speakers


def _row(values: Sequence[Any], speakers: Mapping[int, Sequence[Speaker]]) -> AttributionRow:
    pk, at, pieces, source, cue, told, basis, *rest = values
    content = tuple((piece.lower, piece.upper) for piece in pieces)
    parts = (_range(source), _range(cue), _range(told), _range(basis))
    return AttributionRow._make((pk, at.lower, at.upper, content, *parts, *rest, tuple(speakers.get(pk, ()))))


def _range(value: object) -> Range | None:
    return (value.lower, value.upper) if value else None  # type: ignore[attr-defined]
