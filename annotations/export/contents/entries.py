"""The marks and notes of a copy as entries, as the notebook lists them, for files of one row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TypedDict

from annotations.export.contents.threads import Thread, threads
from annotations.export.manifest import mark_id, note_id
from annotations.models import Highlight
from annotations.notebook.entries import NOTE
from annotations.notebook.entry import ClaimSaid, Entry
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow, NoteRow
from annotations.words import on_one_line
from newsroom.models import Article
from newsroom.text.ranges import index_at


def entries_of(page: ReadingPage) -> list[Entry]:
    """Return the entries of *page* in reading order; those whose words or paragraph are gone come last."""
    talks = threads(page)
    on_marks: dict[int, list[NoteRow]] = {}
    for thread in talks:
        if thread.highlight:
            on_marks.setdefault(thread.highlight.id, []).extend(_notes(thread))
    numbers = _Numbers(page)
    found = [numbers.of_mark(row, on_marks.get(row.id, [])) for row in (*page.highlights, *page.lost)]
    found += [entry for thread in talks if not thread.highlight for entry in numbers.of_thread(thread)]
    return sorted(found, key=lambda entry: (entry.paragraph is None, entry.paragraph or 0))


def _notes(thread: Thread) -> list[NoteRow]:
    return [*([thread.note] if thread.note else []), *thread.replies]


class _Made(TypedDict):
    """What an entry says of a mark and of a note alike."""

    article: Article
    url: str
    made_at: datetime
    audience: str
    mine: bool
    brought_by: str


class _Numbers:
    """Makes entries of one page, each with the number of its paragraph, which counts from 1."""

    def __init__(self, page: ReadingPage) -> None:
        self._page = page
        self._starts = [paragraph.start for paragraph in page.paragraphs]
        self._by_key = {paragraph.key: number for number, paragraph in enumerate(page.paragraphs, 1)}

    def of_mark(self, row: HighlightRow, notes: Sequence[NoteRow]) -> Entry:
        state = Highlight.State.ORPHAN if row.last_in else Highlight.State.CHANGED if row.was else ""
        return Entry(
            id=mark_id(row),
            kind=row.kind,
            label=row.label,
            words=on_one_line(row.exact),
            was=on_one_line(row.was),
            state=state,
            tags=row.tags,
            notes=notes,
            claim=_claim(row),
            paragraph=None if row.last_in else index_at(self._starts, row.start) + 1,
            reader=row.reader,
            **self._made(row, f"h{row.id}"),
        )

    def of_thread(self, thread: Thread) -> Iterator[Entry]:
        """Yield an entry for a note with the replies to it; replies to what is not shown stand by themselves."""
        notes = _notes(thread)
        groups = [notes] if thread.note else [[reply] for reply in notes]
        yield from (self._of_note(group) for group in groups)

    def _of_note(self, notes: Sequence[NoteRow]) -> Entry:
        first = notes[0]
        return Entry(
            id=note_id(first),
            kind=NOTE,
            label="Reply" if first.reply_to else "Note",
            words="",
            was="",
            state="",
            tags=(),
            notes=notes,
            claim=None,
            paragraph=self._by_key.get(first.paragraph_key),
            reader=first.author,
            is_reply=first.reply_to is not None,
            **self._made(first, f"n{first.id}"),
        )

    def _made(self, row: HighlightRow | NoteRow, place: str) -> _Made:
        """*place* is where the reading page has it."""
        return {
            "article": self._page.article,
            "url": f"{self._page.article.get_absolute_url()}#{place}",
            "made_at": row.created_at,
            "audience": row.audience,
            "mine": row.mine,
            "brought_by": row.brought_by,
        }


def _claim(row: HighlightRow) -> ClaimSaid | None:
    if row.claim is None:
        return None
    statement = "" if row.claim.statement == on_one_line(row.exact) else row.claim.statement
    return ClaimSaid(row.claim.id, statement, row.claim.status, row.claim.speaker)
