"""What the notes of a copy said before they were edited."""

from __future__ import annotations

from collections import defaultdict

from annotations.access import PUBLIC
from annotations.export.json_ld.notes import Versions
from annotations.export.options import ExportOptions
from annotations.models import NoteVersion
from annotations.reading import ReadingPage
from newsroom.models import Reader


def versions_of(page: ReadingPage, options: ExportOptions) -> Versions:
    """Return the former words of the notes of *page*: those for everyone, and private ones if *options* ask for them.

    Costs no query where no note was edited, else two at most.
    """
    edited = [note.id for note in page.notes if note.edited_at]
    found: defaultdict[int, list[NoteVersion]] = defaultdict(list)
    if edited:
        reader = Reader.objects.get_by_natural_key(page.reader_name) if options.private else PUBLIC
        rows = NoteVersion.objects.visible_to(reader).filter(note__in=edited)
        for row in rows.order_by("created_at", "pk"):
            found[row.note_id].append(row)
    return found
