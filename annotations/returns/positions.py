"""Positions whose text is not known, weighed against a story. Pure."""

from __future__ import annotations

from dataclasses import replace

from annotations.anchoring.describe import Position, Selectors
from newsroom.text.offsets import from_utf16


def trusted(selectors: Selectors, text: str) -> Selectors:
    """Return *selectors* with their position where their words stand there in *text*, else without it.

    Tools count from the beginning of their page, with its menus, some in code points and some in UTF-16 units: what
    counts in another text would lead to words that only look like those that are meant.
    """
    exact, position = selectors.quote.exact, selectors.position
    if position is None:
        return selectors
    at = next((start for start in _starts(text, position) if text.startswith(exact, start)), None)
    return replace(selectors, position=None if at is None else Position(at, at + len(exact)))


def _starts(text: str, position: Position) -> list[int]:
    try:
        return [position.start, from_utf16(text, position.start)]
    except ValueError:
        return [position.start]
