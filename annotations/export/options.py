"""What a copy holds: the reader's choice, and the page cut down to it before any writer sees it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from django.utils import timezone

from annotations.access import Audience
from annotations.reading import ReadingPage
from annotations.rows import NoteRow


@dataclass(frozen=True)
class ExportOptions:
    """What goes into a copy, and the day it says it was made.

    What only the reader can see stays out unless ``private`` asks for it, since copies are made to be passed on. Other
    readers' private marks and notes are never on a reading page, so never in a copy. ``entities`` stands for all that
    Newsroom found: names, and who says what.
    """

    private: bool = False
    entities: bool = True
    made_on: date = field(default_factory=timezone.localdate)


@dataclass(frozen=True)
class LeftOut:
    """How many marks and notes a copy leaves out."""

    marks: int
    notes: int


def chosen(page: ReadingPage, options: ExportOptions) -> ReadingPage:
    """Return *page* with what *options* choose, and nothing else."""
    shown = page if options.private else _without_private(page)
    return shown if options.entities else replace(shown, mentions=[], attributions=[])


def left_out(page: ReadingPage) -> LeftOut:
    """Return what a copy of *page* lacks because only its reader can see it."""
    shared = _without_private(page)
    marks, shared_marks = len(page.highlights) + len(page.lost), len(shared.highlights) + len(shared.lost)
    return LeftOut(marks - shared_marks, len(page.notes) - len(shared.notes))


def _without_private(page: ReadingPage) -> ReadingPage:
    private_marks = {row.id for row in (*page.highlights, *page.lost) if row.audience == Audience.ME}
    openers = {note.id: note for note in page.notes if note.reply_to is None}

    def shared(note: NoteRow) -> bool:
        """A reply goes where its thread goes; a note on a private mark would tell of the mark."""
        opener = openers.get(note.reply_to or 0, note)
        return opener.audience != Audience.ME and opener.highlight_id not in private_marks

    marks, lost = ([row for row in rows if row.id not in private_marks] for rows in (page.highlights, page.lost))
    return replace(page, highlights=marks, lost=lost, notes=[note for note in page.notes if shared(note)])
