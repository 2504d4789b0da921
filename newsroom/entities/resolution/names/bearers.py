"""Which of the fuller names a short one stands for, each time it is read."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsroom.entities.resolution.names.name import Name
from newsroom.entities.resolution.names.organisations import is_body

_MAIN = 2  # how many times more often than any other the main bearer of a name has been read


class Bearer(NamedTuple):
    """The fullest name that a name stands for, and whether there was no choice."""

    name: Name
    sure: bool


class _Reader:
    """Reads the names of a text in order, and remembers who was spoken of, how often, how recently, and what is told.

    ``told`` grows with each name that goes to a bearer, so that no two go there of which different things are known.
    """

    def __init__(self, fullest: Mapping[Name, Sequence[Name]]) -> None:
        self.fullest = fullest
        self.counts: Counter[Name] = Counter()
        self.recent: dict[Name, int] = {}
        self.told = {name: name.told for name in fullest}

    def read(self, at: int, name: Name) -> Name | None:
        """Return the bearer of *name* at code point *at*, or None when none of several was spoken of before."""
        possible = self.possible(name)
        bearer = self._bearer(name, possible)
        if bearer and len(possible) == 1:
            self.recent[bearer] = at
        return self.given(name, bearer)

    def possible(self, name: Name) -> list[Name]:
        """Return the fullest names for *name* of which nothing else is known by now; itself when there is none."""
        return [each for each in self.fullest[name] if self.told[each].agrees(name.told)] or [name]

    def given(self, name: Name, bearer: Name | None) -> Name | None:
        """Note that *name* went to *bearer*, and return that."""
        if bearer:
            self.counts[bearer] += 1
            self.told[bearer] = self.told[bearer].with_what(name.told)
        return bearer

    def _bearer(self, name: Name, possible: Sequence[Name]) -> Name | None:
        if len(possible) == 1:
            return possible[0]
        spoken_of = [each for each in possible if each in self.recent]
        main = None if _refers(name) else self.main(spoken_of)
        return main or max(spoken_of, key=self.recent.__getitem__, default=None)

    def main(self, bearers: Collection[Name]) -> Name | None:
        """Return the one of *bearers* who is read much more often than any other."""
        first, second, *_ = [*sorted(bearers, key=self.counts.__getitem__, reverse=True), None, None]
        if first and (second is None or self.counts[first] >= _MAIN * self.counts[second]):
            return first
        return None


def find_bearers(names: Collection[Name]) -> dict[tuple[int, Name], Bearer]:
    """Return the bearer for each place of each of *names*.

    A name with several bearers goes to the main one of those named before it, else to the one named last. Before any
    is named it goes to the one who is the main one in the end, as in a headline; without one it stands for itself.
    """
    reader = _Reader(fullest_names(names))
    places = sorted(((at, name) for name in names for at in name.starts), key=lambda each: (each[0], each[1].size))
    read = {(at, name): reader.read(at, name) for at, name in places}
    return {place: _final(place[1], bearer, reader) for place, bearer in read.items()}


def _final(name: Name, bearer: Name | None, reader: _Reader) -> Bearer:
    possible = reader.fullest[name]
    sure = len(possible) == 1 and (possible[0] is name or not _refers(name))
    return Bearer(bearer or reader.given(name, reader.main(reader.possible(name))) or name, sure)


def _refers(name: Name) -> bool:
    """A title or "the University" alone refers to who bore it last."""
    return name.identity.is_title or (name.identity.kind == "organisation" and is_body(name.words))


def fullest_names(names: Iterable[Name]) -> dict[Name, list[Name]]:
    """Return the ends of the chains from short to long for each of *names*, itself when it is no short name."""
    ends: dict[Name, list[Name]] = {}
    for name in sorted(names, key=lambda each: each.size, reverse=True):
        ends[name] = list(dict.fromkeys(_ends(name, ends))) or [name]
    return ends


def _ends(name: Name, known: Mapping[Name, Sequence[Name]]) -> Iterator[Name]:
    for long in name.longer:
        yield from known[long]
