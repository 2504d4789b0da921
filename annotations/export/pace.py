"""How long a copy takes to write, by its format: what takes longer than a reader waits is written in the background."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotations.export.formats import Format
from annotations.reading import ReadingPage

AT_ONCE = 1.0
"""Seconds that a reader waits for an answer."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds to begin, for each 1,000 code points of the story, and for each 100 marks and notes."""

    begin: float
    text: float
    marks: float


_USUAL = Pace(begin=0.01, text=0.001, marks=0.015)

_PACES: Mapping[str, Pace] = {
    "pdf": Pace(begin=0.05, text=0.002, marks=0.28),
    "pdf-highlights": Pace(begin=0.05, text=0.002, marks=0.2),
}
"""Formats that take longer than the usual one. Measured on one slow core; a faster machine only waits less."""

HEAVY = frozenset({"pdf", "pdf-highlights"})
"""Formats that take much memory, up to 17 kB for each word: one at a time is written in the background."""


def seconds(format_: Format, page: ReadingPage) -> float:
    """Return about how long *format_* takes for *page*, in seconds."""
    pace = _PACES.get(format_.name, _USUAL)
    rows = len(page.highlights) + len(page.lost) + len(page.notes)
    return pace.begin + pace.text * len(page.revision.text) / 1000 + pace.marks * rows / 100


def takes_long(format_: Format, page: ReadingPage) -> bool:
    """Say whether the copy is better written in the background."""
    return seconds(format_, page) > AT_ONCE
