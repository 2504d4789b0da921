"""The marks of the HTML copy: their places in the text, the legend, and the list that says whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.html import escape

from annotations.export.claims import claim_words, record_words
from annotations.export.threads import Places
from annotations.kinds import DEFAULTS
from annotations.rows import HighlightRow
from annotations.weave import Insertion, Mark
from annotations.words import day, on_one_line


def marks(highlights: Iterable[HighlightRow]) -> list[Mark]:
    return [Mark(row.start, row.end, row.id, row.kind, row.mine) for row in highlights]


def mark_places(highlights: Iterable[HighlightRow], places: Places) -> list[Insertion]:
    """Return what the list of marks leads to: right after each mark, with its reader's name when it is another's."""
    return [Insertion(places.after(row).at, _place(row)) for row in highlights]


def legend(highlights: Iterable[HighlightRow]) -> str:
    """Return the kinds that occur, as list items in the order in which they are offered."""
    labels = {row.kind: row.label for row in highlights}
    samples = [(kind, escape(labels[kind])) for kind in DEFAULTS if kind in labels]
    return "".join(f'<li><mark class="mark {kind}">{label}</mark></li>' for kind, label in samples)


def mark_list(highlights: Sequence[HighlightRow]) -> str:
    """Return the marks in reading order, as list items; empty when there are none."""
    return "\n".join(_item(row) for row in highlights)


def lost_list(lost: Iterable[HighlightRow]) -> str:
    """Return the marks whose words the text no longer has, as list items; empty when there are none."""
    return "\n".join(_entry(row, f'<mark class="mark {row.kind}">{escape(row.label)}</mark>') for row in lost)


def _place(row: HighlightRow) -> str:
    if row.mine:
        return f'<span id="h{row.id}"></span>'
    return f'<sup class="who" id="h{row.id}"><a href="#mark-{row.id}">{escape(row.reader)}</a></sup>'


def _item(row: HighlightRow) -> str:
    return _entry(row, f'<a href="#h{row.id}"><mark class="mark {row.kind}">{escape(row.label)}</mark></a>')


def _entry(row: HighlightRow, kind: str) -> str:
    return (
        f'<li id="mark-{row.id}">{kind} <q>{escape(on_one_line(row.exact))}</q> {_before(row)}{_claim(row)}'
        f'<span class="by"><b>{escape(row.reader)}</b>, {day(row.created_at)}{_tags(row)}</span>{_record(row)}</li>'
    )


def _before(row: HighlightRow) -> str:
    return f'<span class="by">before the text changed: <q>{escape(on_one_line(row.was))}</q></span> ' if row.was else ""


def _claim(row: HighlightRow) -> str:
    words = claim_words(row)
    return f'<span class="by">{escape(words)}</span> ' if words else ""


def _tags(row: HighlightRow) -> str:
    return f" · tags: {escape(', '.join(row.tags))}" if row.tags else ""


def _record(row: HighlightRow) -> str:
    items = "".join(f"<li>{escape(words)}</li>" for words in record_words(row))
    return f'<ul class="by">{items}</ul>' if items else ""
