"""Teams that reports of sport call by their town."""

import re
from collections.abc import Set

from newsroom.text.words import words

# Words of reports of games: no other news has several of them.
_WORDS = words(
    "ball baseball basketball batsman batsmen batted bowled coach cricket cricketer defender defenseman equaliser"
    " equalizer football footballer first-class fullback fumble goal goalkeeper goalless goals half-time halftime"
    " handball hockey homer homered inning innings kick-off league linebacker midfield midfielder offside"
    " outfielder overtime penalty pitcher playoffs postponed puck qualifier quarterback relegated relegation"
    " roster rugby scored scoreless season shortstop shutout soccer stoppage striker substitute tailback teammate"
    " touchdown touchdowns unbeaten volleyball wicket wickets winger"
)
_FEWEST = 2
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TOWN = frozenset(("city", "region", "place opening"))  # "Eastern Orle" is a college
_AT_HOME = frozenset(
    (
        "in before",
        "country",
        "pattern place",
        "place after",
        "place noun before",
        "place noun of",
        "state after",
        "based after",
        "of before",
        "place in parentheses",
    )
)


def is_of_sport(text: str) -> bool:
    """Tell whether *text* reports games."""
    return len(_WORDS.intersection(_WORD.findall(text.lower()))) >= _FEWEST


def is_playing(clues: Set[str]) -> bool:
    """Tell whether a name with these *clues*, in a report of games, is a town's whose team may be meant."""
    return not _TOWN.isdisjoint(clues) and _AT_HOME.isdisjoint(clues)
