"""Making many plain suggestions real at once, and taking that back: a few statements, however many there are.

Plain is what adds a mark, a note or an answer that was never made before. What changes or deletes a note looks at that
note, and goes by itself (``making.py``). In the caller's transaction, in which the story stands still.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils import timezone

from annotations.access import Audience
from annotations.appearances import appear_together
from annotations.models import Highlight, Note, Suggestion
from annotations.notebook.batch_rows import keep_private
from annotations.placing import place_of
from annotations.returns.suggestions.making import Ground, draft_of
from newsroom.models import Article
from newsroom.text.ranges import Range

Act, State = Suggestion.Act, Suggestion.State
Places = Mapping[int, Range]
Likeness = tuple[str, int, int, str]
"""Two marks of a reader with the same words and kind, of the same person, are one."""


def plain(rows: Iterable[Suggestion], places: Places) -> list[Suggestion]:
    """Return those of *rows* that add marks or notes and have a place."""
    return [row for row in rows if _is_new(row) and (row.pk in places or (row.paragraph_key and row.body.strip()))]


def plain_answers(rows: Iterable[Suggestion], done: Sequence[Suggestion]) -> list[tuple[Suggestion, int]]:
    """Return those of *rows* that answer a note, or what became one of *done*, with the id of that note."""
    made = {row.pk: row.made.get("notes") for row in done}
    openers = ((row, row.note_id or next(iter(made.get(row.parent_id or 0) or ()), 0)) for row in rows)
    return [(row, opener) for row, opener in openers if row.act == Act.REPLY and not row.undo and opener]


def plain_notes(rows: Iterable[Suggestion], done: Sequence[Suggestion]) -> list[tuple[Suggestion, int]]:
    """Return those of *rows* that are notes on a mark, ours or of one of *done*, with the id of that mark."""
    made = {row.pk: row.made.get("on") for row in done}
    marks = ((row, row.highlight_id or made.get(row.parent_id or 0) or 0) for row in rows if row.body.strip())
    return [(row, mark) for row, mark in marks if row.act == Act.ADD and not row.undo and mark]


def make_plain(rows: Sequence[Suggestion], ground: Ground, places: Places, batch: str) -> None:
    """Make marks and notes of *rows* (``plain``), and keep with each what takes it back."""
    article, paragraphs = ground.article, ground.paragraphs(ground.article.newest)
    marks = _marks([row for row in rows if row.pk in places], article, places)
    noted = [row for row in rows if row.body.strip()]
    keys = {row.pk: paragraphs.at(places[row.pk][0]) if row.pk in places else row.paragraph_key for row in noted}
    made = [_note(row, article, keys[row.pk], highlight=marks.get(row.pk, (None, False))[0]) for row in noted]
    notes = dict(zip((row.pk for row in noted), Note.objects.bulk_create(made), strict=True))
    for row in rows:
        mark, is_new = marks.get(row.pk, (None, False))
        note = [notes[row.pk].pk] if row.pk in notes else []
        new = [mark.pk] if mark and is_new else []
        row.undo = {"marks": new, "notes": note, "on": mark and mark.pk}
    accepted(rows, batch)


def make_notes(pairs: Sequence[tuple[Suggestion, int]], ground: Ground, batch: str) -> list[Suggestion]:
    """Write the notes of *pairs* (``plain_notes``); return those whose mark their reader still sees."""
    if not pairs:
        return []
    seen = Highlight.objects.visible_to(pairs[0][0].reader).select_related("revision")
    marks = seen.in_bulk([mark for _, mark in pairs])
    found = [(row, marks[mark]) for row, mark in pairs if mark in marks]
    made = [_note(row, ground.article, ground.key_of(mark), highlight=mark) for row, mark in found]
    for (row, mark), note in zip(found, Note.objects.bulk_create(made), strict=True):
        row.undo = {"marks": [], "notes": [note.pk], "on": mark.pk}
    rows = [row for row, _ in found]
    accepted(rows, batch)
    return rows


def make_answers(pairs: Sequence[tuple[Suggestion, int]], article: Article, batch: str) -> list[Suggestion]:
    """Write the answers of *pairs* (``plain_answers``); return those whose note their reader still sees."""
    if not pairs:
        return []
    openers = Note.objects.visible_to(pairs[0][0].reader).in_bulk([opener for _, opener in pairs])
    found = [(row, openers[opener]) for row, opener in pairs if opener in openers]
    made = [
        _note(row, article, note.paragraph_key, highlight_id=note.highlight_id, reply_to=note, audience=note.audience)
        for row, note in found
    ]
    for (row, _), note in zip(found, Note.objects.bulk_create(made), strict=True):
        row.undo = {"marks": [], "notes": [note.pk]}
    rows = [row for row, _ in found]
    accepted(rows, batch)
    return rows


def unmake_plain(rows: Sequence[Suggestion]) -> None:
    """Take away what *rows*, which added marks, notes and answers, made; they wait again."""
    now = timezone.now()
    notes = [pk for row in rows for pk in row.made.get("notes", ())]
    marks = [pk for row in rows for pk in row.made.get("marks", ())]
    Note.objects.filter(pk__in=notes, deleted_at=None).update(deleted_at=now)
    Highlight.objects.filter(pk__in=marks, deleted_at=None).update(deleted_at=now, edited_at=now)
    keep_private(marks)
    Suggestion.objects.filter(pk__in=[row.pk for row in rows]).update(state=State.OPEN, batch="")


def _is_new(row: Suggestion) -> bool:
    return row.act == Act.ADD and not (row.undo or row.highlight_id or row.parent_id)


def _marks(rows: Sequence[Suggestion], article: Article, places: Places) -> dict[int, tuple[Highlight, bool]]:
    """Return the mark of each of *rows*, and whether it is new: the same words marked alike are one."""
    before = standing_marks(rows, article)
    found: dict[int, tuple[Likeness, bool]] = {}
    fresh: dict[Likeness, Highlight] = {}
    for row in rows:
        mark = _mark(row, article, places[row.pk])
        like = likeness(mark)
        found[row.pk] = like, not (like in before or like in fresh)
        if found[row.pk][1]:
            fresh[like] = mark
    Highlight.objects.bulk_create(fresh.values())
    appear_together([mark for mark in fresh.values() if mark.kind == Highlight.Kind.CLAIM])
    every = before | fresh
    return {pk: (every[like], is_new) for pk, (like, is_new) in found.items()}


def standing_marks(rows: Sequence[Suggestion], article: Article) -> dict[Likeness, Highlight]:
    """Return the marks in the newest text of *article* that the reader of *rows* has."""
    reader = rows[0].reader if rows else None
    standing = Highlight.objects.filter(reader=reader, revision=article.newest, deleted_at=None).order_by("-pk")
    return {likeness(mark): mark for mark in standing}


def _mark(row: Suggestion, article: Article, place: Range) -> Highlight:
    where = place_of(article.newest.text, *place)
    made = {"created_at": row.made_at or timezone.now(), "kind": row.kind or Highlight.Kind.PLAIN, "tags": row.tags}
    whose = {"reader": row.reader, "credit": row.credit}
    return Highlight(article=article, revision=article.newest, **whose, **made, **where)


def likeness(mark: Highlight) -> Likeness:
    """Return what tells *mark* from the others of its reader in one text."""
    return mark.credit, mark.span.lower, mark.span.upper, mark.kind


def _note(row: Suggestion, article: Article, key: str, **place: Any) -> Note:
    written = {"body": row.body, "credit": row.credit, "created_at": row.made_at or timezone.now()}
    place = {"audience": Audience.ME, **place}
    return Note(article=article, author=row.reader, draft_key=draft_of(row), paragraph_key=key, **written, **place)


def accepted(rows: Sequence[Suggestion], batch: str) -> None:
    """Keep that *rows* were accepted as *batch*, and what takes each back."""
    for row in rows:
        row.state, row.batch = State.ACCEPTED, batch
    Suggestion.objects.bulk_update(rows, ["state", "undo", "batch"], batch_size=500)
