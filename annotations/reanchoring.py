"""What readers added moves with the text: all of a story's marks and notes, in the transaction of the new revision.

Queries do not grow with the number of marks. What the revision made of each is kept in a Placement, or is its being an
orphan; ``annotations.reports`` counts that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from django.dispatch import receiver

from annotations.anchoring.describe import Quote, describe
from annotations.appearances import quantities_of
from annotations.models import Appearance, Highlight, Note, Placement
from annotations.moved_rows import store_keys, store_places
from annotations.outcomes import Keys, Marked, Outcome, Step, apart, new_key, outcome
from newsroom.locks import Lock, hold
from newsroom.models import Paragraph, Revision
from newsroom.models.ranged import span
from newsroom.signals import article_revised
from newsroom.text.alignment import Alignment, align
from newsroom.text.ranges import Range


@receiver(article_revised)
def reanchor_all(old: Revision, new: Revision, alignment: Alignment, **_: Any) -> None:
    """Move the marks and notes of a story from *old* to *new*, deleted ones too, so that they can be brought back."""
    step = Step(alignment, *_keys(old, new))
    rows = list(_to_move(new))
    found = _outcomes(_steps(step, rows, old, new), step, rows, _former(rows, old, new))
    _keep_placements(rows, found)
    reworded = [row for row, outcome in zip(rows, found, strict=True) if _follow(row, new, outcome)]
    store_places(rows)
    _move_notes(step, {row.pk: row.start for row in rows if row.revision_id == new.pk}, new)
    _count_anew(reworded)


def carry(rows: Sequence[Highlight], old: Revision, new: Revision) -> list[Placement]:
    """Put *rows*, marks on *old* or lost before it that are not stored yet, where they stand in *new*.

    Return the places that they leave, to be stored after them.
    """
    step = Step(align(old.text, new.text), *_keys(old, new))
    found = [outcome(step, _marked(row, None)) for row in rows]
    left = _placements(rows, found)
    for row, its in zip(rows, found, strict=True):
        _follow(row, new, its)
    return left


def _keys(old: Revision, new: Revision) -> tuple[Keys, Keys]:
    rows = Paragraph.objects.filter(revision__in=(old, new)).order_by("position")
    places = [(row, at.lower, at.upper, key) for row, at, key in rows.values_list("revision", "span", "key")]
    return Keys(p[1:] for p in places if p[0] == old.pk), Keys(p[1:] for p in places if p[0] == new.pk)


def _to_move(new: Revision) -> Iterable[Highlight]:
    """Return all marks on older texts, also those that lost their words; nobody else changes them meanwhile."""
    older = Highlight.objects.filter(article=new.article_id).exclude(revision=new)
    return older.select_for_update(no_key=True).order_by("pk")


def _steps(step: Step, rows: Iterable[Highlight], old: Revision, new: Revision) -> dict[int, Step]:
    """Return, by revision, how each text on which *rows* stand became *new*.

    That is *step* alone, from *old*, unless marks were left behind on a text before it.
    """
    left = {row.revision_id for row in rows if not row.is_lost} - {old.pk}
    behind = Revision.objects.filter(pk__in=left)
    return {old.pk: step} | {each.pk: Step(align(each.text, new.text), *_keys(each, new)) for each in behind}


def _former(rows: Sequence[Highlight], old: Revision, new: Revision) -> dict[int, Range]:
    """Return, by the marks' ids, where they stood when the story last read as *new* does, if it ever did.

    Only of those that no reader has put where they are now.
    """
    if old.text == new.text:
        return {}
    alike = Revision.objects.filter(article=old.article_id, text=new.text).exclude(pk=new.pk).order_by("number")
    ids = list(alike.values_list("pk", flat=True))
    strayed = [row for row in rows if row.state != Highlight.State.ANCHORED]
    left = {row.pk: (row.start, row.end) for row in strayed if row.revision_id in ids}
    kept = Placement.objects.filter(revision__in=ids, highlight__in=strayed).order_by("revision__number")
    return left | {row.highlight_id: (row.start, row.end) for row in kept}


def _outcomes(
    steps: Mapping[int, Step], last: Step, rows: Sequence[Highlight], former: Mapping[int, Range]
) -> list[Outcome]:
    found = [outcome(steps.get(row.revision_id, last), _marked(row, former.get(row.pk))) for row in rows]
    shared = [
        (row.reader_id, row.kind, _state(row, outcome), row.deleted_at)
        for row, outcome in zip(rows, found, strict=True)
    ]
    return apart(list(zip(shared, found, strict=True)))


def _marked(row: Highlight, former: Range | None) -> Marked:
    place = None if row.is_lost else (row.start, row.end)
    return Marked(Quote(row.exact, row.prefix, row.suffix), place, row.was, former)


def _keep_placements(rows: Iterable[Highlight], found: Iterable[Outcome]) -> None:
    """Keep where each mark stood that moves on, and what became of it there."""
    Placement.objects.bulk_create(_placements(rows, found))


def _placements(rows: Iterable[Highlight], found: Iterable[Outcome]) -> list[Placement]:
    return [
        Placement(highlight=row, revision_id=row.revision_id, span=row.span, became=_became(row, outcome))
        for row, outcome in zip(rows, found, strict=True)
        if outcome.place
    ]


def _became(row: Highlight, found: Outcome) -> str:
    return Placement.Became.ORPHANED if row.is_lost else found.became


def _follow(row: Highlight, new: Revision, found: Outcome) -> bool:
    """Put *row* where it was found in *new*; return whether its words are others. One that is lost stays behind."""
    before, row.state = row.exact, _state(row, found)
    if found.place:
        quote = describe(new.text, *found.place).quote
        row.revision, row.span, row.was = new, span(*found.place), found.was
        row.exact, row.prefix, row.suffix = quote.exact, quote.prefix, quote.suffix
    return row.exact != before


def _state(row: Highlight, found: Outcome) -> Highlight.State:
    if found.place is None:
        return Highlight.State.ORPHAN
    if found.was:
        return Highlight.State.CHANGED
    has_moved = found.became == "moved" or (row.state == Highlight.State.MOVED and not found.back)
    return Highlight.State.MOVED if has_moved else Highlight.State.ANCHORED


def _count_anew(reworded: Iterable[Highlight]) -> None:
    """Read the numbers in the words of claims that have changed. What else their cards say is for their readers.

    Claims come last: whoever changes marks or notes holds these when they look after claims.
    """
    words = {row.pk: row.exact for row in reworded if row.kind == Highlight.Kind.CLAIM}
    changed = list(Appearance.objects.filter(highlight__in=words))
    if changed:
        hold(Lock.CLAIMS)
    for appearance in changed:
        appearance.quantities = quantities_of(words[appearance.highlight_id])
    Appearance.objects.bulk_update(changed, ["quantities"])


def _move_notes(step: Step, marks: Mapping[int, int], new: Revision) -> None:
    """Let notes follow the marks they are on (by id, where each begins now), and the others their paragraphs' words."""
    moved = {}
    keys = cache(partial(new_key, step))
    notes = Note.objects.select_for_update(no_key=True).filter(article=new.article_id).order_by("pk")
    for pk, highlight, key in notes.values_list("pk", "highlight", "paragraph_key"):
        start = marks.get(highlight or 0)
        now = keys(key) if start is None else step.after.at(start)
        if now != key:
            moved[pk] = now
    store_keys(moved)
