"""What lost its place when a story was revised: marks whose words are gone, notes beside paragraphs that are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.http import HttpRequest
from django.template.defaultfilters import pluralize
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from annotations.reading import ReadingPage, open_page
from annotations.rows import HighlightRow
from annotations.views.addresses import of_number, of_row
from annotations.views.margin import threads_by_paragraph
from annotations.views.opened import Opened
from newsroom.access import reader_of
from newsroom.credits import by
from newsroom.models import Article

_NONE = Opened()
_LONGEST, _NAMED = 400, 60
"""So many code points of a mark's words are shown, and so many tell its actions from those of others."""


def lost_context(page: ReadingPage, opened: Opened = _NONE) -> dict[str, object]:
    """Return what ``_lost.html`` shows, with the card that is *opened* there, if one is."""
    threads = _threads(page)
    return {
        "article": page.article,
        "lost_marks": mark_safe("".join(_marks(page, opened))),
        "lost_threads": threads,
        "lost_count": len(page.lost) + len(threads),
    }


def lost_html(request: HttpRequest, article: Article) -> str:
    """Return the section, for htmx to put in place of the one that the page has."""
    context = lost_context(open_page(article, reader_of(request)))
    return render_to_string("annotations/_lost.html", context | {"oob": True}, request)


def _marks(page: ReadingPage, opened: Opened) -> Iterator[str]:
    """Yield the HTML of each mark: joined, since a template loop over hundreds of them costs eight times as much."""
    notes, language = Counter(note.highlight_id for note in page.notes), page.article.language
    lang = f' lang="{escape(language)}"' if language else ""
    versions = of_number(page.article.slug)
    for row in page.lost:
        yield (
            f'<div class="margin lost-mark"><p class="note-head">{_head(row, versions(row.last_in), notes[row.id])}</p>'
            f'<blockquote class="quoted"{lang}>{escape(Truncator(row.exact).chars(_LONGEST))}</blockquote>'
            f"{_acts(row) if row.mine else ''}"
            f'<div class="slot" id="slot-h{row.id}">{opened.card if row.id == opened.pk else ""}</div></div>'
        )


def _head(row: HighlightRow, version: str, notes: int) -> str:
    chip = f'<a class="chip {row.kind}" id="h{row.id}" href="{of_row("highlight")(row.id)}">{escape(row.label)}</a>'
    who = f" <b>{escape(by(row.reader, row.brought_by))}</b>" if row.brought_by or not row.mine else ""
    has = f" · {notes} note{pluralize(notes)}" if notes else ""
    last = f'<a href="{version}#h{row.id}">version {row.last_in}</a>'
    return f'{chip}{who} <span class="muted">last in {last}{has}</span>'


def _acts(row: HighlightRow) -> str:
    """Return what its maker may do. The buttons belong to one form: static/js/slots.js sends them from the page."""
    put, words = of_row("highlight_put")(row.id), escape(Truncator(row.exact).chars(_NAMED))
    return (
        f'<p class="note-acts no-print"><a class="opens" href="{put}" data-put="{put}" '
        f'aria-label="Move by hand: {words}">Move by hand</a> <button class="button-link" form="drop-lost" '
        f'formaction="{of_row("highlight_delete")(row.id)}" aria-label="Drop: {words}">Drop</button></p>'
    )


def _threads(page: ReadingPage) -> list[tuple[str, SafeString]]:
    """Return the keys of the paragraphs that are gone, with what is written beside them."""
    threads = threads_by_paragraph(page)
    keys = dict.fromkeys(note.paragraph_key for note in page.lost_notes)
    return [(key, mark_safe(threads[key])) for key in keys]
