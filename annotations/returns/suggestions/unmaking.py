"""Taking back what accepting a suggestion made or changed (``making.py``). In the caller's transaction."""

from __future__ import annotations

from annotations import highlights, notes
from annotations.models import Highlight, Note, Suggestion
from annotations.models.returned import Undo
from annotations.returns.errors import CannotAccept
from annotations.returns.suggestions.making import own_note

Act = Suggestion.Act

_WENT_ON = "This was changed since it was accepted, so that cannot be taken back. Change it by hand."


def unmake(row: Suggestion) -> None:
    """Take back what accepting *row* made. Raises CannotAccept where that went on since."""
    if row.act == Act.EDIT:
        _unedit(row)
    elif row.act == Act.DELETE:
        _bring_back(row.made)
    else:
        _take_away(row.made)


def _unedit(row: Suggestion) -> None:
    note, undo = own_note(row), row.made
    if note.body != row.body or note.deleted_at:
        raise CannotAccept(_WENT_ON)
    notes.edit(note, undo["body"], note.audience)
    if undo["deleted"]:
        notes.delete(note)


def _bring_back(undo: Undo) -> None:
    for mark in Highlight.objects.filter(pk__in=undo.get("gone_marks", ())).exclude(deleted_at=None):
        highlights.restore(mark)
    for note in Note.objects.filter(pk__in=undo.get("gone_notes", ())).exclude(deleted_at=None):
        notes.restore(note)


def _take_away(undo: Undo) -> None:
    """Delete what was made; the reader may have deleted or changed it since, which is no hindrance."""
    for note in Note.objects.filter(pk__in=undo.get("notes", ()), deleted_at=None):
        notes.delete(note)
    for mark in Highlight.objects.filter(pk__in=undo.get("marks", ()), deleted_at=None):
        highlights.delete(mark)
