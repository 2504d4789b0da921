"""The cells of a table's row: the parts of its text between its tabs."""

from typing import Protocol

from newsroom.text.ranges import Range

TAB = "\t"
"""Stands between the cells of a table row. On the page it belongs to the cell before it, so that the text is whole."""


class Row(Protocol):
    """A paragraph, by its place in the text and its kind."""

    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def tabs(text: str, row: Row) -> list[int]:
    """Return where the tabs of *row* are in *text*, in code points."""
    return [at for at in range(row.start, row.end) if text[at] == TAB]


def pieces(text: str, paragraph: Row) -> list[Range]:
    """Return the bounds of what is written apart: the cells of a row, without tabs, and any other paragraph whole."""
    between = tabs(text, paragraph) if paragraph.kind == "table_row" else []
    return list(zip([paragraph.start, *(at + 1 for at in between)], [*between, paragraph.end], strict=True))
