"""What lost its place when a story was revised: marks whose words are gone, notes beside paragraphs that are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from annotations.reading import ReadingPage, open_page
from annotations.rows import HighlightRow
from annotations.views.addresses import of_row
from annotations.views.margin import threads_by_paragraph
from annotations.views.opened import Opened
from newsroom.access import reader_of
from newsroom.models import Article

_NONE = Opened()


@dataclass(frozen=True)
class LostMark:
    """``opened`` is the card of the mark, when the page was asked to open it."""

    row: HighlightRow
    address: str
    notes: int
    opened: str


def lost_context(page: ReadingPage, opened: Opened = _NONE) -> dict[str, object]:
    """Return what ``_lost.html`` shows, with the card that is *opened* there, if one is."""
    marks, threads = _marks(page, opened), _threads(page)
    return {
        "article": page.article,
        "lost_marks": marks,
        "lost_threads": threads,
        "lost_count": len(marks) + len(threads),
    }


def lost_html(request: HttpRequest, article: Article) -> str:
    """Return the section, for htmx to put in place of the one that the page has."""
    context = lost_context(open_page(article, reader_of(request)))
    return render_to_string("annotations/_lost.html", context | {"oob": True}, request)


def _marks(page: ReadingPage, opened: Opened) -> list[LostMark]:
    counts, address = Counter(note.highlight_id for note in page.notes), of_row("highlight")
    cards = {opened.pk: opened.card}
    return [LostMark(row, address(row.id), counts[row.id], cards.get(row.id, "")) for row in page.lost]


def _threads(page: ReadingPage) -> list[tuple[str, SafeString]]:
    """Return the keys of the paragraphs that are gone, with what is written beside them."""
    threads = threads_by_paragraph(page)
    keys = dict.fromkeys(note.paragraph_key for note in page.lost_notes)
    return [(key, mark_safe(threads[key])) for key in keys]
