"""Making real what a suggestion asks. In the caller's transaction.

Each maker returns what takes it back (``unmaking.py``), as ``Suggestion.undo`` keeps it; what is accepted again after
that brings the same rows back, so that what links to them leads there again.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from annotations import highlights, notes, tags
from annotations.errors import AnnotationError
from annotations.models import Highlight, Note, Suggestion
from annotations.models.returned import Undo
from annotations.returns.errors import CannotAccept
from annotations.returns.suggestions.paragraphs import Paragraphs
from newsroom.models import Article, Reader, Revision
from newsroom.text.ranges import Range

Act = Suggestion.Act

_NO_PLACE = "The words that this is on are not in the story. Put it on words of the story first, or drop it."
_EMPTY = "There is nothing in this to accept."
_GONE = "What this is about has been deleted here, or is its writer’s alone now. Drop it, or bring that back first."
_NOT_YOURS = "Only who wrote a note changes it. Answer it instead."


@dataclass(frozen=True)
class Ground:
    """The story in which suggestions are made real; the paragraphs of each revision are read once for all of them."""

    article: Article
    paragraphs: Callable[[Revision], Paragraphs] = field(default_factory=lambda: cache(Paragraphs))

    def key_of(self, mark: Highlight) -> str:
        """Return the key of the paragraph in which *mark* begins."""
        return self.paragraphs(mark.revision).at(mark.start)


def make(row: Suggestion, ground: Ground, place: Range | None) -> Undo:
    """Do what *row* asks; *place* is where it stands now. Raises CannotAccept or AnnotationError."""
    if row.act == Act.EDIT:
        return _edit(row)
    if row.act == Act.DELETE:
        return _delete(row)
    if row.act == Act.REPLY and (opener := _opener(row)):
        return _reply(row, opener)
    return _add(row, ground, place)


def _add(row: Suggestion, ground: Ground, place: Range | None) -> Undo:
    mark, made = _mark(row, ground.article, place)
    note = _note(row, ground, mark) if row.body.strip() else None
    if mark is None and note is None:
        raise CannotAccept(_NO_PLACE if row.exact else _EMPTY)
    return {
        "marks": [mark.pk] if mark and made else [],
        "notes": [note.pk] if note else [],
        "on": mark.pk if mark else None,
    }


def _mark(row: Suggestion, article: Article, place: Range | None) -> tuple[Highlight | None, bool]:
    """Return the mark that the note goes on, and whether it came with this suggestion."""
    if on := row.highlight_id or (row.parent and row.parent.made.get("on")):
        return _standing_mark(on, row.reader), False
    if place is None:
        return None, False
    if before := row.made.get("marks"):
        return _mark_again(before[0]), True
    return _new_mark(row, article, place)


def _mark_again(pk: int) -> Highlight:
    mark = Highlight.objects.get(pk=pk)
    if mark.deleted_at:
        highlights.restore(mark)
    return mark


def _new_mark(row: Suggestion, article: Article, place: Range) -> tuple[Highlight, bool]:
    kind = row.kind or Highlight.Kind.PLAIN
    mark, new = highlights.mark(article.newest, row.reader, *place, kind, credit=row.credit)
    if new and row.made_at:
        Highlight.objects.filter(pk=mark.pk).update(created_at=row.made_at)
    if new and row.tags:
        tags.tag(mark, row.tags)
    return mark, new


def _standing_mark(pk: int, reader: Reader) -> Highlight:
    """Return the mark *pk*. Raises CannotAccept where *reader* sees it no more: another may have made it private."""
    mark = Highlight.objects.visible_to(reader).filter(pk=pk).select_related("revision").first()
    if mark is None:
        raise CannotAccept(_GONE)
    return mark


def _note(row: Suggestion, ground: Ground, mark: Highlight | None) -> Note:
    key = ground.key_of(mark) if mark else row.paragraph_key
    if not key:
        raise CannotAccept(_NO_PLACE)
    return _signed(row, notes.write(ground.article, row.reader, key, row.body, draft_key=draft_of(row), highlight=mark))


def _opener(row: Suggestion) -> Note | None:
    """Return the note that *row* answers, None where it never became one.

    Raises CannotAccept where its reader sees that no more: it was deleted, or is for its writer alone now.
    """
    made = [row.note_id] if row.note_id else row.parent.made.get("notes", []) if row.parent else []
    opener = Note.objects.visible_to(row.reader).filter(pk__in=made).select_related("article").first()
    if made and opener is None:
        raise CannotAccept(_GONE)
    return opener


def _reply(row: Suggestion, opener: Note) -> Undo:
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


def _edit(row: Suggestion) -> Undo:
    note = own_note(row)
    undo: Undo = {"body": note.body, "deleted": note.deleted_at is not None}
    if note.highlight and note.highlight.deleted_at and undo["deleted"]:
        highlights.restore(note.highlight)
    if undo["deleted"]:
        notes.restore(note)
    notes.edit(note, row.body, note.audience)
    return undo


def own_note(row: Suggestion) -> Note:
    """Return the note that *row* is about. Raises CannotAccept where it is gone, or somebody else's."""
    note = row.note_id and Note.objects.select_related("highlight", "reply_to").filter(pk=row.note_id).first()
    if not note:
        raise CannotAccept(_GONE)
    if note.author_id != row.reader_id:
        raise CannotAccept(_NOT_YOURS)
    return note


def _delete(row: Suggestion) -> Undo:
    if row.highlight_id:
        highlights.delete(Highlight.objects.get(pk=row.highlight_id, reader=row.reader))
        return {"gone_marks": [row.highlight_id]}
    note = own_note(row)
    notes.delete(note)
    return {"gone_notes": [note.pk]}


Refusal = (CannotAccept, AnnotationError)
"""What ``make``, and ``unmake`` (unmaking.py), raise; each is a sentence for the reader."""
