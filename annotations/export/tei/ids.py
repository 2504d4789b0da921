"""What the parts of a TEI copy are called, so that they can point to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from newsroom.text.ranges import Range

STORY = "story"
RECOGNISER = "recogniser"
"""Who is responsible for names and statements that a machine found."""


class Readers:
    """Those who made what a copy holds, in the order of the alphabet; each has an id to point to."""

    def __init__(self, page: ReadingPage) -> None:
        rows = (*page.highlights, *page.lost)
        made = chain.from_iterable((row.reader, row.brought_by) for row in rows)
        written = chain.from_iterable((note.author, note.brought_by) for note in page.notes)
        names = sorted({*made, *written, *_recorded(rows)} - {""}, key=lambda name: (name.casefold(), name))
        self.ids = {name: f"reader{number}" for number, name in enumerate(names, 1)}

    def point(self, name: str | None) -> str:
        """Return the pointer to *name*; empty for nobody."""
        return f"#{self.ids[name]}" if name else ""


def _recorded(rows: Iterable[HighlightRow]) -> Iterator[str]:
    return (added.reader for row in rows if row.claim for added in row.claim.record if added.reader)


class Tags:
    """The tags on a copy's marks, in the order of the alphabet, with their ids."""

    def __init__(self, page: ReadingPage) -> None:
        found = sorted({tag for row in (*page.highlights, *page.lost) for tag in row.tags})
        self.ids = {tag: f"tag{number}" for number, tag in enumerate(found, 1)}


def anchor(at: int) -> str:
    """Return the id of the anchor before the code point at *at* of the revision's text."""
    return f"c{at}"


def edges(at: Range) -> dict[str, str]:
    """Return what points a span at a range."""
    return {"from_": f"#{anchor(at[0])}", "to": f"#{anchor(at[1])}"}


def entity_id(slug: str) -> str:
    """Return the id of the entity that addresses call *slug*."""
    return f"entity-{slug}"


def category(taxonomy: str, value: str) -> str:
    """Return the id of a category: what sort of thing a mark or a statement is."""
    return f"{taxonomy}-{value}"
