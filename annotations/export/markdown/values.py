"""What a layout can use. The page of layouts lists it for readers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from annotations.export.contents.entries import entries_of
from annotations.export.contents.threads import Thread
from annotations.export.markdown.blocks import markdown_blocks
from annotations.export.markdown.front_matter import Value, fields, yaml
from annotations.export.markdown.notes import (
    lost_marks,
    mark_footnotes,
    note_footnotes,
    short,
    unplaced,
    without_html,
)
from annotations.export.markdown.sources import source_blocks
from annotations.export.markup.hashtags import hashtags
from annotations.export.notebook.origin import Origin
from annotations.export.options import ExportOptions
from annotations.notebook.entry import Entry
from annotations.reading import ReadingPage
from annotations.rows import NoteRow
from annotations.words import authors, day, local_date
from newsroom.credits import by
from newsroom.models import Article

Written = Mapping[str, Sequence[str]]


def layout_values(
    page: ReadingPage, options: ExportOptions, noted: Sequence[Thread], written: Written
) -> dict[str, Any]:
    """Return the values by name: words as they are, and ready Markdown. Nothing in them is missing, only empty."""
    said = fields(page, options)
    return {
        **{name: _plain(value) for name, value in said.items()},
        "front_matter": yaml(said),
        "standfirst": page.article.standfirst,
        "credits": _credits(page.article),
        "text": _joined(markdown_blocks(page.paragraphs, written)),
        "text_without_ids": _joined(markdown_blocks(page.paragraphs, written, ids=False)),
        "lost_marks": _joined(lost_marks(page.lost)),
        "lost_notes": _joined(unplaced(noted)),
        "sources": _joined(source_blocks(page)),
        "footnotes": _joined([*mark_footnotes(page.highlights), *note_footnotes(noted)]),
        "entries": [_entry(entry, page, options) for entry in entries_of(page)],
    }


def _plain(value: Value) -> str | list[str]:
    if isinstance(value, date):
        return value.isoformat()
    return value or "" if isinstance(value, str | None) else list(value)


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks)


def _credits(article: Article) -> str:
    published = day(article.published_on) if article.published_on else ""
    parts = [", ".join(authors(article)), article.agency, article.publication, published]
    return " · ".join(part for part in parts if part)


def _entry(entry: Entry, page: ReadingPage, options: ExportOptions) -> dict[str, Any]:
    """Return a mark, or a note by itself, as a layout sees it."""
    return {
        "id": f"{entry.id[0]}{short(entry.id[1:])}",
        "kind": entry.kind,
        "label": entry.label,
        "words": entry.words,
        "reader": by(entry.reader, entry.brought_by),
        "date": local_date(entry.made_at).isoformat(),
        "paragraph": entry.paragraph or "",
        "block": page.paragraphs[entry.paragraph - 1].key if entry.paragraph else "",
        "tags": list(entry.tags),
        "hashtags": [f"#{tag}" for tag in hashtags(entry.tags)],
        "notes": [_note(note) for note in entry.notes],
        **_claim(entry),
        "link": Origin(options.site, page.reader_name, options.made_on).place(entry),
    }


def _claim(entry: Entry) -> dict[str, str]:
    if entry.claim is None:
        return dict.fromkeys(("claim", "speaker", "status"), "")
    said = entry.claim
    return {"claim": said.statement or entry.words, "speaker": said.speaker, "status": said.status_label}


def _note(note: NoteRow) -> dict[str, str]:
    return {
        "author": by(note.author, note.brought_by),
        "date": local_date(note.created_at).isoformat(),
        "body": without_html(note.body),
    }
