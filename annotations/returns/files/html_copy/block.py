"""What is known of a block of a page that came back. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Added:
    """Marked words of a block: where they begin and end in it, what was written on them, and as what they are marked.

    ``ids`` are those of the marks of ours on them: none of one that somebody added.
    """

    start: int
    end: int
    title: str
    kind: str
    ids: tuple[str, ...] = ()


@dataclass(slots=True)
class Block:
    """Words on one line and as Markdown; ``ids`` that stand before or in them; the classes around them.

    ``depth`` counts the lists around it, ``is_item`` says that it begins an item of one, ``is_row`` a row of a table,
    ``is_cell`` a cell. ``nesting`` are the lists and quotations around it, the outermost first.
    ``side`` is the note of ours that it is a copy of, beside the text. ``key`` is the paragraph that a note of ours is
    beside, ``on`` the mark it is on. ``bold`` and ``quote`` are its first bold and its quoted words. ``comments`` are
    those of the markup.
    """

    words: str
    markdown: str
    ids: tuple[str, ...]
    classes: frozenset[str]
    depth: int
    nesting: tuple[str, ...]
    is_item: bool
    is_row: bool
    is_cell: bool
    in_margin: bool
    side: str
    key: str
    on: str
    bold: str
    quote: str
    time: str
    comments: tuple[str, ...]
    marks: tuple[Added, ...]
    tag: str
    around: frozenset[str]
