"""Bringing marks back to what they were before they were merged or split."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from annotations import highlights
from annotations.access import Audience
from annotations.errors import CannotReshape
from annotations.models import Highlight, Reshaping
from annotations.reshaping.claims import part_claims
from annotations.reshaping.holding import hand_back, hand_over, held, stand_of
from newsroom.models import Reader
from newsroom.transactions import whole

_OVERTAKEN = "The mark was changed since, so this cannot be undone. Move its ends, merge it or split it by hand."
_PLACE = ("revision", "start", "end")
_STAND = (*_PLACE, "state", "was")


@whole
def undo(made: Reshaping, reader: Reader) -> list[Highlight]:
    """Put the marks of *made* back as they were, and return them. Undone twice it is undone once.

    What was added since stays: tags, and notes on a part that goes. Raises CannotReshape, AlreadyMarked or ClaimError
    when the marks went on since.
    """
    rows = held([made.kept_id, *made.others], reader)
    kept = next(row for row in rows if row.pk == made.kept_id)
    others = [row for row in rows if row.pk != made.kept_id]
    made.refresh_from_db()
    if made.undone_at is None:
        _check(kept, made)
        (_unmerge if made.kind == Reshaping.Kind.MERGE else _unsplit)(made, kept, others)
        made.undone_at = timezone.now()
        made.save(update_fields=["undone_at"])
    return rows


def _check(kept: Highlight, made: Reshaping) -> None:
    now = stand_of(kept)
    if kept.deleted_at or any(now[name] != made.after[name] for name in _PLACE):
        raise CannotReshape(_OVERTAKEN)


def _unmerge(made: Reshaping, kept: Highlight, others: Sequence[Highlight]) -> None:
    _put_back(made, kept)
    for row in others:
        highlights.restore(row)
    hand_back(kept, made.before)
    part_claims(kept, made.before, made.reader)


def _unsplit(made: Reshaping, kept: Highlight, others: Sequence[Highlight]) -> None:
    hand_over(kept, [row.pk for row in others])
    for row in others:
        highlights.delete(row)
    _put_back(made, kept, [tag for row in others for tag in row.tags])
    if any(row.audience == Audience.ME for row in others):  # what stood on it was not for others
        highlights.change(kept, audience=Audience.ME)


def _put_back(made: Reshaping, kept: Highlight, also: Sequence[str] = ()) -> None:
    """Give *kept* its former range, audience and tags; tags that came since, or are among *also*, stay."""
    before, after = made.before, made.after
    came = [tag for tag in dict.fromkeys([*kept.tags, *also]) if tag not in [*before["tags"], *after["tags"]]]
    highlights.put_back(kept, **{name: before[name] for name in _STAND})
    audience = before["audience"] if kept.audience == after["audience"] else kept.audience
    highlights.change(kept, audience=audience, tags=[*before["tags"], *came])
