"""Bringing back together what suggestions made before and was taken away: a few statements, however many there are.

Only what is as it was made. What went on since, or has another in its place, goes one by one (``making.py``). In the
caller's transaction, in which the story stands still.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from annotations.access import Audience, visible_highlights
from annotations.models import Highlight, Note, Suggestion
from annotations.notebook.batch_rows import keep_private
from annotations.returns.suggestions.making_many import Likeness, accepted, likeness, standing_marks
from newsroom.models import Article


def make_again(rows: Iterable[Suggestion], article: Article, batch: str) -> list[Suggestion]:
    """Bring the marks, notes and answers that *rows* made before back; return the rows of which that was done."""
    before = [row for row in rows if row.made and row.act in Suggestion.ADDING]
    if not before:
        return []
    made = _read(before, article)
    again = [row for row in _openers_first(before) if made.bring_back(row)]
    _store(again)
    accepted(again, batch)
    return again


def _openers_first(rows: Sequence[Suggestion]) -> list[Suggestion]:
    return sorted(rows, key=lambda row: row.parent_id is not None)


@dataclass(frozen=True)
class _Made:
    """Marks and notes by their ids, as they are once what was brought back so far is; ``taken``: where marks stand."""

    marks: Mapping[int, Highlight]
    notes: Mapping[int, Note]
    taken: set[Likeness]
    newest: int

    def bring_back(self, row: Suggestion) -> bool:
        """Let what *row* made be there again; False when that is not as it was."""
        marks = [self.marks.get(pk) for pk in row.made.get("marks", ())]
        notes = [self.notes.get(pk) for pk in row.made.get("notes", ())]
        if not (all(map(self._can_stand, marks)) and self._has_its_mark(row)):
            return False
        if not all(self._says(row, note) for note in notes):
            return False
        for each in (*marks, *notes):
            if each:
                each.deleted_at = None
        self.taken.update(likeness(mark) for mark in marks if mark)
        return True

    def _can_stand(self, mark: Highlight | None) -> bool:
        if mark is None or mark.deleted_at is None:
            return mark is not None
        return mark.revision_id == self.newest and likeness(mark) not in self.taken

    def _has_its_mark(self, row: Suggestion) -> bool:
        """Whether the mark that *row* was on is there; a row that was put on words since is on none yet."""
        on = row.made.get("on")
        return self._stands(on, row) if on else row.span is None or row.act == Suggestion.Act.REPLY

    def _stands(self, pk: int, row: Suggestion) -> bool:
        mark = self.marks.get(pk)
        return mark is not None and (mark.deleted_at is None or pk in row.made.get("marks", ()))

    def _says(self, row: Suggestion, note: Note | None) -> bool:
        """Whether *note* is what *row* would write: the same words, for the same readers, on what is there."""
        if note is None or (note.body, note.credit) != (row.body, row.credit):
            return False
        if note.highlight_id and not self._stands(note.highlight_id, row):
            return False
        opener = self.notes.get(note.reply_to_id or 0)
        if note.reply_to_id and (opener is None or opener.deleted_at):
            return False
        return note.audience == (opener.audience if opener else Audience.ME)


def _read(rows: Sequence[Suggestion], article: Article) -> _Made:
    """Read what *rows* made, and what that is on or answers where their reader still sees that."""
    reader = rows[0].reader
    made = Note.objects.in_bulk([pk for row in rows for pk in row.made.get("notes", ())])
    openers = Note.objects.visible_to(reader).in_bulk(
        {note.reply_to_id for note in made.values() if note.reply_to_id} - made.keys()
    )
    marks = {pk for row in rows for pk in (*row.made.get("marks", ()), row.made.get("on")) if pk}
    marks |= {note.highlight_id for note in made.values() if note.highlight_id}
    taken = set(standing_marks(rows, article))
    seen = Highlight.objects.filter(Q(reader=reader) | visible_highlights(reader)).in_bulk(marks)
    return _Made(seen, openers | made, taken, article.newest.pk)


def _store(rows: Sequence[Suggestion]) -> None:
    marks = [pk for row in rows for pk in row.made.get("marks", ())]
    notes = [pk for row in rows for pk in row.made.get("notes", ())]
    Highlight.objects.filter(pk__in=marks).exclude(deleted_at=None).update(deleted_at=None, edited_at=timezone.now())
    Note.objects.filter(pk__in=notes).update(deleted_at=None)
    keep_private(marks)
