"""The rows that a reshaping is about: locked, and fit for it. In the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from annotations import highlights
from annotations.errors import CannotReshape
from annotations.models import Evidence, Highlight, Note
from annotations.placing import stand_still
from newsroom.models import Article, Reader

Given = dict[str, dict[str, Any]]
"""The fields of rows before they were handed over, by their ids."""

_STANDING_ON_MARKS: Mapping[str, tuple[type[Note | Evidence], Sequence[str]]] = {
    "notes": (Note, ("highlight_id", "paragraph_key")),
    "evidence": (Evidence, ("highlight_id",)),
}

_GONE = "One of these marks is not there any more. Reload the page."
_ORPHAN = "The words of this mark are not in the story any more. Put it on other words first."
_CHANGED = "The story changed the words of this mark. Look at them in its card first: accept them, or move the mark."


def held(pks: Collection[int], reader: Reader) -> list[Highlight]:
    """Lock *reader*'s own marks *pks*, deleted ones too, and return them in reading order. Raises CannotReshape."""
    mine = Highlight.objects.filter(reader=reader, pk__in=pks)
    stand_still(Article.objects.filter(pk__in=mine.order_by().values("article")))
    rows = mine.select_for_update(of=("self",), no_key=True)
    found = list(rows.select_related("article", "revision", "reader").order_by("pk"))
    if len(found) < len(set(pks)):
        raise CannotReshape(_GONE)
    return sorted(found, key=lambda row: (row.start, row.pk))


def check(row: Highlight) -> None:
    """Raise CannotReshape for a mark whose range no reader has agreed to."""
    if row.deleted_at:
        raise CannotReshape(_GONE)
    if row.is_lost:
        raise CannotReshape(_ORPHAN)
    if row.state == Highlight.State.CHANGED:
        raise CannotReshape(_CHANGED)


def stand_of(row: Highlight) -> dict[str, Any]:
    """Return where and how *row* stands, as a Reshaping keeps it (``highlights.where``, audience and tags)."""
    return highlights.where(row) | {"audience": row.audience, "tags": list(row.tags)}


def hand_over(to: Highlight, others: Collection[int]) -> dict[str, Given]:
    """Give *to* the notes on the marks *others*, and the evidence that they are, and return where each was."""
    return {name: _hand_over(model, fields, to, others) for name, (model, fields) in _STANDING_ON_MARKS.items()}


def _hand_over(model: type[Note | Evidence], fields: Sequence[str], to: Highlight, others: Collection[int]) -> Given:
    rows = model._default_manager.filter(highlight__in=others)
    given = {str(pk): dict(zip(fields, values, strict=True)) for pk, *values in rows.values_list("pk", *fields)}
    rows.update(highlight=to)
    return given


def hand_back(at: Highlight, before: Mapping[str, Any]) -> None:
    """Undo ``hand_over``: what is still on *at* goes back to where it was."""
    for name, (model, _) in _STANDING_ON_MARKS.items():
        for pk, fields in before[name].items():
            model._default_manager.filter(pk=pk, highlight=at).update(**fields)
