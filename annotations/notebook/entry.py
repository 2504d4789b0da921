"""An entry of the notebook as plain data: what its page shows and its exports write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from annotations.access import Audience
from annotations.models import Highlight
from annotations.notebook.entries import NOTE
from annotations.rows import NoteRow
from annotations.words import STATUS_LABELS
from newsroom.models import Article


@dataclass(frozen=True, slots=True)
class ClaimSaid:
    """The claim that a mark makes, and how it stands; the statement is "" where it says no more than the words."""

    id: int
    statement: str
    status: str
    speaker: str = ""

    @property
    def status_label(self) -> str:
        return STATUS_LABELS[self.status]


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark or a note of the notebook.

    ``id`` is "h12" or "n5", as in addresses of places on the reading page; ``label`` what the reader calls its kind.
    ``words`` are the marked ones, and of a note those of the mark it is on, if any; ``was`` what they were before the
    story changed. ``notes`` are all that the reader sees of the entry, oldest first. ``paragraph`` counts from 1; None
    when the text no longer has it. ``reader`` and ``brought_by`` are as a HighlightRow has them.
    """

    id: str
    kind: str
    label: str
    words: str
    was: str
    state: str
    tags: Sequence[str]
    notes: Sequence[NoteRow]
    claim: ClaimSaid | None
    article: Article
    paragraph: int | None
    url: str
    made_at: datetime
    audience: str
    reader: str
    mine: bool
    is_reply: bool = False
    brought_by: str = ""

    @property
    def is_private(self) -> bool:
        return self.audience != Audience.EVERYONE

    @property
    def is_talk(self) -> bool:
        """Whether not all its notes are by the one whose entry it is, so that each needs its author's name."""
        return any(note.author != self.reader or note.brought_by for note in self.notes)

    @property
    def is_note(self) -> bool:
        return self.kind == NOTE

    @property
    def is_lost(self) -> bool:
        return self.state == Highlight.State.ORPHAN

    @property
    def is_changed(self) -> bool:
        return self.state == Highlight.State.CHANGED
