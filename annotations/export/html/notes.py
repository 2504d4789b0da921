"""The notes of the HTML copy: references in the text, and the endnotes to which they lead and which lead back.

``html_sidenotes`` puts the same notes beside the text of wide screens.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotations.export.contents.threads import Thread
from annotations.export.html.words import about, written_by
from annotations.export.manifest import mark_id, note_id
from annotations.rows import NoteRow
from annotations.weave import Insertion

_NO_OPENER = "t"


def thread_id(thread: Thread) -> str:
    """Return what a copy calls a thread: its note's id, else "t" and the uid of its first reply."""
    return note_id(thread.note) if thread.note else f"{_NO_OPENER}{thread.replies[0].uid.hex}"


def references(threads: Iterable[Thread]) -> list[Insertion]:
    """Return the reference numbers to weave into the text."""
    return [Insertion(thread.place.at, _reference(thread)) for thread in threads if thread.place]


def endnotes(threads: Iterable[Thread]) -> str:
    """Return the endnotes as list items; empty when there are none."""
    return "\n".join(_endnote(thread) for thread in threads)


def written(note: NoteRow | None) -> str:
    """Return the words of *note* in their frame, where they can be edited."""
    return f'<div class="body" dir="auto">{note.html}</div>' if note else ""


def back(thread: Thread) -> str:
    """Return what leads back to the text."""
    if not thread.place:
        return ""
    label = f"Back to the text of note {thread.number}"
    return f'<p class="back"><a role="doc-backlink" href="#ref-{thread_id(thread)}" aria-label="{label}">↩</a></p>'


def reply(note: NoteRow) -> str:
    """Return *note* as it stands below the one that it answers."""
    return f'<div class="reply" id="{note_id(note)}"><p class="by">{written_by(note)} in reply</p>{written(note)}</div>'


def _reference(thread: Thread) -> str:
    name = thread_id(thread)
    return (
        f'<sup class="noteref"><a role="doc-noteref" id="ref-{name}" href="#{name}"'
        f' aria-label="Note {thread.number}">{thread.number}</a></sup>'
    )


def _endnote(thread: Thread) -> str:
    """What it is beside is in attributes: a list item has no other place that editors leave alone."""
    place = f' data-key="{thread.place.key}"' if thread.place else ""
    on = f' data-on="{mark_id(thread.highlight)}"' if thread.highlight else ""
    replies = "".join(map(reply, thread.replies))
    return (
        f'<li id="{thread_id(thread)}" value="{thread.number}"{place}{on}>'
        f'<p class="by">{written_by(thread.note)}{about(thread)}</p>'
        f"{written(thread.note)}{replies}{back(thread)}</li>"
    )
