"""What the next revision of a story makes of a mark. Pure: texts and ranges in, plain data out; code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.anchoring.anchor import Anchor, anchor
from annotations.anchoring.describe import Position, Quote, Selectors
from annotations.anchoring.revise import reanchor
from newsroom.text.alignment import Alignment, same_words
from newsroom.text.ranges import Range, trim

Became = Literal["kept", "moved", "changed", "orphaned"]


@dataclass(frozen=True, slots=True)
class Marked:
    """Marked words as they stood: at ``place`` of the old text or, lost before that, nowhere.

    ``was`` are the words before a change that their reader has not accepted, if there was one.
    """

    quote: Quote
    place: Range | None
    was: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """``place`` is where the mark stands in the new text, None for one that is orphaned; ``was`` as in Marked."""

    became: Became
    place: Range | None
    was: str = ""


class Keys:
    """The keys of a revision's paragraphs, by their places: ``(start, end, key)`` in reading order."""

    def __init__(self, paragraphs: Iterable[tuple[int, int, str]]) -> None:
        self._paragraphs = list(paragraphs)
        self._starts = [start for start, _, _ in self._paragraphs]
        self._ranges = {key: (start, end) for start, end, key in self._paragraphs}

    def __contains__(self, key: str) -> bool:
        return key in self._ranges

    def at(self, offset: int) -> str:
        """Return the key of the paragraph in which *offset* lies; the empty string in a text without any."""
        return self._paragraphs[max(0, bisect_right(self._starts, offset) - 1)][2] if self._paragraphs else ""

    def range_of(self, key: str) -> Range:
        """Raises KeyError when this revision has no such paragraph."""
        return self._ranges[key]


@dataclass(frozen=True, slots=True)
class Step:
    """From one revision to the next: the alignment of their texts, and where each has its paragraphs."""

    alignment: Alignment
    before: Keys
    after: Keys


def outcome(step: Step, mark: Marked) -> Outcome:
    """Return what becomes of *mark*. One that lost its words before is found again only where all of them stand."""
    if mark.place is None:
        return _found_again(step.alignment.new, mark)
    found = reanchor(step.alignment, Selectors(mark.quote, Position(*mark.place)))
    place = _words(step.alignment.new, found)
    if place is None:
        return Outcome("orphaned", None, mark.was)
    return _found(step, mark, mark.place, place)


def new_key(step: Step, key: str) -> str:
    """Return the key of the paragraph that holds what stood in the paragraph *key*; *key* itself where none does."""
    if key in step.after or key not in step.before:
        return key
    found = step.alignment.move(*step.before.range_of(key))
    return key if found is None or found.kept < MOST else step.after.at((found.start + found.end) // 2)


MOST = 0.5
"""A paragraph went into another when at least this share of its code points did."""


def apart(outcomes: Sequence[tuple[tuple[object, ...], Outcome]]) -> list[Outcome]:
    """Return the outcomes; of those kept that would be equal, all but the first have moved.

    Each comes with what else two marks must share to be equal: their reader and kind.
    """
    taken: set[object] = set()
    result = []
    for shared, found in outcomes:
        equal = found.became == "kept" and (*shared, found.place) in taken
        taken.add((*shared, found.place))
        result.append(Outcome("moved", found.place, found.was) if equal else found)
    return result


def _found(step: Step, mark: Marked, old: Range, new: Range) -> Outcome:
    words = step.alignment.new[slice(*new)]
    before = mark.was or mark.quote.exact
    if not same_words(words, mark.quote.exact):
        return Outcome("kept", new) if same_words(words, before) else Outcome("changed", new, before)
    stays = step.before.at(old[0]) == step.after.at(new[0])
    return Outcome("kept" if stays else "moved", new, mark.was)


def _found_again(text: str, mark: Marked) -> Outcome:
    for words, was in _wordings(mark):
        place = _words(text, anchor(text, Selectors(Quote(words, mark.quote.prefix, mark.quote.suffix))))
        if place and same_words(text[slice(*place)], words):
            return Outcome("moved", place, was)
    return Outcome("orphaned", None, mark.was)


def _wordings(mark: Marked) -> Iterable[tuple[str, str]]:
    """Yield what the mark read, newest first, each with what would be left to accept if it read so again."""
    yield mark.quote.exact, mark.was
    if mark.was:
        yield mark.was, ""


def _words(text: str, found: Anchor | None) -> Range | None:
    """Return the place of *found* without white space at its ends; None where that leaves nothing."""
    start, end = trim(text, found.start, found.end) if found else (0, 0)
    return (start, end) if start < end else None
