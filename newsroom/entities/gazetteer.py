"""Names the library knows, found in a text: one pass however many there are (Aho and Corasick, 1975)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from newsroom.entities.mention import LIBRARY, READER, KnownName, Mention
from newsroom.entities.overlap import DOUBTFUL, without_overlaps
from newsroom.entities.words import fold, is_whole

_BY_READER, _OFTEN, _ONCE = 1.0, 0.8, DOUBTFUL
_OFTEN_ENOUGH = 2  # stories in which machines saw a name, for it to be no accident


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where known words stand: the half-open code point range and every bearer of the name."""

    start: int
    end: int
    bearers: tuple[KnownName, ...]


class Gazetteer:
    """The library's names, built once and used for many texts."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        bearers: defaultdict[str, list[KnownName]] = defaultdict(list)
        for known in names:
            bearers[fold(known.name.strip())].append(known)
        bearers.pop("", None)
        # Readers' names first, then the oldest: the first bearer is the one meant.
        order = [
            tuple(sorted(each, key=lambda n: (not n.by_reader, not n.settled, n.entity))) for each in bearers.values()
        ]
        self._bearers = order
        self._automaton = AhoCorasick(list(bearers))

    def sightings(self, text: str) -> Iterator[Sighting]:
        """Yield every place where a known name stands as whole words; places may overlap."""
        for index, start, end in self._automaton.find_matches_as_indexes(fold(text), overlapping=True):
            if is_whole(text, start, end):
                yield Sighting(start, end, self._bearers[index])


def find_names(sightings: Iterable[Sighting], has_model: bool) -> list[Mention]:
    """Return the longest trusted names among *sightings*, readers' before all others, in order."""
    found = [_mention(seen, bearer) for seen in sightings if (bearer := _trusted(seen, has_model))]
    return without_overlaps(found)


def _mention(seen: Sighting, bearer: KnownName) -> Mention:
    source = READER if bearer.by_reader else LIBRARY
    return Mention(seen.start, seen.end, bearer.kind, score=_score(bearer), source=source, entity=bearer.entity)


def _score(bearer: KnownName) -> float:
    if bearer.by_reader:
        return _BY_READER
    return _OFTEN if bearer.settled or bearer.stories >= _OFTEN_ENOUGH else _ONCE


def _trusted(seen: Sighting, has_model: bool) -> KnownName | None:
    """Return whom the words name, if they can be trusted to name anybody on their own."""
    return next((n for n in seen.bearers if not n.rejected and _stands_alone(n, has_model)), None)


def _stands_alone(known: KnownName, has_model: bool) -> bool:
    """A single word that only a machine took for a name may be a common word elsewhere: then the model must agree."""
    decided = known.by_reader or known.settled
    return decided or " " in known.name or (not has_model and known.kind != "person")
