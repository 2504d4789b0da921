"""Small pieces of the HTML copy: when, by whom, on what."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from django.utils import timezone
from django.utils.html import escape

from annotations.export.contents.threads import Thread
from annotations.kinds import in_a_sentence
from annotations.rows import NoteRow
from annotations.words import NOT_SHOWN, day, on_one_line
from newsroom.credits import brought

_day = lru_cache(maxsize=1024)(day)  # a story's marks are of few days


def moment(at: datetime) -> str:
    """Return a time as its day, to the second for machines."""
    here = timezone.localtime(at)
    return f'<time datetime="{here.isoformat(timespec="seconds")}">{_day(here.date())}</time>'


def signed(name: str, brought_by: str, at: datetime) -> str:
    """Return who made something (and who brought it in, as ``newsroom.credits`` has it), and when."""
    return f"<b>{escape(name)}</b>{escape(brought(brought_by))}, {moment(at)}"


def written_by(note: NoteRow | None) -> str:
    """Return who wrote *note*, and when."""
    return signed(note.author, note.brought_by, note.created_at) if note else NOT_SHOWN


def about(thread: Thread) -> str:
    """Return what *thread* is on, as the end of a sentence; nothing where it is on a paragraph that is there."""
    gone = "" if thread.place else ", on a paragraph that the text no longer has"
    if not thread.highlight:
        return gone
    kind = escape(in_a_sentence(thread.highlight.label))
    return f'{gone}, on the {kind} <q dir="auto">{escape(on_one_line(thread.highlight.exact))}</q>'
