"""Making real what a suggestion asks, and taking that back. In the caller's transaction.

Each maker returns what takes it back, as ``Suggestion.undo`` keeps it; what is accepted again after that brings the
same rows back, so that what links to them leads there again.
"""

from __future__ import annotations

import uuid
from typing import Any

from annotations import highlights, notes, tags
from annotations.errors import AnnotationError
from annotations.models import Highlight, Note, Suggestion
from annotations.returns.errors import CannotAccept
from newsroom.models import Article
from newsroom.text.ranges import Range

Undo = dict[str, Any]

_NO_PLACE = "The words that this is on are not in the story. Put it on words of the story first, or drop it."
_EMPTY = "There is nothing in this to accept."
_GONE = "What this is about has been deleted here. Drop it, or bring that back first."
_NOT_YOURS = "Only who wrote a note changes it. Answer it instead."
_WENT_ON = "This was changed since it was accepted, so that cannot be taken back. Change it by hand."


def make(row: Suggestion, article: Article, place: Range | None) -> Undo:
    """Do what *row* asks of *article*; *place* is where it stands now. Raises CannotAccept or AnnotationError."""
    makers = {"add": _add, "reply": _reply, "edit": _edit, "delete": _delete}
    return makers[row.act](row, article, place)


def unmake(row: Suggestion) -> None:
    """Take back what accepting *row* made. Raises CannotAccept where that went on since."""
    undo = row.undo or {}
    if row.act == Suggestion.Act.EDIT:
        _unedit(row, undo)
    elif row.act == Suggestion.Act.DELETE:
        _bring_back(undo)
    else:
        _take_away(undo)


def _add(row: Suggestion, article: Article, place: Range | None) -> Undo:
    mark, made = _mark(row, article, place)
    note = _note(row, article, mark) if row.body.strip() else None
    if mark is None and note is None:
        raise CannotAccept(_NO_PLACE if row.exact else _EMPTY)
    return {"marks": [mark.pk] if mark and made else [], "notes": [note.pk] if note else [], "on": mark and mark.pk}


def _mark(row: Suggestion, article: Article, place: Range | None) -> tuple[Highlight | None, bool]:
    """Return the mark that the note goes on, and whether it came with this suggestion."""
    if on := row.highlight_id or _made(row.parent, "on"):
        return _standing_mark(on), False
    if place is None:
        return None, False
    if before := _made(row, "marks"):
        mark = Highlight.objects.get(pk=before)
        if mark.deleted_at:
            highlights.restore(mark)
        return mark, True
    return _new_mark(row, article, place)


def _new_mark(row: Suggestion, article: Article, place: Range) -> tuple[Highlight, bool]:
    kind = row.kind or Highlight.Kind.PLAIN
    mark, new = highlights.mark(article.newest, row.reader, *place, kind, credit=row.credit)
    if new and row.made_at:
        Highlight.objects.filter(pk=mark.pk).update(created_at=row.made_at)
    if new and row.tags:
        tags.tag(mark, row.tags)
    return mark, new


def _standing_mark(pk: int) -> Highlight:
    mark = Highlight.objects.filter(pk=pk, deleted_at=None).select_related("revision").first()
    if mark is None:
        raise CannotAccept(_GONE)
    return mark


def _note(row: Suggestion, article: Article, mark: Highlight | None) -> Note:
    key = _key_of(mark) if mark else row.paragraph_key
    if not key:
        raise CannotAccept(_NO_PLACE)
    return _signed(row, notes.write(article, row.reader, key, row.body, draft_key=draft_of(row), highlight=mark))


def _key_of(mark: Highlight) -> str:
    return (
        mark.revision.paragraphs.filter(span__startswith__lte=mark.start)
        .order_by("-position")
        .values_list("key", flat=True)[0]
    )


def _reply(row: Suggestion, article: Article, place: Range | None) -> Undo:
    answered = row.note_id or _made(row.parent, "notes") or 0
    opener = Note.objects.filter(pk=answered).select_related("article").first()
    if opener is None:
        return _add(row, article, place)
    if opener.deleted_at:
        raise CannotAccept(_GONE)
    note = _signed(row, notes.reply(opener, row.reader, row.body, draft_key=draft_of(row)))
    return {"marks": [], "notes": [note.pk]}


def _signed(row: Suggestion, note: Note) -> Note:
    """Keep who wrote it, and when."""
    written = {"credit": row.credit} | ({"created_at": row.made_at} if row.made_at else {})
    Note.objects.filter(pk=note.pk).update(**written)
    return note


def draft_of(row: Suggestion) -> uuid.UUID:
    """Return the key of the note that *row* becomes, the same each time: accepted twice it is one note."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"suggestion {row.pk}")


def _edit(row: Suggestion, article: Article, place: Range | None) -> Undo:
    note = _own_note(row)
    undo = {"body": note.body, "deleted": note.deleted_at is not None}
    if note.highlight and note.highlight.deleted_at and undo["deleted"]:
        highlights.restore(note.highlight)
    if undo["deleted"]:
        notes.restore(note)
    notes.edit(note, row.body, note.audience)
    return undo


def _own_note(row: Suggestion) -> Note:
    note = row.note_id and Note.objects.select_related("highlight", "reply_to").filter(pk=row.note_id).first()
    if not note:
        raise CannotAccept(_GONE)
    if note.author_id != row.reader_id:
        raise CannotAccept(_NOT_YOURS)
    return note


def _unedit(row: Suggestion, undo: Undo) -> None:
    note = _own_note(row)
    if note.body != row.body or note.deleted_at:
        raise CannotAccept(_WENT_ON)
    notes.edit(note, undo["body"], note.audience)
    if undo["deleted"]:
        notes.delete(note)


def _delete(row: Suggestion, article: Article, place: Range | None) -> Undo:
    if row.highlight_id:
        highlights.delete(Highlight.objects.get(pk=row.highlight_id, reader=row.reader))
        return {"gone_marks": [row.highlight_id]}
    notes.delete(_own_note(row))
    return {"gone_notes": [row.note_id]}


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


def _made(row: Suggestion | None, name: str) -> int | None:
    found = (row.undo or {}).get(name) if row else None
    return found[0] if isinstance(found, list) and found else found or None


Refusal = (CannotAccept, AnnotationError)
"""What ``make`` and ``unmake`` raise; each is a sentence for the reader."""
