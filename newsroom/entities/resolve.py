"""Which mentions name the same thing: numbers the things of one text.

Only names of one kind are ever joined. Where two people share a surname, the bare surname goes to the one whose full
name was read last before it, with a lower score; before either, it stands on its own.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from newsroom.entities.acronyms import initials_of, letters_of
from newsroom.entities.mention import Kind, Mention
from newsroom.entities.words import key
from newsroom.text.words import words as word_list

_UNSURE = 0.5
_SUFFIXES = word_list("jr sr ii iii iv")
_COMPANY = word_list("ltd inc corp corporation co company llc plc gmbh ag group holdings")
# First words that many organisations share, so that alone they mean none of them.
_SHARED = word_list(
    "university ministry department bank national international united american british european federal royal state"
    " north south east west new world central general first house court institute council union supreme"
)


@dataclass(slots=True)
class _Name:
    """One spelling of one kind in the text, with where it stands and the longer names it may be short for."""

    words: tuple[str, ...]
    spelling: str
    kind: Kind
    entity: int | None
    starts: list[int] = field(default_factory=list)
    longer: list["_Name"] = field(default_factory=list)


type _Identity = tuple[str, Kind, int | None]


def resolve(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return *mentions*, in their order, each with the number of what it names, counted from 0 by first appearance."""
    names = _names(text, mentions)
    _find_longer(names.values())
    numbers: dict[int, int] = {}
    return [_numbered(mention, names[_identity(text, mention)], numbers) for mention in mentions]


def _identity(text: str, mention: Mention) -> _Identity:
    return key(text[mention.start : mention.end]), mention.kind, mention.entity


def _names(text: str, mentions: Iterable[Mention]) -> dict[_Identity, _Name]:
    names: dict[_Identity, _Name] = {}
    for mention in mentions:
        identity = _identity(text, mention)
        spelling = text[mention.start : mention.end]
        name = names.setdefault(identity, _Name(_words(identity[0]), spelling, mention.kind, mention.entity))
        name.starts.append(mention.start)
    return names


def _words(name: str) -> tuple[str, ...]:
    words = tuple(word.strip(",") for word in name.split())
    return tuple(word for word in words if word not in _SUFFIXES) or words


def _numbered(mention: Mention, name: _Name, numbers: dict[int, int]) -> Mention:
    bearer, sure = _bearer(mention.start, name)
    number = numbers.setdefault(id(bearer), len(numbers))
    return replace(mention, cluster=number, score=mention.score if sure else min(mention.score, _UNSURE))


def _bearer(at: int, name: _Name) -> tuple[_Name, bool]:
    """Return the fullest name that *name*, read at code point *at*, is short for, and whether there was no choice."""
    fullest = _distinct(name.longer)
    if len(fullest) < 2:
        return (fullest[0] if fullest else name), True
    before = [(max(s for s in long.starts if s < at), long) for long in fullest if long.starts[0] < at]
    return (max(before, key=lambda each: each[0])[1] if before else name), False


def _distinct(longer: Iterable[_Name]) -> list[_Name]:
    """Return the ends of the chains from short to long, each once."""
    found: dict[int, _Name] = {}
    for long in longer:
        for end in _distinct(long.longer) or [long]:
            found[id(end)] = end
    return list(found.values())


def _find_longer(names: Collection[_Name]) -> None:
    """Note for each name the longer ones it is short for; only names that share a clue are compared."""
    by_clue: defaultdict[str, list[_Name]] = defaultdict(list)
    for long in names:
        for clue in {long.words[0], long.words[-1], *initials_of(long.spelling)}:
            by_clue[clue].append(long)
    for short in names:
        clues = {short.words[0], short.words[-1], letters_of(short.spelling)}
        candidates = {id(long): long for clue in clues for long in by_clue.get(clue, ())}
        short.longer = [long for long in candidates.values() if _is_short_for(short, long)]


def _is_short_for(short: _Name, long: _Name) -> bool:
    """Longer is more words, or as many with more letters: so that no two names are short for each other."""
    if short.kind != long.kind or not _can_join(short, long):
        return False
    if len(short.words) == 1 < len(long.words) and letters_of(short.spelling) in initials_of(long.spelling):
        return True
    return short.kind in _SHORTENINGS and _SHORTENINGS[short.kind](short.words, long.words)


def _can_join(short: _Name, long: _Name) -> bool:
    return short.entity is None or long.entity is None or short.entity == long.entity


def _person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) == 1:
        return len(long) > 1 and short[0] in (long[-1], long[0])
    same_ends = short[-1] == long[-1] and _same_given(short[0], long[0])
    return same_ends and _size(short) < _size(long) and set(short[1:-1]) <= set(long[1:-1])


def _same_given(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short))


def _organisation(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    starts_it = len(short) < len(long) and long[: len(short)] == short
    return starts_it and (set(long[len(short) :]) <= _COMPANY or not set(short) & _SHARED)


def _size(words: tuple[str, ...]) -> tuple[int, int]:
    return len(words), sum(map(len, words))


_SHORTENINGS: dict[Kind, Callable[[tuple[str, ...], tuple[str, ...]], bool]] = {
    "person": _person,
    "organisation": _organisation,
}
