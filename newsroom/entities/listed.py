"""Names of several words that everybody knows, such as "New Zealand": a model may part them."""

from functools import cache

from newsroom.entities.gazetteer import Gazetteer
from newsroom.entities.lexicon import entries
from newsroom.entities.mention import PATTERN, Kind, KnownName, Mention

_SCORE = 0.6
_LISTS: dict[str, Kind] = {
    "countries": "place",
    "regions": "place",
    "cities": "place",
    "organisations": "organisation",
}


def find_listed(text: str) -> list[Mention]:
    """Return the places in *text* where a listed name of several words stands, perhaps overlapping."""
    return [
        Mention(seen.start, seen.end, seen.bearers[0].kind, score=_SCORE, source=PATTERN)
        for seen in _gazetteer().sightings(text)
    ]


@cache
def _gazetteer() -> Gazetteer:
    several = ((name, kind) for table, kind in _LISTS.items() for name in entries(table) if " " in name)
    return Gazetteer(KnownName(name, 0, kind) for name, kind in several)
