"""What is woven into a text, as plain data. All ranges are half-open and count code points of the revision's text."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Tag:
    """An element around a range: a link, emphasis, an entity. Of tags that overlap, the lower rank is the outer one.

    Where a tag has to be written in several pieces, the second and later ones open with ``again`` if that is given: an
    id must stand only once.
    """

    start: int
    end: int
    open: str
    close: str
    rank: int = 0
    again: str = ""


class Mark(NamedTuple):
    """A highlight: its kind names its style, ``mine`` tells the reader's own from others'.

    ``id`` is a row's on a page, and what a copy calls the mark in one.
    """

    start: int
    end: int
    id: int | str
    kind: str
    mine: bool = True


@dataclass(frozen=True, slots=True)
class Insertion:
    """Markup that stands at one place of the text without covering any, such as a note's reference number."""

    at: int
    markup: str
