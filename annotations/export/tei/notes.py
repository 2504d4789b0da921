"""Readers' notes and replies as annotations of a TEI copy."""

from __future__ import annotations

from collections.abc import Callable

from annotations.export.manifest import mark_id, note_id
from annotations.export.markup.xml_text import element, worded
from annotations.export.tei.ids import STORY, Readers, category
from annotations.export.tei.marks import made
from annotations.reading import ReadingPage
from annotations.rows import NoteRow

Place = Callable[[NoteRow], str]


def notes(page: ReadingPage, readers: Readers) -> list[str]:
    """Return the notes of *page*, oldest first."""
    place = _place(page)
    return [_annotation(note, place(note), readers) for note in page.notes]


def _place(page: ReadingPage) -> Place:
    """Return what says where a note is: on the note that it answers, on a mark, beside a paragraph, or on the story."""
    openers = {note.id: note_id(note) for note in page.notes}
    marks = {row.id: mark_id(row) for row in (*page.highlights, *page.lost)}
    keys = {paragraph.key for paragraph in page.paragraphs}

    def place(note: NoteRow) -> str:
        beside = note.paragraph_key if note.paragraph_key in keys else STORY
        return openers.get(note.reply_to or 0) or marks.get(note.highlight_id or 0) or beside

    return place


def _annotation(note: NoteRow, target: str, readers: Readers) -> str:
    edited = note.edited_at.isoformat() if note.edited_at else ""
    times = {"written": note.created_at.isoformat(), "reworded": edited}
    return element(
        "annotation",
        made(note.author, note.brought_by, times, readers),
        worded("note", note.body, xml_space="preserve"),
        xml_id=note_id(note),
        target=f"#{target}",
        motivation="replying" if note.reply_to else "commenting",
        resp=readers.point(note.author),
        ana=f"#{category('audience', note.audience)}",
    )
