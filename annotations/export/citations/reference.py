"""What a reference says, whatever its format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from annotations.export.contents.entries import entries_of
from annotations.export.options import ExportOptions
from annotations.notebook.entry import Entry
from annotations.reading import ReadingPage
from annotations.words import authors, local_date, on_one_line
from newsroom.credits import by


@dataclass(frozen=True)
class Reference:
    """A story as a reference. Every text is on one line.

    ``authors`` are the people of the byline, or the agency where it names nobody; names stay as the story has them.
    ``place`` is where marked words stand ("para. 4"), empty for the whole story. ``notes`` are a reader's.
    """

    key: str
    title: str
    authors: Sequence[str]
    publication: str
    section: str
    published: date | None
    accessed: date
    url: str
    language: str
    abstract: str
    keywords: Sequence[str] = ()
    place: str = ""
    notes: Sequence[str] = ()


def story_reference(page: ReadingPage, options: ExportOptions) -> Reference:
    """Return the reference of *page*'s story, with its marks and notes as notes."""
    entries = entries_of(page)
    tags = dict.fromkeys(tag for entry in entries for tag in entry.tags)
    whole = _of_story(page, options)
    return replace(whole, keywords=list(tags), notes=[_note(entry) for entry in entries])


def mark_reference(page: ReadingPage, options: ExportOptions, highlight: int) -> Reference | None:
    """Return the reference of the words of one mark of *page*, with the number of their paragraph; None if it has none.

    *highlight* is the id of its row.
    """
    row = next((row for row in page.highlights if row.id == highlight), None)
    if row is None:
        return None
    [entry] = entries_of(replace(page, highlights=[row], lost=[], notes=[]))
    whole = _of_story(page, options)
    return replace(
        whole,
        key=f"{whole.key}-{entry.paragraph}-{row.uid.hex[:8]}",
        keywords=row.tags,
        place=_place(entry),
        notes=[f"“{entry.words}”"],
    )


def _of_story(page: ReadingPage, options: ExportOptions) -> Reference:
    article = page.article
    return Reference(
        key=article.slug,
        title=on_one_line(article.headline),
        authors=authors(article) or [name for name in [article.agency] if name],
        publication=on_one_line(article.publication),
        section=on_one_line(article.section),
        published=article.published_on,
        accessed=local_date(page.revision.fetched_at),
        url=article.canonical_url or options.address(article.get_absolute_url()),
        language=article.language,
        abstract=on_one_line(article.standfirst),
    )


def _place(entry: Entry) -> str:
    return f"para. {entry.paragraph}" if entry.paragraph else ""


def _note(entry: Entry) -> str:
    """Return "para. 4: “words” (Claim, ana, open) ana: note", as far as there is something to say."""
    status = f", {entry.claim.status_label.lower()}" if entry.claim else ""
    place = f"{_place(entry)}: " if entry.paragraph else ""
    words = f"“{entry.words}” " if entry.words else ""
    said = [f"{by(note.author, note.brought_by)}: {on_one_line(note.body)}" for note in entry.notes]
    return " ".join([f"{place}{words}({entry.label}, {by(entry.reader, entry.brought_by)}{status})", *said])
