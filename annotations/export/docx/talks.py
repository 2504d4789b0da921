"""What is said on a page as Word's comments: which there are, on what, in which thread.

A note on a mark of its author's is that mark's comment, under a line that says what the mark is. A mark with no such
note has a comment of that line alone, so that all marks are in Word's list of comments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from annotations.export.contents.claims import before_words, claim_words, tag_words
from annotations.export.contents.threads import Thread, threads
from annotations.export.docx.from_markdown import lines
from annotations.export.docx.identity import SIGN
from annotations.export.docx.rich import Line
from annotations.export.manifest import mark_id, note_id
from annotations.models import Note
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow, NoteRow
from annotations.words import NOT_SHOWN
from newsroom.credits import brought


@dataclass(frozen=True, slots=True)
class WordComment:
    """A comment. ``id`` is a note's, or a mark's that has no note; ``heading`` the line that is no part of the note."""

    id: str
    author: str
    made_at: str
    """ISO 8601 in UTC, to the second."""
    lines: Sequence[Line] = ()
    heading: str = ""
    kind: str = ""
    reply_to: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """The comments on one place, a mark's words or a whole paragraph. The first of each thread comes first."""

    comments: Sequence[WordComment]
    mark: HighlightRow | None = None
    paragraph: str = ""
    """The key; empty where the text no longer has the paragraph, or where a mark is."""


def talks(page: ReadingPage) -> list[Talk]:
    """Return all that is said: marks as they stand, those that lost their words, then notes on paragraphs."""
    noted, resolved = threads(page), _resolved(page.notes)
    by_mark: defaultdict[int, list[Thread]] = defaultdict(list)
    for thread in noted:
        by_mark[thread.highlight.id if thread.highlight else 0].append(thread)
    marked = [Talk(tuple(_on_mark(row, by_mark[row.id], resolved)), row) for row in (*page.highlights, *page.lost)]
    return marked + [
        Talk(tuple(_thread(thread, resolved)), paragraph=thread.place.key if thread.place else "")
        for thread in by_mark[0]
    ]


def _resolved(notes: Iterable[NoteRow]) -> set[int]:
    openers = [note.id for note in notes if note.reply_to is None]
    return set(Note.objects.filter(pk__in=openers).exclude(resolved_at=None).values_list("pk", flat=True))


def _on_mark(row: HighlightRow, noted: Sequence[Thread], resolved: set[int]) -> Iterator[WordComment]:
    """Yield the mark's comments, the one that says what it is first."""
    own = next((thread for thread in noted if thread.note and thread.note.author == row.reader), None)
    heading = _heading(row)
    if own is None:
        yield WordComment(mark_id(row), row.reader, _at(row.created_at), heading=heading, kind=row.kind)
    else:
        first, *replies = _thread(own, resolved)
        yield replace(first, heading=heading, kind=row.kind)
        yield from replies
    for thread in noted:
        if thread is not own:
            yield from _thread(thread, resolved)


def _thread(thread: Thread, resolved: set[int]) -> Iterator[WordComment]:
    notes = [thread.note, *thread.replies] if thread.note else thread.replies
    opener = notes[0]
    is_resolved = opener.id in resolved
    heading = f"{SIGN} {NOT_SHOWN}" if thread.note is None else ""
    yield _comment(opener, heading, "", is_resolved)
    for reply in notes[1:]:
        yield _comment(reply, "", note_id(opener), is_resolved)


def _comment(note: NoteRow, heading: str, reply_to: str, resolved: bool) -> WordComment:
    said = lines(note.body)
    heading = _with_credit(heading, note)
    if said and said[0].words.startswith(SIGN):
        heading = heading or f"{SIGN} Note"  # or its own first line would be taken for one that is no part of it
    at = _at(note.created_at)
    return WordComment(note_id(note), note.author, at, said, heading, reply_to=reply_to, resolved=resolved)


def _with_credit(heading: str, note: NoteRow) -> str:
    """Return *heading* with whose account has the note; Word's own author is who wrote it."""
    if not note.brought_by:
        return heading
    return f"{heading or f'{SIGN} Note'}{brought(note.brought_by)}"


def _heading(row: HighlightRow) -> str:
    label = f"{SIGN} {row.label}{brought(row.brought_by)}"
    return " · ".join(part for part in (label, claim_words(row), before_words(row), tag_words(row)) if part)


def _at(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
