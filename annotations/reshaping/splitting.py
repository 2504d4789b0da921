"""One mark becomes two, at a word."""

from __future__ import annotations

from typing import Any

from annotations import highlights
from annotations.errors import CannotReshape
from annotations.models import Highlight, Reshaping
from annotations.reshaping.holding import check, held, stand_of
from annotations.reshaping.places import parts
from newsroom.models import Reader
from newsroom.text.ranges import Range
from newsroom.transactions import whole

_NOWHERE = "The mark cannot be split there: each part needs at least one word. Choose another place."


@whole
def split(pk: int, at: int, reader: Reader) -> Reshaping:
    """Part *reader*'s own mark *pk* before the word at *at* (code points of its revision's text).

    The first part keeps notes, evidence and claim; the second has the same kind, audience and tags, and a claim of its
    own. Sent twice it is done once. Raises CannotReshape or AlreadyMarked.
    """
    [row] = held([pk], reader)
    if done := _done(row, at):
        return done
    check(row)
    pieces = parts(row.revision.text, (row.start, row.end), at)
    if pieces is None:
        raise CannotReshape(_NOWHERE)
    return _part(row, *pieces, at)


def _done(row: Highlight, at: int) -> Reshaping | None:
    """Return the newest split of *row*, if it was made at *at* and holds."""
    newest = Reshaping.objects.filter(kept=row, undone_at=None).select_related("kept").first()
    return newest if newest and newest.after.get("split_at") == at else None


def _part(row: Highlight, first: Range, second: Range, at: int) -> Reshaping:
    before = stand_of(row)
    highlights.move(row, *first)
    other, new = highlights.mark(row.revision, row.reader, *second, row.kind, row.audience)
    if new:
        highlights.change(other, tags=row.tags)
    after: dict[str, Any] = stand_of(row) | {"split_at": at}
    made = [other.pk] if new else []
    return Reshaping.objects.create(
        kind=Reshaping.Kind.SPLIT, reader=row.reader, kept=row, others=made, before=before, after=after
    )
