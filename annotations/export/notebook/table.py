"""Entries as comma-separated values: the columns of Hypothesis' export, and what else Newsroom knows."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from django.utils import timezone

from annotations.access import Audience
from annotations.export.notebook.origin import Origin
from annotations.notebook.entry import Entry

_BYTE_ORDER_MARK = "\ufeff"  # by which spreadsheets know that this is UTF-8
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet would run as a formula. (OWASP: CSV injection)"""

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
    "Status": lambda entry, origin: entry.claim.status_label if entry.claim else "",
    "Headline": lambda entry, origin: entry.article.headline,
    "Publication": lambda entry, origin: entry.article.publication,
    "Place": lambda entry, origin: origin.place(entry),
}
"""What each column says of an entry. The first nine are Hypothesis'; "Page" counts paragraphs here."""


def write_csv(entries: Iterable[Entry], origin: Origin) -> Iterator[str]:
    """Yield the table line by line, as RFC 4180 has it."""
    yield _BYTE_ORDER_MARK + _line(list(COLUMNS))
    for entry in entries:
        yield _line([inert(cell(entry, origin)) for cell in COLUMNS.values()])


def inert(cell: str) -> str:
    """Return *cell* so that no spreadsheet runs it: an apostrophe before it makes it words."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_RUNS) else cell


def _line(cells: list[str]) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _type(entry: Entry) -> str:
    """Return what Hypothesis would call it."""
    if entry.is_reply:
        return "Reply"
    if entry.is_note:
        return "Annotation" if entry.words else "Page note"
    return "Annotation" if entry.notes else "Highlight"


def _comment(entry: Entry) -> str:
    """Return all notes in one cell, each of another reader's after the name of its author."""
    others = {note.id: f"{note.author}: " for note in entry.notes if note.author != entry.reader}
    return "\n\n".join(others.get(note.id, "") + note.body for note in entry.notes)
