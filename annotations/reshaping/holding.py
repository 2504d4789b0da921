"""The rows that a reshaping is about: locked, and fit for it. In the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from annotations.errors import CannotReshape
from annotations.models import Evidence, Highlight, Note
from newsroom.models import Reader

_GONE = "One of these marks is not there any more. Reload the page."
_ORPHAN = "The words of this mark are not in the story any more. Put it on other words first."
_CHANGED = "The story changed the words of this mark. Look at them in its card first: accept them, or move the mark."


def held(pks: Collection[int], reader: Reader) -> list[Highlight]:
    """Lock *reader*'s own marks *pks*, deleted ones too, and return them in reading order. Raises CannotReshape."""
    rows = Highlight.objects.select_for_update(of=("self",)).filter(reader=reader, pk__in=pks)
    found = list(rows.select_related("article", "revision").order_by("pk"))
    if len(found) < len(set(pks)):
        raise CannotReshape(_GONE)
    return sorted(found, key=lambda row: (row.start, row.pk))


def check(row: Highlight) -> None:
    """Raise CannotReshape for a mark whose range no reader has agreed to."""
    if row.deleted_at:
        raise CannotReshape(_GONE)
    if row.state == Highlight.State.ORPHAN:
        raise CannotReshape(_ORPHAN)
    if row.state == Highlight.State.CHANGED:
        raise CannotReshape(_CHANGED)


def stand_of(row: Highlight) -> dict[str, Any]:
    """Return where *row* stands and how, as a Reshaping keeps it; the range is in code points."""
    return {
        "revision": row.revision_id,
        "start": row.start,
        "end": row.end,
        "audience": row.audience,
        "tags": list(row.tags),
    }


def hand_over(to: Highlight, others: Collection[int]) -> dict[str, dict[str, int]]:
    """Give *to* the notes on the marks *others*, and the evidence that they are, and return whose each was."""
    return {name: _hand_over(model, to, others) for name, model in (("notes", Note), ("evidence", Evidence))}


def _hand_over(model: type[Note | Evidence], to: Highlight, others: Collection[int]) -> dict[str, int]:
    rows = model._default_manager.filter(highlight__in=others)
    whose = {str(pk): mark for pk, mark in rows.values_list("pk", "highlight")}
    rows.update(highlight=to)
    return whose


def hand_back(at: Highlight, given: dict[str, dict[str, int]]) -> None:
    """Undo ``hand_over``: what is still on *at* goes back to the mark it was on."""
    for name, model in (("notes", Note), ("evidence", Evidence)):
        for mark in set(given[name].values()):
            pks = [int(pk) for pk, whose in given[name].items() if whose == mark]
            model._default_manager.filter(pk__in=pks, highlight=at).update(highlight=mark)
