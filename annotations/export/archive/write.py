"""Writing an archive: its members in one JSON as RFC 8785 writes it, so that the same state gives the same bytes."""

from __future__ import annotations

from typing import Any

from annotations.access import PUBLIC, Viewer
from annotations.export.archive import FORMAT, VERSION
from annotations.export.archive.canonical import canonical
from annotations.export.archive.claims import Ledger, ledger_of
from annotations.export.archive.highlights import Marks, marks_of
from annotations.export.archive.names import names_of
from annotations.export.archive.notes import notes_of
from annotations.export.archive.story import article_of, images_of, revisions_of
from annotations.export.archive.tags import tags_of
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from newsroom.models import Reader


def write_archive(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the archive of *page*: all versions up to the one on the page, with what readers added to it."""
    return canonical(archive_of(page, options))


def archive_of(page: ReadingPage, options: ExportOptions) -> dict[str, Any]:
    """Return the members of the archive."""
    viewer = _viewer(page, options)
    tags, marks = tags_of(page, options), marks_of(page)
    ledger = ledger_of(marks.appearances, viewer, marks.uids, {note.uid for note in page.notes})
    entities, corrections = names_of(tags.slugs | marks.speakers, page.article)
    return {
        "format": FORMAT,
        "version": VERSION,
        "article": article_of(page),
        "revisions": revisions_of(page, tags),
        "images": images_of(page),
        "entities": entities,
        "corrections": corrections,
        **_added(page, viewer, marks, ledger),
    }


def _added(page: ReadingPage, viewer: Viewer, marks: Marks, ledger: Ledger) -> dict[str, Any]:
    """Return what readers added."""
    return {
        "highlights": marks.written(ledger.made_as),
        "claims": ledger.claims,
        "claim_changes": ledger.changes,
        "notes": notes_of(page, viewer),
    }


def _viewer(page: ReadingPage, options: ExportOptions) -> Viewer:
    """Return who reads the records and former words that the archive holds; without the private ones, anybody."""
    reader = Reader.objects.filter(username=page.reader_name).first() if options.private else None
    return reader or PUBLIC
