"""Tags that move with a text: what readers tagged holds in the next revision, and what machines found stands in for
what they will find there, so that no page is bare and no story drops out of a count while recognition waits.

Only what stands on the same words moves, whatever their typography: a mention of a name that was changed names nobody
yet. What a reader tagged is looked for near its place as well, where everything around it was written anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.backends.postgresql.psycopg_any import NumericRange

from newsroom.entities import READER, occurrences
from newsroom.models import Attribution, AttributionSpeaker, Mention, Revision
from newsroom.models.ranged import span
from newsroom.text.alignment import Alignment, same_words

_BATCH = 2000  # rows in one statement
_NEAR = 500  # code points: so far from where it would stand, a name is looked for
_MENTION = ("entity_id", "before_split_id", "form", "score", "source")
_ATTRIBUTION = ("speech", "stance", "unnamed", "score")
_PARTS = ("source", "cue", "told", "basis")


def move_tags(old: Revision, new: Revision, alignment: Alignment) -> None:
    """Give *new* the mentions and attributions of *old* whose words still stand, in six queries however many.

    Runs in a transaction that holds Lock.ENTITIES.
    """
    rows = list(old.mentions.all())
    places = [_moved(alignment, row.span) for row in rows]
    taken = {(row.entity_id, at) for row, at in zip(rows, places, strict=True)}
    found = ((row, at or _found_near(alignment, row, taken)) for row, at in zip(rows, places, strict=True))
    Mention.objects.bulk_create([_mention(row, new, at) for row, at in found if at], batch_size=_BATCH)
    _move_attributions(old, new, alignment)


def _found_near(alignment: Alignment, row: Mention, taken: set[tuple[int, NumericRange | None]]) -> NumericRange | None:
    """Return the nearest place of a reader's name that the alignment lost; None where each such place is *taken*."""
    if row.source != READER:
        return None
    about = alignment.about(row.start)
    first = max(0, about - _NEAR)
    hits = occurrences(alignment.new[first : about + _NEAR], alignment.old[row.start : row.end])
    nearest = sorted((span(first + start, first + end) for start, end in hits), key=lambda at: abs(at.lower - about))
    at = next((at for at in nearest if (row.entity_id, at) not in taken), None)
    taken.add((row.entity_id, at))
    return at


def _mention(row: Mention, new: Revision, at: NumericRange) -> Mention:
    return Mention(revision=new, span=at, **{name: getattr(row, name) for name in _MENTION})


def _move_attributions(old: Revision, new: Revision, alignment: Alignment) -> None:
    rows = list(old.attributions.order_by("pk"))
    copies = {row.pk: copy for row in rows if (copy := _attribution(row, new, alignment))}
    kept = _with_their_chains(rows, copies)
    Attribution.objects.bulk_create([copies[row.pk] for row in kept], batch_size=_BATCH)
    for row in kept:
        copies[row.pk].outer = copies[row.outer_id] if row.outer_id else None
    Attribution.objects.bulk_update([copies[row.pk] for row in kept if row.outer_id], ["outer"], batch_size=_BATCH)
    _copy_speakers(kept, copies)


def _attribution(row: Attribution, new: Revision, alignment: Alignment) -> Attribution | None:
    """Return *row* in *new*; None where any of its words changed, who says them as well as what is said."""
    content = [_moved(alignment, piece) for piece in row.content]
    parts = {name: _moved(alignment, part) for name in _PARTS if (part := getattr(row, name))}
    if not all(content) or not all(parts.values()):
        return None
    same = {name: getattr(row, name) for name in _ATTRIBUTION}
    start, end = min(piece.lower for piece in content if piece), max(piece.upper for piece in content if piece)
    return Attribution(revision=new, span=span(start, end), content=content, **parts, **same)


def _with_their_chains(rows: Sequence[Attribution], copies: dict[int, Attribution]) -> list[Attribution]:
    """Return those of *rows* that move with all that they hang on: half a chain names the wrong source."""
    outer = {row.pk: row.outer_id for row in rows}

    def moves(pk: int | None) -> bool:
        passed: set[int] = set()
        while pk is not None and pk not in passed:
            if pk not in copies:
                return False
            passed.add(pk)
            pk = outer[pk]
        return True

    return [row for row in rows if moves(row.pk)]


def _copy_speakers(kept: Iterable[Attribution], copies: dict[int, Attribution]) -> None:
    speakers: defaultdict[int, list[Any]] = defaultdict(list)
    for each in AttributionSpeaker.objects.filter(attribution__in=[row.pk for row in kept]).order_by("pk"):
        speakers[each.attribution_id].append((each.entity_id, each.before_split_id))
    AttributionSpeaker.objects.bulk_create(
        AttributionSpeaker(attribution=copies[pk], entity_id=entity, before_split_id=before)
        for pk, said in speakers.items()
        for entity, before in said
    )


def _moved(alignment: Alignment, at: NumericRange) -> NumericRange | None:
    """Return where the range *at* stands in the new text, or None when its words do not stand there unchanged."""
    place = alignment.move(at.lower, at.upper)
    if place is None or not same_words(alignment.new[place.start : place.end], alignment.old[at.lower : at.upper]):
        return None
    return span(place.start, place.end)
