"""What of a returned file the library has: the marks and notes whose ids the file names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from annotations.export.manifest import MARK, NOTE, is_id, words_digest
from annotations.export.shown import shown_words
from annotations.markdown import render
from annotations.models import Highlight, Note
from annotations.returns.files.returned import ReturnedFile
from annotations.returns.suggestions.changes import Here
from newsroom.credits import name_of
from newsroom.models import Article, Reader


@dataclass(frozen=True)
class Known:
    """Rows of the library by the ids that copies give them, and what ``changes`` has to know of them."""

    marks: dict[str, Highlight]
    notes: dict[str, Note]
    here: dict[str, Here]

    def opener(self, key: str) -> Note | None:
        """Return the note that began the thread of the note *key*."""
        note = self.notes.get(key)
        return note and (note.reply_to or note)


def known(article: Article, reader: Reader, file: ReturnedFile) -> Known:
    """Return what *article* has of what *file* names, in five queries; others' private ones only as gone."""
    uids = set(_uids(file))
    marks = {f"{MARK}{row.uid.hex}": row for row in Highlight.objects.filter(article=article, uid__in=uids)}
    rows = Note.objects.filter(article=article, uid__in=uids).select_related("author", "reply_to")
    notes = {f"{NOTE}{row.uid.hex}": row for row in rows}
    seen_marks = set(Highlight.objects.visible_to(reader).filter(article=article).values_list("pk", flat=True))
    seen_notes = set(Note.objects.visible_to(reader).filter(article=article).values_list("pk", flat=True))
    said = _said(marks.values())
    here = {key: _mark(row, reader, row.pk in seen_marks, said[row.pk]) for key, row in marks.items()}
    here |= {key: _note(row, reader, row.pk in seen_notes) for key, row in notes.items()}
    return Known(marks, notes, here)


def _uids(file: ReturnedFile) -> Iterator[UUID]:
    for key in _keys(file):
        if is_id(key):
            yield UUID(hex=key[1:])


def _keys(file: ReturnedFile) -> Iterable[str]:
    yield from file.manifest.comments if file.manifest else ()
    for comment in file.comments:
        yield from (comment.id, comment.reply_to, comment.on)


def _said(marks: Iterable[Highlight]) -> dict[int, set[str]]:
    """Return the digests of the notes on *marks*, by the marks' ids."""
    said: dict[int, set[str]] = defaultdict(set)
    on = Note.objects.filter(highlight__in=marks, deleted_at=None).values_list("highlight", "body")
    for mark, body in on:
        said[mark or 0].add(words_digest(shown_words(render(body))))
    return said


def _mark(row: Highlight, reader: Reader, is_seen: bool, said: set[str]) -> Here:
    return Here(row.exact, row.credit, row.reader_id == reader.pk, is_seen, bool(row.credit), said)


def _note(row: Note, reader: Reader, is_seen: bool) -> Here:
    author = name_of(row) or ""
    words = shown_words(render(row.body))
    is_mine, is_resolved = row.author_id == reader.pk, row.resolved_at is not None
    return Here(words, author, is_mine, is_seen, bool(row.credit), is_resolved=is_resolved)
