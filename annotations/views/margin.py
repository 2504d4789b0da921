"""The margin beside a paragraph: who says what it says, its marks as chips, its notes, and the way to add more.

Strings are joined here because a template loop over notes costs eight times as much (docs/decisions/0007). Everything
that people wrote passes ``escape`` or comes sanitised from ``NoteRow.html``. The links have no attributes of htmx's,
which would wire each of them when the page is opened; static/js/slots.js sees to the one that is pressed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.html import escape

from annotations.access import Audience
from annotations.models import Claim
from annotations.reading import ReadingPage
from annotations.rows import ClaimRow, HighlightRow, NoteRow, ReadingParagraph, by_thread
from annotations.views.addresses import of_paragraph, of_row
from annotations.views.layers import hidden_stances
from annotations.views.source_lines import source_lines
from annotations.words import NOT_SHOWN, local_date
from newsroom.credits import by


def margins(page: ReadingPage, hidden: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return the inner HTML of every paragraph's margin, by paragraph key, without what *hidden* layers stand for."""
    marks = marks_by_paragraph(page, hidden)
    tools, rows = _Tools(page.article.slug), _row_numbers(page.paragraphs)
    return {
        p.key: f'{tools.html(p.key, rows.get(p.key, 0))}<div class="marks" id="marks-{p.key}">{marks[p.key]}</div>'
        for p in page.paragraphs
    }


