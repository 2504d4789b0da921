"""When one name of a place, or of a thing that is neither person nor organisation, is short for another."""

from collections.abc import Sequence

from newsroom.entities.resolution.names.name import Identity
from newsroom.text.words import words as word_list

# What a place is may follow its name or be left out; "city", "river" and "lake" make another place of it.
_AFTER_PLACE = word_list("peninsula strip province prefecture oblast governorate voivodeship archipelago")
_BEFORE_PLACE = frozenset(
    tuple(opening.split())
    for opening in (
        "republic of",
        "kingdom of",
        "state of",
        "city of",
        "town of",
        "island of",
        "isle of",
        "islamic republic of",
        "people's republic of",
        "commonwealth of",
        "province of",
        "mount",
    )
)


def is_same_place(short: Identity, long: Identity) -> bool:
    """Tell whether *short* may stand for the fuller name *long*. A city is never its country, nor a river its land."""
    return _bare(long.words) == short.words


def _bare(place: Sequence[str]) -> Sequence[str]:
    opening = max((len(each) for each in _BEFORE_PLACE if place[: len(each)] == each), default=0)
    closing = len(place) - (place[-1] in _AFTER_PLACE) if place else 0
    return place[opening:closing]


def is_same_group(short: Identity, long: Identity) -> bool:
    """Tell whether *short* is *long* in the singular."""
    singular = (*long.words[:-1], long.words[-1].removesuffix("s"))
    return singular == short.words


def is_same_thing(short: Identity, long: Identity) -> bool:
    """Tell whether *short* may stand for *long*, which says more before it, or a year after it."""
    closes = long.words[-len(short.words) :] == short.words and (len(short.words) > 1 or _has_number(short.words[0]))
    dated = long.words[: len(short.words)] == short.words and set(long.words[len(short.words) :]) <= _years(long.words)
    return closes or dated


def _has_number(word: str) -> bool:
    return any(map(str.isdigit, word)) and any(map(str.isalpha, word))


def _years(words: Sequence[str]) -> set[str]:
    return {word for word in words if word == "of" or (word.isdigit() and len(word) == 4)}
