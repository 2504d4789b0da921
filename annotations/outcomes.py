"""What the next revision of a story makes of a mark. Pure: texts and ranges in, plain data out; code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.anchoring.anchor import Anchor, anchor
from annotations.anchoring.approximate import EVERY_WORD
from annotations.anchoring.describe import Position, Quote, Selectors
from annotations.anchoring.exact import exact_place
from annotations.anchoring.revise import reanchor
from newsroom.text.alignment import Alignment, same_words
from newsroom.text.ranges import Range, index_at, overlap, trim

Became = Literal["kept", "moved", "changed", "orphaned"]


@dataclass(frozen=True, slots=True)
class Marked:
    """Marked words as they stood: at ``place`` of the old text or, lost before that, nowhere.

    ``was`` are the words before a change that their reader has not accepted, if there was one. ``former`` is where it
    stood in an earlier text that read as the new one does.
    """

    quote: Quote
    place: Range | None
    was: str = ""
    former: Range | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """``place`` is where the mark stands in the new text, None for one that is orphaned; ``was`` as in Marked.

    ``back``: it is where its reader put it, after it had been elsewhere.
    """

    became: Became
    place: Range | None
    was: str = ""
    back: bool = False


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
        return self._paragraphs[index_at(self._starts, offset)][2] if self._paragraphs else ""

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
    if back := _where_it_stood(step.alignment.new, mark):
        return back
    if mark.place is None:
        return _found_again(step.alignment.new, mark)
    found = reanchor(step.alignment, Selectors(mark.quote, Position(*mark.place)))
    place = _words(step.alignment.new, found)
    if back := _changed_back(step.alignment, mark, mark.place, place):
        return back
    return _found(step, mark, mark.place, place) if place else Outcome("orphaned", None, mark.was)


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


def _where_it_stood(text: str, mark: Marked) -> Outcome | None:
    """Return the place of *mark* in the earlier text that *text* is again, when that was the place of its words."""
    for words, was in _wordings(mark):
        if mark.former and same_words(text[slice(*mark.former)], words):
            return Outcome("kept", mark.former, was, back=True)
    return None


def _changed_back(alignment: Alignment, mark: Marked, old: Range, new: Range | None) -> Outcome | None:
    """Return the place where the words before a change stand again, whole; *new* is where those after it went."""
    if not mark.was:
        return None
    near = Position(*(new or alignment.instead(*old) or old))
    start = exact_place(alignment.new, Selectors(Quote(mark.was, mark.quote.prefix, mark.quote.suffix), near))
    if start is None:
        return None
    place = start, start + len(mark.was)
    return Outcome("kept", place, back=True) if _is_of_the_mark(alignment, mark, old, new, place) else None


def _is_of_the_mark(alignment: Alignment, mark: Marked, old: Range, new: Range | None, place: Range) -> bool:
    """Return whether *place* is the mark's; words like its own may have stood elsewhere all the time."""
    if new and overlap(new, place):
        return True
    if new and same_words(alignment.new[slice(*new)], mark.quote.exact):
        return False
    reach = len(mark.was)
    others = alignment.from_elsewhere(*place, (old[0] - reach, old[1] + reach))
    return others <= (1 - MOST) * reach


def _found_again(text: str, mark: Marked) -> Outcome:
    for words, was in _wordings(mark):
        quote = Quote(words, mark.quote.prefix, mark.quote.suffix)
        place = _words(text, anchor(text, Selectors(quote), EVERY_WORD))
        if place and same_words(text[slice(*place)], words):
            is_back = _has_around(text, place, quote)
            return Outcome("kept" if is_back else "moved", place, was, is_back)
    return Outcome("orphaned", None, mark.was)


def _has_around(text: str, place: Range, quote: Quote) -> bool:
    """Return whether all that *quote* knows around it, and that is something, stands around *place*."""
    before, after = text[: place[0]], text[place[1] : place[1] + len(quote.suffix)]
    return bool(quote.prefix or quote.suffix) and before.endswith(quote.prefix) and after == quote.suffix


def _wordings(mark: Marked) -> Iterable[tuple[str, str]]:
    """Yield what the mark read, oldest first, each with what would be left to accept if it read so again."""
    if mark.was:
        yield mark.was, ""
    yield mark.quote.exact, mark.was


def _words(text: str, found: Anchor | None) -> Range | None:
    """Return the place of *found* without white space at its ends; None where that leaves nothing."""
    start, end = trim(text, found.start, found.end) if found else (0, 0)
    return (start, end) if start < end else None
