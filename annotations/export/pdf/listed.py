"""What PDF readers list: each mark with what is said of it, and each note beside the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from annotations.export.colours import inks
from annotations.export.contents.claims import before_words, claim_words, record_words, tag_words
from annotations.export.contents.threads import Thread
from annotations.export.manifest import mark_id, note_id
from annotations.export.pdf.annotation import Listed, Reply
from annotations.export.pdf.runs import Run, run_numbers
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow, NoteRow
from annotations.words import NOT_SHOWN, on_one_line
from newsroom.credits import brought


def highlights_of(page: ReadingPage, noted: Iterable[Thread], runs: Sequence[Run]) -> Iterator[Listed]:
    """Yield the page's marks; of the notes on one, the first is part of its words if it is by the mark's reader."""
    colours = inks(page.colours)
    by_mark: defaultdict[int, list[Thread]] = defaultdict(list)
    for thread in noted:
        if thread.highlight:
            by_mark[thread.highlight.id].append(thread)
    for row in page.highlights:
        numbers = run_numbers(runs, row.start, row.end)
        if numbers:
            yield _highlight(row, by_mark[row.id], numbers, colours[row.kind].tint)


def loose_notes_of(noted: Iterable[Thread]) -> Iterator[Listed]:
    """Yield the notes that stand on no mark, or on one that has no words here."""
    return (_loose(thread) for thread in noted if is_loose(thread))


def is_loose(thread: Thread) -> bool:
    """Whether a thread has a place in the text of its own, not that of a mark."""
    return thread.place is not None and (thread.highlight is None or bool(thread.highlight.last_in))


def _highlight(row: HighlightRow, talks: Sequence[Thread], numbers: range, colour: str) -> Listed:
    every = [note for thread in talks for note in ([thread.note] if thread.note else []) + [*thread.replies]]
    own, others = (every[:1], every[1:]) if every and every[0].author == row.reader else ([], every)
    said = [_facts(row), *(note.body for note in own)]
    return Listed(
        mark_id(row),
        row.reader,
        row.label,
        "\n".join(part for part in said if part),
        row.created_at,
        max((_changed(note) for note in own), default=row.created_at),
        colour,
        numbers,
        replies=[_reply(note) for note in others],
    )


def _facts(row: HighlightRow) -> str:
    """Return what a list of highlights can show only as words: the kind, the claim, the tags, what it was on before."""
    by_whom = brought(row.brought_by).removeprefix(", ")
    parts = (row.label, by_whom, claim_words(row), tag_words(row), before_words(row))
    first = " · ".join(part for part in parts if part)
    return "\n".join([first, *record_words(row)])


def _loose(thread: Thread) -> Listed:
    note = thread.note or thread.replies[0]
    about = [f"On “{on_one_line(thread.lost.exact)}”, words that are gone"] if thread.lost else []
    words = "\n".join([*about, *([] if thread.note else [NOT_SHOWN]), note.body])
    replies = thread.replies if thread.note else thread.replies[1:]
    made = (note.created_at, _changed(note))
    id_, answers = note_id(note), [_reply(reply) for reply in replies]
    return Listed(id_, note.author, "Note", words, *made, number=thread.number, replies=answers)


def _reply(note: NoteRow) -> Reply:
    return Reply(note_id(note), note.author, note.body, note.created_at, _changed(note))


def _changed(note: NoteRow) -> datetime:
    return note.edited_at or note.created_at
