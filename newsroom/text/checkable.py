"""Whether words state something that can be checked: by rules alone, for English.

After what fact-checkers call check-worthy: a finite statement with a number, a date, a name or a comparison; no
question, wish, order or judgement.
"""

import re

from newsroom.text.words import words as word_list

FEWEST_WORDS, MOST_WORDS = 3, 60
"""A statement has a subject and says something of it; what is longer is a speech."""

_FINITE = word_list(
    "is are was were has have had will would can could may might must does did do isn't aren't wasn't weren't"
    " hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't don't it's he's she's that's there's"
    " they're we're i'm i've we've they've became began broke brought built came cost cut drew fell found gave"
    " gets goes grew held hit keeps kept killed knew knows led left lies lost made makes means meant met needs"
    " paid put ran rose said sank saw says sent shot shows sold spent spoke stands stood struck takes took told"
    " tells went wins won works wrote"
)
_REGULAR_PAST = re.compile(r"[^\W\d_]{3,}ed")

# Wishes, orders and judgements: nobody can find out whether they are so.
_NOT_OF_FACT = word_list(
    "should ought hope hopes hoped wish wishes want wants think thinks believe believes feel feels felt love loves"
    " please thank thanks sorry proud glad happy sad shame beautiful wonderful terrible disgrace disgraceful"
    " unacceptable outrageous let's maybe perhaps"
)
_NO_CLAUSE = word_list("to how why whether if when where what who")  # "to raise fares", "how it sank": not yet said

_COMPARISON = word_list(
    "more less fewer most least than twice half double tripled doubled halved higher lower highest lowest larger"
    " smaller largest smallest longer shorter older younger faster slower never always every none nobody"
    " rose fell increased decreased grew dropped"
)
_NUMBER = word_list(
    "two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred hundreds thousand thousands million millions billion billions third quarter"
)
_DATE = word_list(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september"
    " october november december yesterday today tomorrow"
)
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def is_checkable(words: str, names: bool) -> bool:
    """Tell whether *words*, one sentence or a part of one, state what can be checked; *names*: they name somebody."""
    found = [word.replace("’", "'") for word in _WORD.findall(words.casefold())]
    return _is_statement(words, found) and (names or _has_measure(found))


def _is_statement(words: str, found: list[str]) -> bool:
    if not FEWEST_WORDS <= len(found) <= MOST_WORDS or words.rstrip("\"'”’») ").endswith(("?", "!")):
        return False
    return found[0] not in _NO_CLAUSE and _NOT_OF_FACT.isdisjoint(found) and any(map(_is_finite, found))


def _is_finite(word: str) -> bool:
    return word in _FINITE or bool(_REGULAR_PAST.fullmatch(word))


def _has_measure(found: list[str]) -> bool:
    return any(word in _COMPARISON | _NUMBER | _DATE or word[0].isdigit() for word in found)
