"""Names inside longer names: the place in "Marrow Bay Harbour Board", the person in "Vale Street"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from newsroom.entities.lexicon import is_place
from newsroom.entities.mention import Mention
from newsroom.entities.resolution.names.known_aliases import canonical
from newsroom.entities.words import key

_SCORE = 0.5
_SHORTEST = 4  # code points; shorter ones are parts of a name by chance
_MOST_WORDS = 3
_OF_BODIES = ("organisation", "event", "product", "work")


def find_nested(text: str, names: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that lie inside *names*, the resolved names of *text*, in order; none overlaps another.

    Such a name stands elsewhere in the text for one thing alone, or is a well-known place inside a name that is no
    person's and no place's. A place that is named nowhere else gets a cluster of its own.
    """
    known = _borne_by_one(text, names)
    found = [nested for name in names for nested in _inside(text, name, known)]
    return _numbered(text, found, 1 + max((name.cluster for name in names), default=-1))


def _borne_by_one(text: str, names: Iterable[Mention]) -> dict[str, Mention]:
    bearers: defaultdict[str, dict[int, Mention]] = defaultdict(dict)
    for name in names:
        bearers[_well_known(text[name.start : name.end])][name.cluster] = name
    return {words: next(iter(each.values())) for words, each in bearers.items() if len(each) == 1}


def _inside(text: str, name: Mention, known: Mapping[str, Mention]) -> Iterator[Mention]:
    end = name.start
    for start, stop in _parts(text, name) if name.kind != "person" else ():
        bearer = _bearer(text[start:stop], name, known) if start >= end else None
        if bearer:
            end = stop
            yield replace(bearer, start=start, end=stop, form="name", score=_SCORE)


def _parts(text: str, name: Mention) -> list[tuple[int, int]]:
    """Return the rows of words inside *name* that are not all of it, by where they start, the longest first."""
    words = [word.span() for word in re.finditer(r"[^\s,]+", text[name.start : name.end])]
    rows = ((i, j) for i, j in combinations(range(len(words) + 1), 2) if j - i <= min(_MOST_WORDS, len(words) - 1))
    return [(name.start + words[i][0], name.start + words[j - 1][1]) for i, j in sorted(rows, key=_longest_first)]


def _longest_first(row: tuple[int, int]) -> tuple[int, int]:
    return row[0], -row[1]


def _bearer(part: str, name: Mention, known: Mapping[str, Mention]) -> Mention | None:
    """Return what *part* of *name* names; of a place that only the lists know, a mention without a cluster."""
    if not part[0].isupper() or (len(part) < _SHORTEST and not part.isupper()):
        return None
    bearer = known.get(_well_known(part))
    if bearer:
        return bearer if bearer.cluster != name.cluster else None
    well_known = name.kind in _OF_BODIES and is_place(part)
    return replace(name, kind="place", entity=None, cluster=-1) if well_known else None


def _well_known(words: str) -> str:
    return canonical(key(words), "place")


def _numbered(text: str, found: Iterable[Mention], free: int) -> list[Mention]:
    numbers: dict[str, int] = {}
    return [m if m.cluster >= 0 else replace(m, cluster=_number(text, m, numbers, free)) for m in found]


def _number(text: str, mention: Mention, numbers: dict[str, int], free: int) -> int:
    return numbers.setdefault(_well_known(text[mention.start : mention.end]), free + len(numbers))
