"""Who says what in a text: the attributions stored for a revision, as rows that a page needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models.functions import Coalesce

from newsroom.models import Attribution, Revision
from newsroom.models.ranged import span

Range = tuple[int, int]


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
    rows = revision.attributions.order_by("span", "pk")
    if bounds:
        rows = rows.filter(span__overlap=span(*bounds))
    found = list(rows)
    speakers = _speakers(found)
    return [_row(attribution, tuple(speakers[attribution.pk])) for attribution in found]


def _speakers(attributions: Iterable[Attribution]) -> dict[int, list[Speaker]]:
    through = Attribution.speakers.through.objects.filter(attribution__in=attributions, entity__rejected=False)
    whose = [Coalesce(f"entity__merged_into__{field}", f"entity__{field}") for field in ("pk", "slug", "name", "kind")]
    speakers: defaultdict[int, list[Speaker]] = defaultdict(list)
    for attribution, *who in through.order_by("pk").values_list("attribution", *whose):
        speakers[attribution].append(Speaker(*who))
    return speakers


def _row(a: Attribution, speakers: tuple[Speaker, ...]) -> AttributionRow:
    content = tuple((piece.lower, piece.upper) for piece in a.content)
    parts = (_range(a.source), _range(a.cue), _range(a.told), _range(a.basis))
    return AttributionRow(
        a.pk, a.start, a.end, content, *parts, a.speech, a.stance, a.unnamed, a.outer_id, a.score, speakers
    )


def _range(value: object) -> Range | None:
    return (value.lower, value.upper) if value else None  # type: ignore[attr-defined]
