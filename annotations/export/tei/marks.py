"""Readers' marks as spans of a TEI copy, and as annotations of these."""

from __future__ import annotations

from collections.abc import Iterator

from annotations.export.manifest import mark_id
from annotations.export.markup.xml_text import element, text, worded
from annotations.export.tei.claims import claim
from annotations.export.tei.ids import STORY, Readers, Tags, category, edges
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow

_MOTIVATIONS = {"question": "questioning"}
"""W3C's motivation of each kind; all others highlight."""


def spans(page: ReadingPage) -> list[str]:
    """Return where each mark stands, with its words."""
    return [_span(row, page.revision.text) for row in page.highlights]


def marks(page: ReadingPage, readers: Readers) -> list[str]:
    """Return what is known of each mark. Those that lost their words annotate the whole story, and say them."""
    tags = Tags(page)
    return [_annotation(row, readers, tags) for row in (*page.highlights, *page.lost)]


def made(reader: str, brought_by: str, times: dict[str, str], readers: Readers) -> str:
    """Return the revisionDesc of an annotation: what was done with it when (by word), the newest first, and by whom."""
    changes = [worded("change", word, when=at, who=readers.point(reader)) for word, at in times.items() if at]
    brought = [worded("change", "brought in", who=readers.point(brought_by))] if brought_by else []
    return element("revisionDesc", *brought, *reversed(changes))


def _span(row: HighlightRow, words: str) -> str:
    at = (row.start, row.end)
    return element("span", text(words[row.start : row.end]), xml_id=_span_id(row), type=row.kind, **edges(at))


def _span_id(row: HighlightRow) -> str:
    return f"{mark_id(row)}.span"


def _annotation(row: HighlightRow, readers: Readers, tags: Tags) -> str:
    sorts = [category("kind", row.kind), category("audience", row.audience), *(tags.ids[tag] for tag in row.tags)]
    motivation = _MOTIVATIONS.get(row.kind, "highlighting")
    return element(
        "annotation",
        made(row.reader, row.brought_by, {"made": row.created_at.isoformat()}, readers),
        *_notes(row, readers),
        xml_id=mark_id(row),
        target=f"#{STORY}" if row.last_in else f"#{_span_id(row)}",
        motivation=f"{motivation} tagging" if row.tags else motivation,
        resp=readers.point(row.reader),
        ana=" ".join(f"#{sort}" for sort in sorts),
    )


def _notes(row: HighlightRow, readers: Readers) -> Iterator[str]:
    if row.last_in:
        yield worded("note", row.exact, type="words", n=str(row.last_in), xml_space="preserve")
    yield from (worded("note", tag, type="tag") for tag in row.tags)
    if row.was:
        yield worded("note", row.was, type="was", xml_space="preserve")
    if row.claim:
        yield element("note", claim(row.claim, readers), type="claim")
