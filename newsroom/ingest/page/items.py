"""Items of lists: several paragraphs of one are its lines, so that it keeps its number and its bullet."""

from __future__ import annotations

from dataclasses import replace

from newsroom.ingest.article import IngestedParagraph, Inline

_MAX_ITEM = 2_000  # code points: longer ones are parted, since notes and permalinks are to paragraphs


def may_join(item: IngestedParagraph, paragraph: IngestedParagraph) -> bool:
    """Tell whether *paragraph*, of the same item as what stands right above it, may be lines of it."""
    return item.kind == paragraph.kind == "list_item" and len(item.text) + len(paragraph.text) <= _MAX_ITEM


def joined_item(item: IngestedParagraph, paragraph: IngestedParagraph) -> IngestedParagraph:
    """Return *item* with *paragraph* on a line of its own."""
    start = len(item.text) + 1
    moved = (Inline(start + i.start, start + i.end, i.kind, i.href) for i in paragraph.inlines)
    return replace(item, text=f"{item.text}\n{paragraph.text}", inlines=(*item.inlines, *moved))
