"""Several marks of one reader and kind, which touch or overlap, become one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import Any

from annotations import highlights
from annotations.access import Audience
from annotations.errors import CannotReshape
from annotations.models import Highlight, Reshaping
from annotations.reshaping.claims import join_claims
from annotations.reshaping.holding import check, hand_over, held, stand_of
from annotations.tag_names import together
from newsroom.models import Reader
from newsroom.transactions import whole

_WORD = re.compile(r"\w")
_TOO_FEW = "Choose two marks at least."
_KINDS = "Only marks of one kind can become one. Give them the same kind first."
_APART = "There are words between these marks. Stretch one of them to the next, then merge them."


@whole
def merge(pks: Collection[int], reader: Reader) -> Reshaping:
    """Make *reader*'s own marks *pks* one, from the first one's start to the last one's end, and say what was done.

    The one that begins first stays, with the notes, tags, evidence and claims of all; it is for those only who saw
    them all. Sent twice it is done once. Raises CannotReshape or AlreadyMarked.
    """
    if not pks:
        raise CannotReshape(_TOO_FEW)
    rows = held(pks, reader)
    if done := _done(rows):
        return done
    _check(rows)
    kept, others = rows[0], rows[1:]
    before = stand_of(kept) | {"audiences": [row.audience for row in rows]}
    before |= hand_over(kept, [row.pk for row in others]) | join_claims(kept, others, reader)
    for row in others:
        highlights.delete(row)
    _take_in(kept, rows)
    return Reshaping.objects.create(
        kind=Reshaping.Kind.MERGE,
        reader=reader,
        kept=kept,
        others=[row.pk for row in others],
        before=before,
        after=stand_of(kept),
    )


def meeting(row: Highlight) -> list[Highlight]:
    """Return the other live marks of *row*'s reader and kind that touch or overlap it, in reading order."""
    same = Highlight.objects.filter(
        reader=row.reader_id, revision=row.revision_id, kind=row.kind, deleted_at=None
    ).exclude(pk=row.pk)
    near = same.exclude(state__in=[Highlight.State.ORPHAN, Highlight.State.CHANGED]).order_by("span", "pk")
    return [other for other in near if not _is_apart(row.revision.text, *sorted([_range(row), _range(other)]))]


def _done(rows: Sequence[Highlight]) -> Reshaping | None:
    """Return the merge that made one of exactly these marks, if it still holds."""
    wanted = {row.pk for row in rows}
    holding = Reshaping.objects.filter(kind=Reshaping.Kind.MERGE, kept__in=wanted, undone_at=None)
    return next((each for each in holding.select_related("kept") if {each.kept_id, *each.others} == wanted), None)


def _check(rows: Sequence[Highlight]) -> None:
    for row in rows:
        check(row)
    if len(rows) < 2:
        raise CannotReshape(_TOO_FEW)
    if len({(row.kind, row.revision_id) for row in rows}) > 1:
        raise CannotReshape(_KINDS)
    reach = accumulate((row.end for row in rows), max)
    covered = [(rows[0].start, end) for end in reach]
    if any(
        _is_apart(rows[0].revision.text, left, _range(right)) for left, right in zip(covered, rows[1:], strict=False)
    ):
        raise CannotReshape(_APART)


def _range(row: Highlight) -> tuple[int, int]:
    return row.start, row.end


def _is_apart(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell whether words stand between two ranges, of which *left* begins first."""
    return left[1] < right[0] and _WORD.search(text, left[1], right[0]) is not None


def _take_in(kept: Highlight, rows: Sequence[Highlight]) -> None:
    highlights.move(kept, kept.start, max(row.end for row in rows))
    highlights.change(kept, **_shared(rows))


def _shared(rows: Sequence[Highlight]) -> dict[str, Any]:
    """Return the narrowest audience of *rows*, and the tags of all."""
    private = any(row.audience == Audience.ME for row in rows)
    return {"audience": Audience.ME if private else Audience.EVERYONE, "tags": together(*(row.tags for row in rows))}
