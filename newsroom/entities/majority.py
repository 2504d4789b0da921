"""One verdict per name per text from the recognisers alone, for languages whose clues nobody has listed."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from newsroom.entities.mention import Kind, Mention
from newsroom.entities.words import key

_WHERE = re.compile(r"\b(?:in|at|from|near|to|into|through|across|outside|of|around)\s$", re.IGNORECASE)
_LONGEST_WHERE = 10  # code points before a name in which its preposition may stand


def by_majority(text: str, mentions: Sequence[Mention]) -> dict[str, Kind]:
    """Return the kind most proposed for each name among *mentions*, by its ``key()``; a person's surname is one."""
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for mention in mentions:
        votes[_key(text, mention)][mention.kind] += 1
    return _as_people(text, mentions, {name: count.most_common(1)[0][0] for name, count in votes.items()})


def _as_people(text: str, mentions: Sequence[Mention], majority: dict[str, Kind]) -> dict[str, Kind]:
    """The first and last word of a person's name are that person too, unless the text itself makes them a place."""
    full = [name.split() for name, kind in majority.items() if kind == "person" and " " in name]
    ends = {words[at] for words in full for at in (0, -1)}
    places = _true_places(text, mentions, {words[-1] for words in full})
    taken = {name for name, kind in majority.items() if name in ends and (kind != "place" or name not in places)}
    return majority | dict.fromkeys(taken, "person")


def _true_places(text: str, mentions: Sequence[Mention], surnames: Set[str]) -> set[str]:
    """Return the places among *mentions*, but for a surname that is never where something is, and not read before it.

    "London" is one in "Jack London was born in London"; "Marrane" is not in "Yusuf Marrane spoke. Marrane said so".
    """
    places = [m for m in mentions if m.kind == "place"]
    people = {_key(text, m).split()[-1]: m.start for m in reversed(mentions) if m.kind == "person"}
    return {
        name
        for m in places
        if (name := _key(text, m)) not in surnames
        or m.start < people.get(name, len(text))
        or _WHERE.search(text, max(0, m.start - _LONGEST_WHERE), m.start)
    }


def _key(text: str, mention: Mention) -> str:
    return key(text[mention.start : mention.end])
