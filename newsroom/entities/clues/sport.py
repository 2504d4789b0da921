"""Teams that reports of sport call by their town."""

import re
from collections.abc import Set

from newsroom.text.words import words

# Words of reports of games: no other news has several of them.
_WORDS = words(
    "ball baseball basketball batsman batsmen batted bowled bowler bowlers coach cricket cricketer defender"
    " defenseman equaliser equalizer first-class football footballer fullback fumble goal goalie goalkeeper"
    " goalless goals goaltender half-time halftime handball hockey homer homered inning innings jumper kick-off"
    " league linebacker lineout midfield midfielder offside opener outfielder overtime paceman penalty pitcher"
    " playoffs postponed puck qualifier quarterback rebounds relegated relegation roster rugby scored scoreless"
    " scrum season shortstop shutout soccer spinner stoppage striker stumps substitute tailback teammate touchdown"
    " touchdowns unbeaten volleyball wicket wicketkeeper wickets winger"
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
