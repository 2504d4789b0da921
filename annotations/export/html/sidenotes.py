"""What stands beside the text on wide screens: threads of notes, and claims with how they stand.

All of it is in the lists below the text, too, which every screen and paper shows. So this is for eyes and pointers
alone: screen readers and the Tab key pass it by and meet nothing twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from textwrap import shorten

from django.utils.html import escape

from annotations.export.contents.claims import claim_words
from annotations.export.contents.threads import Place, Places, Thread
from annotations.export.html.notes import thread_id, written
from annotations.export.html.words import written_by
from annotations.export.manifest import mark_id, note_id
from annotations.export.shown import shown_words
from annotations.rows import HighlightRow, NoteRow
from annotations.words import on_one_line

LONGEST = 900
"""Code points of Markdown: of a longer note, the beginning is beside the text, and the rest below it."""

REPLIES = 3
"""Of a longer thread, the first are beside the text."""

_BEGINNING = 400  # code points

Beside = tuple[Place, str]


def side_notes(threads: Iterable[Thread], highlights: Iterable[HighlightRow], places: Places) -> dict[str, str]:
    """Return the margins, by paragraph key; only of paragraphs that have something beside them."""
    inner: dict[str, list[str]] = defaultdict(list)
    beside = [*_claims(highlights, places), *_threads(threads)]
    for place, html in sorted(beside, key=lambda each: each[0].at):
        inner[place.key].append(html)
    return _margins(inner)


def _margins(inner: Mapping[str, list[str]]) -> dict[str, str]:
    opening = '<div class="margin" aria-hidden="true" id="margin-{}">'
    return {key: f"{opening.format(key)}{''.join(parts)}</div>" for key, parts in inner.items()}


def _claims(highlights: Iterable[HighlightRow], places: Places) -> Iterator[Beside]:
    for row in highlights:
        if row.claim:
            link = (
                f'<a tabindex="-1" href="#{mark_id(row)}"><mark class="mark {row.kind}">{escape(row.label)}</mark></a>'
            )
            words = f'<div class="sidenote"><p class="by">{link} {escape(claim_words(row))}</p></div>'
            yield places.after(row), words


def _threads(threads: Iterable[Thread]) -> Iterator[Beside]:
    return ((thread.place, _side_note(thread)) for thread in threads if thread.place)


def _side_note(thread: Thread) -> str:
    shown, more = thread.replies[:REPLIES], len(thread.replies) - REPLIES
    replies = "".join(f'<div class="reply">{_said(each)}</div>' for each in shown)
    said = f"<b>{thread.number}</b> {_lost(thread.lost)}{_said(thread.note)}{replies}{_more(thread, more)}"
    return f'<div class="sidenote">{said}</div>'


def _lost(mark: HighlightRow | None) -> str:
    """Return what a note is about that stands beside other words."""
    return f'<p class="by">On <q>{escape(on_one_line(mark.exact))}</q>, words that are gone</p>' if mark else ""


def _said(note: NoteRow | None) -> str:
    """Return *note* with its author. One that is whole is named, so that what is edited here is not lost."""
    if note is None or len(note.body) <= LONGEST:
        name = f' data-note="{note_id(note)}"' if note else ""
        return f'<div{name}><p class="by">{written_by(note)}</p>{_untabbed(written(note))}</div>'
    beginning = shorten(shown_words(note.html), _BEGINNING, placeholder=" …")
    rest = f'<a tabindex="-1" href="#{note_id(note)}">The rest is below</a>'
    return f'<p class="by">{written_by(note)}</p><p dir="auto">{escape(beginning)}</p><p class="by">{rest}</p>'


def _more(thread: Thread, more: int) -> str:
    replies = f"{more} more {'reply' if more == 1 else 'replies'} below"
    return f'<p class="by"><a tabindex="-1" href="#{thread_id(thread)}">{replies}</a></p>' if more > 0 else ""


def _untabbed(html: str) -> str:
    return html.replace("<a ", '<a tabindex="-1" ')
