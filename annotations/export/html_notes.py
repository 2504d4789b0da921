"""The notes of the HTML copy: references in the text, side notes beside it, endnotes below it.

Wide screens show side notes; every screen and paper has the endnotes, where the references lead and which lead back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.utils.html import escape

from annotations.export.threads import Thread
from annotations.kinds import in_a_sentence
from annotations.rows import NoteRow
from annotations.weave import Insertion
from annotations.words import NOT_SHOWN, day, on_one_line


def references(threads: Iterable[Thread]) -> list[Insertion]:
    """Return the reference numbers to weave into the text."""
    return [Insertion(thread.place.at, _reference(thread)) for thread in threads if thread.place]


def side_notes(threads: Iterable[Thread]) -> dict[str, str]:
    """Return the inner HTML of the margins, by paragraph key."""
    margins: dict[str, str] = defaultdict(str)
    for thread in threads:
        if thread.place:
            margins[thread.place.key] += _side_note(thread)
    return margins


def endnotes(threads: Iterable[Thread]) -> str:
    """Return the endnotes as list items; empty when there are none."""
    return "\n".join(_endnote(thread) for thread in threads)


def _reference(thread: Thread) -> str:
    return (
        f'<sup class="noteref"><a role="doc-noteref" id="ref-{thread.id}" href="#note-{thread.id}"'
        f' aria-label="Note {thread.number}">{thread.number}</a></sup>'
    )


def _side_note(thread: Thread) -> str:
    return (
        f'<div class="sidenote"><p class="by"><b>{thread.number}</b> {_by(thread.note)}</p>'
        f"{_body(thread.note)}{_reply_count(thread)}</div>"
    )


def _reply_count(thread: Thread) -> str:
    count = len(thread.replies)
    replies = f"{count} {'reply' if count == 1 else 'replies'} below"
    return f'<p class="by"><a href="#note-{thread.id}">{replies}</a></p>' if count else ""


def _endnote(thread: Thread) -> str:
    replies = "".join(f'<div class="reply"><p class="by">{_by(r)} in reply</p>{_body(r)}</div>' for r in thread.replies)
    return (
        f'<li id="note-{thread.id}"><p class="by">{_by(thread.note)}{_about(thread)}</p>'
        f"{_body(thread.note)}{replies}{_back(thread)}</li>"
    )


def _by(note: NoteRow | None) -> str:
    return f"<b>{escape(note.author)}</b>, {day(note.created_at)}" if note else NOT_SHOWN


def _body(note: NoteRow | None) -> str:
    return f'<div class="body" dir="auto">{note.html}</div>' if note else ""


def _about(thread: Thread) -> str:
    gone = "" if thread.place else ", on a paragraph that the text no longer has"
    if not thread.highlight:
        return gone
    kind = escape(in_a_sentence(thread.highlight.label))
    return f"{gone}, on the {kind} <q>{escape(on_one_line(thread.highlight.exact))}</q>"


def _back(thread: Thread) -> str:
    if not thread.place:
        return ""
    label = f"Back to the text of note {thread.number}"
    return f'<p class="back"><a role="doc-backlink" href="#ref-{thread.id}" aria-label="{label}">↩</a></p>'
