"""For each name of a text, the fuller names it may be short for. Only names of one kind are ever compared."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Set
from itertools import chain

from newsroom.entities.acronyms import initials_of
from newsroom.entities.mention import Kind
from newsroom.entities.resolution.names.name import Identity, Name
from newsroom.entities.resolution.names.nicknames import formal_names
from newsroom.entities.resolution.names.organisations import is_same_organisation
from newsroom.entities.resolution.names.other_kinds import is_same_group, is_same_place, is_same_thing
from newsroom.entities.resolution.names.people import is_same_person
from newsroom.text.words import words as word_list

_SMALL = word_list("of the for and in on de la le du des del der di da y et van von bin")
_RULES: Mapping[str, Callable[[Identity, Identity], bool]] = {
    "person": is_same_person,
    "organisation": is_same_organisation,
    "place": is_same_place,
    "group": is_same_group,
}


def find_fuller(names: Collection[Name]) -> None:
    """Fill in ``longer`` of each of *names*; only names that share a clue are compared."""
    by_clue: defaultdict[tuple[Kind, str], list[Name]] = defaultdict(list)
    for long in names:
        for clue in set(_clues_of_long(long)):
            by_clue[long.identity.kind, clue].append(long)
    for short in names:
        found = (by_clue.get((short.identity.kind, clue), ()) for clue in set(_clues(short)))
        candidates = dict.fromkeys(chain.from_iterable(found))
        short.longer = sorted((long for long in candidates if _is_short_for(short, long)), key=_size)


def _size(name: Name) -> tuple[bool, int, bool, bool, int, str, bool]:
    return name.size


def _clues(name: Name) -> Iterator[str]:
    """Yield what a name and the fuller one share at least one of."""
    yield from formal_names(name.words[0])
    yield name.words[0]
    yield name.words[-1]
    yield name.letters
    yield name.squashed
    yield name.best_known


def _clues_of_long(name: Name) -> Iterator[str]:
    yield from _clues(name)
    yield from (word for word in name.words if word not in _SMALL)
    yield from _initials(name)
    yield from name.identity.nicknames
    yield from name.titles
    if name.identity.kind == "group":
        yield name.words[-1].removesuffix("s")


def _is_short_for(short: Name, long: Name) -> bool:
    if short.size >= long.size or not short.told.agrees(long.told):
        return False
    rule = _RULES.get(short.identity.kind, is_same_thing)
    return short.words == long.words or any(each(short, long) for each in _SIGNS) or rule(short.identity, long.identity)


def _is_title_of(short: Name, long: Name) -> bool:
    return short.identity.is_title and not long.identity.is_title and short.words[-1] in long.titles


def _is_respelt(short: Name, long: Name) -> bool:
    return len(short.squashed) > 1 and short.squashed == long.squashed


def _is_known_alias(short: Name, long: Name) -> bool:
    return short.best_known == long.best_known


def _is_acronym(short: Name, long: Name) -> bool:
    return bool(short.letters) and short.letters in _initials(long)


def _initials(name: Name) -> Set[str]:
    """The first letters of its words; of a single word the capitals inside it."""
    capitals = "".join(filter(str.isupper, name.spelling)).casefold()
    return initials_of(name.spelling) if len(name.words) > 1 else {capitals}


_SIGNS = (_is_title_of, _is_respelt, _is_known_alias, _is_acronym)
