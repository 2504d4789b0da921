"""The layers of a copy: what a reader may leave out. The page, its addresses and the command iterate this table."""

from __future__ import annotations

from dataclasses import replace

from annotations.models import Highlight
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow

KINDS = tuple(str(kind) for kind in Highlight.Kind)
"""Marks, by kind. A mark that is left out takes its notes along."""

LAYERS = {
    **{str(kind): str(label) for kind, label in Highlight.Kind.choices},
    "entities": "People, organisations and places",
    "statements": "Who says what",
    "claims": "Who makes a claim, how it stands, and its record",
    "notes": "Notes",
    "replies": "Replies to notes",
}
"""What each layer is called. A reader's own names of kinds take the place of ours on the page."""

ALL_LAYERS = frozenset(LAYERS)


def with_layers(page: ReadingPage, layers: frozenset[str]) -> ReadingPage:
    """Return *page* with what *layers* name, and nothing else."""
    marks, lost = ([_row(row, layers) for row in rows if row.kind in layers] for rows in (page.highlights, page.lost))
    gone = {row.id for row in (*page.highlights, *page.lost) if row.kind not in layers}
    notes = [note for note in page.notes if note.highlight_id not in gone] if "notes" in layers else []
    return replace(
        page,
        highlights=marks,
        lost=lost,
        notes=notes if "replies" in layers else [note for note in notes if note.reply_to is None],
        mentions=page.mentions if "entities" in layers else [],
        attributions=page.attributions if "statements" in layers else [],
    )


def _row(row: HighlightRow, layers: frozenset[str]) -> HighlightRow:
    return row if "claims" in layers else replace(row, claim=None)
