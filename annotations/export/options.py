"""What a copy holds: the reader's choice, and the page cut down to it before any writer sees it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils import timezone

from annotations.access import Audience
from annotations.export.choosing.layers import ALL_LAYERS, with_layers
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow, NoteRow
from newsroom.credits import by

EVERYONE, MINE = "everyone", "mine"
"""Whose marks and notes: everyone's that the reader sees, or the reader's own. Else a set of names."""


@dataclass(frozen=True)
class ExportOptions:
    """What goes into a copy, the address of the library that it names, and the day it says it was made.

    What only the reader can see stays out unless ``private`` asks for it, since copies are made to be passed on. Other
    readers' private marks and notes are never on a reading page, so never in a copy. ``whose`` is EVERYONE, MINE or
    readers' names as ``maker_of`` has them; ``layers`` are names of LAYERS; ``revision`` is a number, None for the
    current one. ``site`` is like ``https://news.example``, empty where no address is known (the command). ``layout`` is
    the reader's own of Markdown, empty where there is none.
    """

    private: bool = False
    whose: str | Set[str] = EVERYONE
    layers: frozenset[str] = ALL_LAYERS
    revision: int | None = None
    site: str = ""
    layout: str = ""
    made_on: date = field(default_factory=timezone.localdate)

    def address(self, path: str) -> str:
        """Return the address of *path* ("/articles/…") in the library; empty where its own is not known."""
        return f"{self.site.rstrip('/')}{path}" if self.site else ""


@dataclass(frozen=True)
class LeftOut:
    """How many marks and notes a copy leaves out."""

    marks: int
    notes: int


def chosen(page: ReadingPage, options: ExportOptions) -> ReadingPage:
    """Return *page* with what *options* choose, and nothing else."""
    shown = page if options.private else _without_private(page)
    return with_layers(_of(shown, options.whose), options.layers)


def left_out(page: ReadingPage) -> LeftOut:
    """Return what a copy of *page* lacks because only its reader can see it."""
    shared = _without_private(page)
    marks, shared_marks = len(page.highlights) + len(page.lost), len(shared.highlights) + len(shared.lost)
    return LeftOut(marks - shared_marks, len(page.notes) - len(shared.notes))


def maker_of(row: HighlightRow | NoteRow) -> str:
    """Return who made *row*, as choices name them: an account by its name, a name in a copy with who brought that in.

    So nobody is taken for the account that has the same name; no account's name has spaces.
    """
    return by(row.reader if isinstance(row, HighlightRow) else row.author, row.brought_by)


def _of(page: ReadingPage, whose: str | Set[str]) -> ReadingPage:
    """Return *page* with what those made whom *whose* names."""
    if whose == EVERYONE:
        return page
    marks, lost = ([row for row in rows if _is_by(row, whose)] for rows in (page.highlights, page.lost))
    notes = [note for note in page.notes if _is_by(note, whose)]
    return replace(page, highlights=marks, lost=lost, notes=notes)


def _is_by(row: HighlightRow | NoteRow, whose: str | Set[str]) -> bool:
    return row.mine and not row.brought_by if whose == MINE else maker_of(row) in whose


def _without_private(page: ReadingPage) -> ReadingPage:
    private_marks = {row.id for row in (*page.highlights, *page.lost) if row.audience == Audience.ME}
    openers = {note.id: note for note in page.notes if note.reply_to is None}

    def shared(note: NoteRow) -> bool:
        """A reply goes where its thread goes; a note on a private mark would tell of the mark."""
        opener = openers.get(note.reply_to or 0, note)
        return opener.audience != Audience.ME and opener.highlight_id not in private_marks

    marks, lost = ([row for row in rows if row.id not in private_marks] for rows in (page.highlights, page.lost))
    return replace(page, highlights=marks, lost=lost, notes=[note for note in page.notes if shared(note)])
