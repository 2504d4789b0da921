"""Which changes of a story tell something else than before: other numbers, names or quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from newsroom.comparison import ComparedParagraph, Comparison
from newsroom.entities.attribution.quotations import find_quotations
from newsroom.models import Revision
from newsroom.naming.mentions import MentionRow, mentions_of
from newsroom.text.alignment.words import folded
from newsroom.text.differences import ParagraphChange, Piece
from newsroom.text.quantities import quantities
from newsroom.text.ranges import Range, overlap

_DIGITS = re.compile(r"\w*\d(?:[\w.,:]*\w)?")
_WORD = re.compile(r"\w+")


class Fact(NamedTuple):
    """A place of a text and what stands there: it is another when that is not the same."""

    start: int
    end: int
    value: Hashable


Finder = Callable[[str], Iterable[Fact]]
"""Returns what a text states of one kind, with places in code points."""


def telling_changes(comparison: Comparison) -> dict[int, tuple[str, ...]]:
    """Return which of "numbers", "names" and "quotations" change, by the index of the change; in two queries.

    Names are those that both texts' recognition found; until it is done with both, none are compared.
    """
    names = [_names(revision) for revision in (comparison.old, comparison.new)] if comparison.is_recognised else []
    return {
        index: found
        for index, change in enumerate(comparison.changes)
        if change.kind not in ("same", "left") and (found := tuple(_told(comparison, change, names)))
    }


def told_by(old: str, new: str, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Return which of "numbers" and "quotations" *pieces* change, of two texts that nobody looked for names in."""
    return tuple(kind for kind, find in _FINDERS.items() if _differ(pieces, list(find(old)), list(find(new))))


def _told(comparison: Comparison, change: ParagraphChange, names: Sequence[Sequence[Fact]]) -> Iterator[str]:
    before, after = _bounds(comparison.before, change.old), _bounds(comparison.after, change.new)
    for kind, find in _FINDERS.items():
        if _differ(change.pieces, _facts(find, comparison.old.text, before), _facts(find, comparison.new.text, after)):
            yield kind
    if names and _differ(change.pieces, _within(names[0], before), _within(names[1], after)):
        yield "names"


def _bounds(paragraphs: Sequence[ComparedParagraph], index: int | None) -> Range:
    return (0, 0) if index is None else (paragraphs[index].start, paragraphs[index].end)


def _facts(find: Finder, text: str, bounds: Range) -> list[Fact]:
    start = bounds[0]
    return [Fact(start + fact.start, start + fact.end, fact.value) for fact in find(text[slice(*bounds)])]


def _within(facts: Iterable[Fact], bounds: Range) -> list[Fact]:
    return [fact for fact in facts if bounds[0] <= fact.start < bounds[1]]


def _differ(pieces: Sequence[Piece], old: Sequence[Fact], new: Sequence[Fact]) -> bool:
    """Tell whether the changes among *pieces* touch facts that only one of the two has."""
    before, after = (Counter(fact.value for fact in facts) for facts in (old, new))
    changed = [piece for piece in pieces if piece.kind == "changed"]
    gone = _touched(old, [piece.old for piece in changed]) & (before - after).keys()
    come = _touched(new, [piece.new for piece in changed]) & (after - before).keys()
    return bool(gone or come)


def _touched(facts: Iterable[Fact], changed: Sequence[Range]) -> set[Hashable]:
    return {fact.value for fact in facts if any(overlap((fact.start, fact.end), at) for at in changed)}


def _numbers(words: str) -> Iterator[Fact]:
    """Yield quantities, and whatever else has digits: dates, times, scores, names of roads."""
    found = [Fact(q.start, q.end, (q.value, q.unit, q.period)) for q in quantities(words)]
    yield from found
    for digits in _DIGITS.finditer(words):
        if not any(overlap((fact.start, fact.end), digits.span()) for fact in found):
            yield Fact(*digits.span(), digits[0])


def _quotations(words: str) -> Iterator[Fact]:
    for quotation in find_quotations(words):
        yield Fact(*quotation.outer, tuple(map(folded, _WORD.findall(words, *quotation.inner))))


def _names(revision: Revision) -> list[Fact]:
    return [_name(mention) for mention in mentions_of(revision)]


def _name(mention: MentionRow) -> Fact:
    return Fact(mention.start, mention.end, mention.slug)


_FINDERS: dict[str, Finder] = {"numbers": _numbers, "quotations": _quotations}
