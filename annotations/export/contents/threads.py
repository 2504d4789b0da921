"""The notes of a copy, numbered in reading order, each with the place in the text that refers to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotations.reading import ReadingPage
from annotations.rows import HighlightRow, NoteRow, ReadingParagraph, by_thread
from newsroom.text.ranges import index_at


@dataclass(frozen=True)
class Place:
    """Where a reference stands: in the paragraph *key*, before the code point at *at* of the revision's text."""

    key: str
    at: int


@dataclass(frozen=True)
class Thread:
    """A note with its replies. The note is None when it was deleted or made private, and its replies were not."""

    number: int
    id: int
    """Of the note, so that references stay the same from one copy to the next."""
    note: NoteRow | None
    replies: Sequence[NoteRow]
    highlight: HighlightRow | None
    place: Place | None
    """None when the text no longer has the paragraph."""

    @property
    def lost(self) -> HighlightRow | None:
        """The mark it is on, where its words are gone: beside other words it has to say what it is about."""
        return self.highlight if self.highlight and self.highlight.last_in else None


class Places:
    """Finds the places of a page's marks and notes."""

    def __init__(self, paragraphs: Sequence[ReadingParagraph]) -> None:
        self._paragraphs = paragraphs
        self._starts = [paragraph.start for paragraph in paragraphs]
        self._by_key = {paragraph.key: paragraph for paragraph in paragraphs}

    def after(self, highlight: HighlightRow) -> Place:
        """Return the place right after a mark's last word."""
        paragraph = self._paragraphs[index_at(self._starts, highlight.end - 1)]
        return Place(paragraph.key, min(highlight.end, paragraph.end))

    def end_of(self, key: str) -> Place | None:
        """Return the place at the end of a paragraph, None when there is no such paragraph."""
        return Place(key, self._by_key[key].end) if key in self._by_key else None


def threads(page: ReadingPage) -> list[Thread]:
    """Return the page's threads in the order in which the text refers to them; those without a place come last."""
    places = Places(page.paragraphs)
    highlights = {row.id: row for row in (*page.highlights, *page.lost)}
    found = [_thread(notes, highlights, places) for notes in by_thread(page.notes)]
    found.sort(key=lambda thread: (thread.place is None, thread.place.at if thread.place else 0, thread.id))
    return [replace(thread, number=number) for number, thread in enumerate(found, 1)]


def at_their_places(threads: Iterable[Thread]) -> Iterator[tuple[Thread, int]]:
    """Yield *threads*, each with how many before it stand at the same place."""
    there: Counter[Place | None] = Counter()
    for thread in threads:
        yield thread, there[thread.place]
        there[thread.place] += 1


def _thread(notes: Sequence[NoteRow], highlights: Mapping[int, HighlightRow], places: Places) -> Thread:
    opener = next((note for note in notes if note.reply_to is None), None)
    replies = [note for note in notes if note.reply_to is not None]
    any_note = notes[0]  # replies share their thread's place
    highlight = highlights.get(any_note.highlight_id or 0)
    has_words = highlight is not None and not highlight.last_in
    place = places.after(highlight) if highlight and has_words else places.end_of(any_note.paragraph_key)
    return Thread(0, any_note.reply_to or any_note.id, opener, replies, highlight, place)
