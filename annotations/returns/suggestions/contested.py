"""Which suggestions would write over words that are newer here than in the copy: each is for its reader to look at."""

from __future__ import annotations

from annotations.export.manifest import words_digest
from annotations.export.shown import shown_words
from annotations.markdown import render
from annotations.models import Note, Suggestion


def is_contested(row: Suggestion) -> bool:
    """Whether *row*, which is open, changes or deletes a note that reads otherwise here than in the copy.

    A file that does not say what its copy had may be older than what is here, and so it counts as that.
    """
    note = row.note
    if note is None or row.act in Suggestion.ADDING or row.state != Suggestion.State.OPEN:
        return False
    return note.deleted_at is not None or not _reads(note, row.base)


def _reads(note: Note, digest: str) -> bool:
    """Whether *note* has the words of *digest*, typed or shown."""
    return digest == words_digest(note.body) or digest == words_digest(shown_words(render(note.body)))
