"""The tags of an archive's versions: who is mentioned, and who says what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Attribution, AttributionSpeaker, Mention, Revision
from newsroom.models.ranged import span

_BATCH = 2000  # rows in one statement
_PARTS = ("source", "cue", "told", "basis")
_SAME = ("speech", "stance", "unnamed", "score")

Ids = Mapping[str, int]


def make(archive: Archive, revisions: Mapping[int, Revision], entities: Ids) -> None:
    """Store the tags of *revisions*, which come by number; *entities* are the ids of the archive's by its slugs."""
    for member in archive.revisions:
        revision = revisions[member["number"]]
        Mention.objects.bulk_create(_mentions(revision, member["mentions"], entities), batch_size=_BATCH)
        _make_attributions(revision, member["attributions"], entities)


def _mentions(revision: Revision, members: Iterable[Member], entities: Ids) -> Iterator[Mention]:
    for member in members:
        yield Mention(
            revision=revision,
            span=span(member["start"], member["end"]),
            form=member["form"],
            score=member["score"],
            source=member["source"],
            **_whom(member, entities),
        )


def _whom(member: Member, entities: Ids) -> dict[str, int | None]:
    """Return whom a row names; what it named before a split where that is another here too."""
    now, before = entities[member["entity"]], entities.get(member["before_split"] or "")
    return {"entity_id": now, "before_split_id": None if before == now else before}


def _make_attributions(revision: Revision, members: Sequence[Member], entities: Ids) -> None:
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
