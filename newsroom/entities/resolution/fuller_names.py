"""For each name of a text, the fuller names it may be short for. Only names of one kind are ever compared."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Set

from newsroom.entities.acronyms import initials_of, letters_of
from newsroom.entities.resolution.known_aliases import canonical
from newsroom.entities.resolution.name import Identity, Name
from newsroom.entities.resolution.nicknames import formal_names
from newsroom.entities.resolution.organisations import is_same_organisation
from newsroom.entities.resolution.other_kinds import is_same_group, is_same_place, is_same_thing
from newsroom.entities.resolution.people import is_same_person

_RULES: Mapping[str, Callable[[Identity, Identity], bool]] = {
    "person": is_same_person,
    "organisation": is_same_organisation,
    "place": is_same_place,
    "group": is_same_group,
}


def find_fuller(names: Collection[Name]) -> None:
    """Fill in ``longer`` of each of *names*; only names that share a clue are compared."""
    by_clue: defaultdict[str, list[Name]] = defaultdict(list)
    for long in names:
        for clue in set(_clues_of_long(long)):
            by_clue[clue].append(long)
    for short in names:
        candidates = {id(long): long for clue in _clues(short) for long in by_clue.get(clue, ())}
        short.longer = [long for long in candidates.values() if _is_short_for(short, long)]


def _clues(name: Name) -> Iterator[str]:
    """Yield what a name and the fuller one share at least one of."""
    yield from formal_names(name.words[0])
    yield name.words[0]
    yield name.words[-1]
    yield letters_of(name.spelling)
    yield _squashed(name)
    yield _best_known(name)


def _clues_of_long(name: Name) -> Iterator[str]:
    yield from _clues(name)
    yield from (word for word in name.words if len(word) > 2)
    yield from _initials(name)
    yield from name.identity.nicknames
    yield from name.titles
    if name.identity.kind == "group":
        yield name.words[-1].removesuffix("s")


def _best_known(name: Name) -> str:
    return canonical(" ".join(name.words), name.identity.kind)


def _squashed(name: Name) -> str:
    """The name's letters and digits: hyphens, apostrophes and spaces come and go between spellings."""
    return "".join(filter(str.isalnum, "".join(name.words)))


def _is_short_for(short: Name, long: Name) -> bool:
    if short.identity.kind != long.identity.kind or not short.identity.told.agrees(long.identity.told):
        return False
    if short.size >= long.size:
        return False
    rule = _RULES.get(short.identity.kind, is_same_thing)
    return short.words == long.words or any(each(short, long) for each in _SIGNS) or rule(short.identity, long.identity)


def _is_title_of(short: Name, long: Name) -> bool:
    return short.identity.is_title and not long.identity.is_title and short.words[-1] in long.titles


def _is_respelt(short: Name, long: Name) -> bool:
    return len(_squashed(short)) > 1 and _squashed(short) == _squashed(long)


def _is_known_alias(short: Name, long: Name) -> bool:
    return _best_known(short) == _best_known(long)


def _is_acronym(short: Name, long: Name) -> bool:
    letters = letters_of(short.spelling)
    return bool(letters) and len(short.words) == 1 and letters in _initials(long)


def _initials(name: Name) -> Set[str]:
    """The first letters of its words; of a single word the capitals inside it."""
    capitals = "".join(filter(str.isupper, name.spelling)).casefold()
    return initials_of(name.spelling) if len(name.words) > 1 else {capitals}


_SIGNS = (_is_title_of, _is_respelt, _is_known_alias, _is_acronym)
