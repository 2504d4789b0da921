"""The CSV file that Readwise imports: a row for each highlight, tags in front of its note.

Readwise reads a word after a full stop at the beginning of a note as a tag, and some of those as orders: ``.c1`` joins
highlights, ``.h1`` makes headings.
"""

from __future__ import annotations

import re

from django.utils import timezone

from annotations.export.contents.entries import entries_of
from annotations.export.markup.hashtags import hashtags
from annotations.export.notebook.origin import Origin
from annotations.export.notebook.table import said
from annotations.export.options import ExportOptions
from annotations.export.tables.cells import line
from annotations.notebook.entry import Entry
from annotations.reading import ReadingPage
from annotations.words import authors

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
_ORDER = re.compile(r"(?:[ch]\d+|discard|favorite|concat)", re.IGNORECASE)
_GONE = "(On a paragraph that the text no longer has.)"
_NOT_A_TAG = "\N{WORD JOINER}"  # before a note's own full stop


def write_readwise(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the table in UTF-8. A note on no words comes with those of its paragraph; one that is gone is said so."""
    origin = Origin(options.site, page.reader_name, options.made_on)
    paragraphs = {number: page.revision.text[p.start : p.end] for number, p in enumerate(page.paragraphs, 1)}
    rows = [_row(entry, origin, paragraphs.get(entry.paragraph or 0, "")) for entry in entries_of(page)]
    return "".join(map(line, [COLUMNS, *rows])).encode()


def _row(entry: Entry, origin: Origin, paragraph: str) -> tuple[str, ...]:
    article = entry.article
    return (
        entry.words or paragraph or _GONE,
        article.headline,
        ", ".join(authors(article)) or article.agency or article.publication,
        origin.source(entry),
        _note(entry),
        str(entry.paragraph or ""),
        f"{timezone.localtime(entry.made_at):%Y-%m-%d %H:%M:%S}",
    )


def _note(entry: Entry) -> str:
    """Return the tags, the kind first, and below them what was written."""
    names = hashtags([entry.label, *entry.tags, *([entry.claim.status_label] if entry.claim else [])])
    tags = " ".join(f".{_tag(name)}" for name in names)
    words = "\n\n".join(said(note, entry) for note in entry.notes)
    return f"{tags}\n{_NOT_A_TAG if words.startswith('.') else ''}{words}".strip()


def _tag(name: str) -> str:
    return f"_{name}" if _ORDER.fullmatch(name) else name