def marks_by_paragraph(page: ReadingPage, hidden: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return the source lines, chips and threads of every paragraph: the part of a margin that a change swaps."""
    lines = source_lines(page, hidden_stances(hidden))
    chips = _chips(page.paragraphs, page.highlights)
    threads = threads_by_paragraph(page)
    return {p.key: lines[p.key] + chips[p.key] + threads[p.key] for p in page.paragraphs}


def _row_numbers(paragraphs: Sequence[ReadingParagraph]) -> dict[str, int]:
    """Return the number of each table row in its table: rows have their margins below or beside the whole table."""
    numbers: dict[str, int] = {}
    last = 0
    for paragraph in paragraphs:
        last = last + 1 if paragraph.kind == "table_row" else 0
        if last:
            numbers[paragraph.key] = last
    return numbers


class _Tools:
    """What every paragraph offers: note, mark, permalink, and the slot in which their forms open."""

    def __init__(self, slug: str) -> None:
        self.note = of_paragraph("note_new", slug)
        self.quote = of_paragraph("highlight_quote", slug)
        self.text = of_paragraph("paragraph_text", slug)

    def html(self, key: str, row_number: int) -> str:
        number = key.removeprefix("p")
        row = f'<span class="muted">Row {row_number}</span> ' if row_number else ""
        note = _opener(self.note(key), "+ Note", f"Add a note to paragraph {number}")
        mark = _opener(self.quote(key), "Mark", f"Mark words of paragraph {number}")
        correct = _opener(self.text(key), "Correct", f"Correct the text of paragraph {number}")
        return (
            f'<p class="tools no-print">{row}{note} {mark} {correct} '
            f'<a class="permalink" href="#{key}" aria-label="Paragraph {number}: its link, and all tools">¶</a></p>'
            f'<div class="slot" id="slot-{key}"></div>'
        )


def _opener(href: str, text: str, label: str) -> str:
    return f'<a class="opens" href="{href}" aria-label="{label}">{text}</a>'


def _chips(paragraphs: Sequence[ReadingParagraph], highlights: Iterable[HighlightRow]) -> dict[str, str]:
    """Return each paragraph's chips: of the highlights that begin in it, in reading order."""
    address = of_row("highlight")
    chips: dict[str, list[str]] = defaultdict(list)
    rest = iter(paragraphs)
    here = next(rest, None)
    for row in sorted(highlights, key=lambda row: row.start):
        while here is not None and here.end <= row.start:
            here = next(rest, None)
        if here is not None and here.start <= row.start:
            chips[here.key].append(_chip(row, address(row.id)))
    return defaultdict(str, {key: f'<p class="chips">{"".join(parts)}</p>' for key, parts in chips.items()})


def _chip(row: HighlightRow, href: str) -> str:
    theirs = "" if row.mine else " theirs"
    who = f" · {escape(row.reader)}" if row.brought_by or not row.mine else ""
    return (
        f'<a class="chip {row.kind}{theirs}{_CHANGED[row.is_changed]}" id="h{row.id}" href="{href}">'
        f"{escape(row.label)}{_STANDS[row.is_changed]}{_standing(row.claim)}{who}{_tags(row.tags)}</a>"
    )


_CHANGED = {True: " changed", False: ""}
_STANDS = {True: " · words changed", False: ""}


def _standing(claim: ClaimRow | None) -> str:
    """Say how a claim stands, once a reader has said so."""
    if claim is None or claim.status == Claim.Status.OPEN:
        return ""
    return f' · <span class="status {claim.status}">{claim.status_label.lower()}</span>'


def _tags(tags: Sequence[str]) -> str:
    return f'<span class="tags"> {escape(", ".join(tags))}</span>' if tags else ""


def threads_by_paragraph(page: ReadingPage) -> dict[str, str]:
    """Return each paragraph's threads, by its key even where the text has it no more; those without a head last."""
    quotes = {row.id: row.exact for row in (*page.highlights, *page.lost)}
    threads: dict[str, str] = defaultdict(str)
    for notes in sorted(by_thread(page.notes), key=_is_headless):
        threads[notes[0].paragraph_key] += _thread(notes, quotes.get(notes[0].highlight_id or 0, ""))
    return threads


def _is_headless(notes: Sequence[NoteRow]) -> bool:
    return notes[0].reply_to is not None


def _thread(notes: Sequence[NoteRow], quote: str) -> str:
    if _is_headless(notes):
        head, replies = f'<p class="muted small">{NOT_SHOWN}</p>', notes
    else:
        words = f'<blockquote class="quoted">{escape(quote)}</blockquote>' if quote else ""
        head, replies = _note(notes[0], "opener", words), notes[1:]
    return f'<div class="thread">{head}{"".join(_note(reply, "reply") for reply in replies)}</div>'


def _note(note: NoteRow, role: str, words: str = "") -> str:
    return (
        f'<div class="note {role}" id="n{note.id}"><p class="note-head"><b>{escape(note.author)}</b>{_brought(note)} '
        f'{_when(note)}{_audience(note)}</p>{words}<div class="note-body">{note.html}</div>{_acts(note)}</div>'
    )


def _brought(note: NoteRow) -> str:
    """Say which account it came with, where that is not who wrote it."""
    said = by("", note.brought_by)
    return f'<span class="muted">{escape(said)}</span>' if said else ""


def _when(note: NoteRow) -> str:
    edited = f" · edited {_time(note.edited_at)}" if note.edited_at else ""
    return f'<span class="muted">{_time(note.created_at)}{edited}</span>'


def _time(at: datetime) -> str:
    day = local_date(at)
    return f'<time datetime="{at.isoformat(timespec="seconds")}">{day.day} {day:%b %Y}</time>'


def _audience(note: NoteRow) -> str:
    private = note.audience == Audience.ME and note.reply_to is None
    return ' <span class="pill">only me</span>' if private else ""


def _acts(note: NoteRow) -> str:
    """Reply, edit and history, as far as this reader may; their forms open in the paragraph's slot."""
    names = ["note_reply"]
    names += ["note_edit"] if note.mine else []
    names += ["note_history"] if note.edited_at else []
    return f'<p class="note-acts no-print">{" ".join(_act(name, note) for name in names)}</p>'


def _act(name: str, note: NoteRow) -> str:
    text = name.removeprefix("note_").capitalize()
    return _opener(of_row(name)(note.id), text, f"{text}: note by {escape(note.author)}")
