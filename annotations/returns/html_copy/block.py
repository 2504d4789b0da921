"""What is known of a block of a page that came back. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Added:
    """Words of a block that somebody marked: where they begin and end in it, what they wrote, and as what."""

    start: int
    end: int
    title: str
    kind: str


@dataclass(slots=True)
class Block:
    """Words on one line and as Markdown; ``ids`` that stand before or in them; the classes around them.

    ``depth`` counts the lists around it, ``is_item`` says that it begins an item of one, ``is_row`` a row of a table.
    ``side`` is the note of ours
    that it is a copy of, beside the text. ``comments`` are those of the markup, ``marks`` are marks that are not ours.
    """

    words: str
    markdown: str
    ids: tuple[str, ...]
    classes: frozenset[str]
    depth: int
    is_ordered: bool
    is_item: bool
    is_row: bool
    in_margin: bool
    side: str
    bold: str
    quote: str
    time: str
    comments: tuple[str, ...]
    marks: tuple[Added, ...]
    tag: str
    around: frozenset[str]
