"""What the words after a name say of it."""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from newsroom.entities.clues.before import is_job
from newsroom.entities.clues.relations import KIN, MATCH
from newsroom.entities.clues.surroundings import Surroundings
from newsroom.entities.lexicon import is_place, listed
from newsroom.text.words import words

_AGE = re.compile(r"\d\d|1[01]\d")
_YEAR = re.compile(r"1\d{3}|20\d\d")
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_PARTY = re.compile(r"[RD](?:-.*)?")
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_WHO = words("who whose whom")
_AUXILIARIES = words("has had was is will would did does")
_LIFE = words("born married educated killed arrested convicted survived buried")
_ARTICLES = words("a an the its his her their")
_STATE = words(
    "government police border province capital embassy ambassador army troops prime president parliament economy coast"
    " city mayor envoy ministry minister foreign central citizens constitution king queen largest first suburb"
    " neighbourhood neighborhood area region district streets airport"
)
_ROSE = words("rose fell dropped slid gained climbed jumped slipped lost added shed surged tumbled reported posted")
_RESULTS = words("percent % per cent cents profit profits loss earnings revenue revenues pct points")
_OF_NOUNS = {
    "organisation noun after": "organisation_nouns",
    "place noun after": "place_nouns",
    "product noun after": "product_nouns",
}


def clues_after(at: Surroundings) -> Iterator[str]:
    """Yield the clues on the right of a name."""
    after = at.after
    if not after:
        yield "line end"
        return
    yield from _verbs(after)
    yield from _nouns(after)
    yield from _marks(after)
    yield from _possessions(after)
    yield from _apposition(after)
    yield from _predicate(after)
    yield from _citation(at)


def _verbs(after: tuple[str, ...]) -> Iterator[str]:
    first = after[0].lower()
    if first in listed("speech_verbs"):
        yield "speech after"
    if first in listed("human_verbs") or (first == "was" and after[1:2] and after[1] in _LIFE):
        yield "human verb after"
    if first in MATCH or _SCORE.fullmatch(first) or _is_tally(after):
        yield "match after"
    if first in _ROSE and not _RESULTS.isdisjoint(after[1:6]):
        yield "results after"
    if first in _AUXILIARIES:
        yield "auxiliary after"
    if first in _WHO or (first == "," and "".join(after[1:2]) in _WHO):
        yield "who after"


def _is_tally(after: tuple[str, ...]) -> bool:
    """In "Orle 2, Vantry 0" and "Orle 2 Vantry 0" teams have so many goals or runs."""
    following = after[2:3] if after[1:2] == (",",) else after[1:2]
    return after[0].isdigit() and len(after[0]) < 4 and (not after[1:] or "".join(following)[:1].isupper())


def _nouns(after: tuple[str, ...]) -> Iterator[str]:
    first = after[0].lower()
    if first in listed("organisation_nouns"):
        yield "organisation noun after"
    if first in listed("organisation_company") or is_job(first):
        yield "staff after"
    if first == "of" and is_place("".join(after[1:2])):
        yield "of place after"
    if first in _STATE:
        yield "state after"
    if after[0][:1].isupper():
        yield "capital after"


def _marks(after: tuple[str, ...]) -> Iterator[str]:
    if after[0] in "-/":
        yield "based after" if after[1:2] == ("based",) else "hyphen after"
    if after[0] == "," and len(after) > 1:
        yield from _after_comma(after)
    if after[0] == "(" and len(after) > 1:
        yield from _in_parentheses(after[1], after[2:3] == (")",))


def _after_comma(after: tuple[str, ...]) -> Iterator[str]:
    if _AGE.fullmatch(after[1]) and after[2:3] in ((",",), (".",)):
        yield "age after"
    if is_place(after[1]) or is_place(" ".join(after[1:3])):
        yield "place after"


def _in_parentheses(word: str, alone: bool) -> Iterator[str]:
    if word in ("born", "b", "died", "d") or _PARTY.fullmatch(word) or (alone and _AGE.fullmatch(word)):
        yield "age after"
    elif _YEAR.fullmatch(word):
        yield "year after"
    elif alone and is_place(word):
        yield "place in parentheses"
    elif alone and word.isupper() and len(word) > 1:
        yield "acronym after"


def _possessions(after: tuple[str, ...]) -> Iterator[str]:
    if after[0] not in _POSSESSIVE:
        return
    yield "possessive"
    thing = "".join(after[1:2]).lower()
    if thing in KIN:
        yield "kin after"
    elif thing in _STATE or thing in listed("place_nouns"):
        yield "state after"
    elif thing in listed("organisation_company"):
        yield "staff after"


def _apposition(after: tuple[str, ...]) -> Iterator[str]:
    """In "Ada Roe, the striker" and "Norvik, a Dutch carrier" the noun tells what the name is."""
    if after[0] == "," and after[1:2] and (after[1].lower() in _ARTICLES or is_job(after[1])):
        phrase = takewhile(lambda word: word != ",", after[1:])
        yield from islice((clue for word in phrase if (clue := _of_noun(word))), 1)


def _predicate(after: tuple[str, ...]) -> Iterator[str]:
    """In "Orle is a village in the north" the noun tells what the name is."""
    if after[0] in ("is", "was", "are") and after[1:2] and after[1].lower() in _ARTICLES:
        yield from islice((f"is {clue}" for word in after[2:] if (clue := _of_noun(word))), 1)


def _of_noun(word: str) -> str | None:
    if is_job(word):
        return "job after"
    return next((clue for clue, table in _OF_NOUNS.items() if word.lower() in listed(table)), None)


def _citation(at: Surroundings) -> Iterator[str]:
    """In "(Orme and Vale, 2014; Roe et al. 2015)" and "Orme (2014)" the names are authors'."""
    if at.after[:2] == ("et", "al"):
        yield "co-authors after"
    year = at.after[1:2] if at.after[0] == "," else at.after[:1]
    if at.before[:1] in (("(",), (";",)) and _YEAR.fullmatch("".join(year)):
        yield "cited"
