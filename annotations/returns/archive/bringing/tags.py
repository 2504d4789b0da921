"""The tags of an archive's versions: who is mentioned, and who says what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotations.returns.archive.bringing.entities import Named
from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Attribution, AttributionSpeaker, Mention, Revision
from newsroom.models.ranged import span

_BATCH = 2000  # rows in one statement
_PARTS = ("source", "cue", "told", "basis")
_SAME = ("speech", "stance", "unnamed", "score")


def make(archive: Archive, revisions: Mapping[int, Revision], entities: Named) -> None:
    """Store the tags of *revisions*, which come by number; *entities* are who the archive's are here."""
    for member in archive.revisions:
        revision = revisions[member["number"]]
        Mention.objects.bulk_create(_mentions(revision, member["mentions"], entities), batch_size=_BATCH)
        _make_attributions(revision, member["attributions"], entities)


def _mentions(revision: Revision, members: Iterable[Member], entities: Named) -> Iterator[Mention]:
    for member in members:
        yield Mention(
            revision=revision,
            span=span(member["start"], member["end"]),
            form=member["form"],
            score=member["score"],
            source=member["source"],
            **_whom(member, entities),
        )


def _whom(member: Member, entities: Named) -> dict[str, int | None]:
    """Return whom a row names, and what it named before a split; only a split among those that were made is kept."""
    now, before = member["entity"], member["before_split"]
    is_kept = {now, before} <= entities.made
    return {"entity_id": entities.ids[now], "before_split_id": entities.ids[before] if is_kept else None}


def _make_attributions(revision: Revision, members: Sequence[Member], entities: Named) -> None:
    rows = Attribution.objects.bulk_create((_attribution(revision, each) for each in members), batch_size=_BATCH)
    inner = [(row, each["outer"]) for row, each in zip(rows, members, strict=True) if each["outer"] is not None]
    for row, outer in inner:
        row.outer = rows[outer]
    Attribution.objects.bulk_update([row for row, _ in inner], ["outer"], batch_size=_BATCH)
    AttributionSpeaker.objects.bulk_create(
        (
            AttributionSpeaker(attribution=row, **_whom(speaker, entities))
            for row, each in zip(rows, members, strict=True)
            for speaker in each["speakers"]
        ),
        batch_size=_BATCH,
    )


def _attribution(revision: Revision, member: Member) -> Attribution:
    content = member["content"]
    parts: dict[str, Any] = {name: _span(member[name]) for name in _PARTS}
    return Attribution(
        revision=revision,
        span=span(min(piece["start"] for piece in content), max(piece["end"] for piece in content)),
        content=[_span(piece) for piece in content],
        **parts,
        **{name: member[name] for name in _SAME},
    )


def _span(at: Member | None) -> Any:
    return span(at["start"], at["end"]) if at else None
