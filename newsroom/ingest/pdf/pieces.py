"""What a page has: pieces of lines, each with its box. In points, from the page's top left corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one type, from *left* to *right*; *baseline* is where it stands, *size* how high its type is."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of a page in the order of its file, with its size."""

    width: float
    height: float
    pieces: Sequence[Piece]
