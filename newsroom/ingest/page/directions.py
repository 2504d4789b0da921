"""Runs against the direction of the words around them, such as prices in Hebrew: marked as plain text marks them.

Markup says it by ``dir``; text keeps the order with a mark of the run's direction at an edge that has no letter of it
(Unicode Standard Annex 9: digits and signs between two such marks are read in their direction).
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from lxml.html import HtmlElement

from newsroom.text.words import words

Direction = Literal["ltr", "rtl"]

_RUNS = words("span bdi bdo a em i b strong font small code q cite abbr time mark u s sup sub label")
_MARKS: dict[Direction, str] = {"ltr": "\N{LEFT-TO-RIGHT MARK}", "rtl": "\N{RIGHT-TO-LEFT MARK}"}
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_MAX_RUN = 1_000  # code points; longer ones are no run amid words


def mark_directions(root: HtmlElement) -> None:
    """Put marks at the edges of runs of *root* that go another way than what they stand in."""
    for run in root.iter(*_RUNS):
        if "dir" in run.attrib or run.tag == "bdi":
            direction = _direction(run)
            if direction and direction != _around(run):
                _mark(run, direction)


def _direction(run: HtmlElement) -> Direction | None:
    """Return what *run* states, or else what its first letter says."""
    match run.get("dir", "").lower():
        case "ltr":
            return "ltr"
        case "rtl":
            return "rtl"
    return next((found for char in _text(run) if (found := _strong(char))), None)


def _around(run: HtmlElement) -> Direction:
    stated = (holder.get("dir", "").lower() for holder in run.iterancestors())
    return "rtl" if next((each for each in stated if each in _MARKS), "ltr") == "rtl" else "ltr"


def _mark(run: HtmlElement, direction: Direction) -> None:
    text, mark = _text(run), _MARKS[direction]
    if not text or len(text) > _MAX_RUN:
        return
    if _strong(text[-1]) != direction:
        _append(run, mark)
    if _strong(text[0]) != direction:
        run.text = f"{mark}{run.text or ''}"


def _append(run: HtmlElement, mark: str) -> None:
    if len(run):
        run[-1].tail = f"{run[-1].tail or ''}{mark}"
    else:
        run.text = f"{run.text or ''}{mark}"


def _text(run: HtmlElement) -> str:
    return str(run.text_content() or "").strip()


def _strong(char: str) -> Direction | None:
    return _STRONG.get(unicodedata.bidirectional(char))
