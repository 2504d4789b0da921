"""What an item and the text within it say of themselves, as one: the outer is right, the inner fills its gaps."""

from __future__ import annotations

from dataclasses import fields, replace

from newsroom.ingest.wire.item import WireItem


def merged(outer: WireItem, *inner: WireItem) -> WireItem:
    """Return *outer* with what it leaves empty from the first of *inner* that says it."""
    item = outer
    for other in inner:
        gaps = {part.name: getattr(other, part.name) for part in fields(item) if not getattr(item, part.name)}
        item = replace(item, **gaps)
    return item
