"""Entries as comma-separated values: the columns of Hypothesis' export, and what else Newsroom knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.utils import timezone

from annotations.access import Audience
from annotations.export.notebook.origin import Origin
from annotations.export.tables.cells import BYTE_ORDER_MARK, line
from annotations.notebook.entry import Entry
from annotations.rows import NoteRow
from newsroom.credits import by

COLUMNS: dict[str, Callable[[Entry, Origin], str]] = {
    "Created at": lambda entry, origin: f"{timezone.localtime(entry.made_at):%Y-%m-%d %H:%M:%S}",
    "Author": lambda entry, origin: entry.reader,
    "Page": lambda entry, origin: str(entry.paragraph or ""),
    "URL": lambda entry, origin: origin.source(entry),
    "Group": lambda entry, origin: Audience(entry.audience).label,
    "Type": lambda entry, origin: _type(entry),
    "Quote/description": lambda entry, origin: entry.words,
    "Comment": lambda entry, origin: _comment(entry),
    "Tags": lambda entry, origin: ",".join(entry.tags),
    "Kind": lambda entry, origin: entry.label,
    "Claim": lambda entry, origin: (entry.claim.statement or entry.words) if entry.claim else "",
    "Speaker": lambda entry, origin: entry.claim.speaker if entry.claim else "",
    "Status": lambda entry, origin: entry.claim.status_label if entry.claim else "",
    "Headline": lambda entry, origin: entry.article.headline,
    "Publication": lambda entry, origin: entry.article.publication,
    "Place": lambda entry, origin: origin.place(entry),
    "Brought in by": lambda entry, origin: entry.brought_by,
}
"""What each column says of an entry. The first nine are Hypothesis'; "Page" counts paragraphs here."""


def write_csv(entries: Iterable[Entry], origin: Origin) -> Iterator[str]:
    """Yield the table line by line."""
    yield BYTE_ORDER_MARK + line(COLUMNS)
    for entry in entries:
        yield line(cell(entry, origin) for cell in COLUMNS.values())


def _type(entry: Entry) -> str:
    """Return what Hypothesis would call it."""
    if entry.is_reply:
        return "Reply"
    if entry.is_note:
        return "Annotation" if entry.words else "Page note"
    return "Annotation" if entry.notes else "Highlight"


def _comment(entry: Entry) -> str:
    """Return all notes in one cell, each after the name of its author where there are several."""
    return "\n\n".join(said(note, entry) for note in entry.notes)


def said(note: NoteRow, entry: Entry) -> str:
    """Return the words of a *note* of *entry*, after its author's name where not all is by one."""
    return f"{by(note.author, note.brought_by)}: {note.body}" if entry.is_talk else note.body
