"""What the words before a name say of it."""

import re
from collections.abc import Iterator

from newsroom.entities.clues.relations import KIN, MATCH
from newsroom.entities.clues.surroundings import Surroundings
from newsroom.entities.lexicon import listed
from newsroom.text.words import words

_PREPOSITIONS = {
    "in before": "in near across throughout outside around into inside",
    "at before": "at",
    "from before": "from to through toward towards",
    "by before": "by with",
    "the before": "the",
    "a before": "a an",
    "against before": "against joined join signed",
    "sentence start": ". ! ? :",
    "quote before": "\" “ ' ‘",
}
_CLUES = {word: clue for clue, table in _PREPOSITIONS.items() for word in table.split()}
_NOUNS = {
    "organisation noun before": "organisation_nouns",
    "place noun before": "place_nouns",
    "product noun before": "product_nouns",
    "speech before": "speech_verbs",
}
_AGAINST = words("at to against with over")
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_WORKED = words("played plays play playing signed scored works worked working")
_WORKING = words("at with for")
_OWNED = words("shares share stake stock shareholder shareholders investors investor bonds investment")
_RULERS = words(
    "ambassador archbishop archdeacon baron bishop count countess duchess duke earl emperor empress governor king lord"
    " marquess mayor patriarch prince princess queen sheriff siege sultan"
)
_OFFICE = words("member members president chairman head director chief executive ceo leader founder part unit")


def clues_before(at: Surroundings) -> Iterator[str]:
    """Yield the clues on the left of a name."""
    if not at.before:
        yield "line start"
        return
    nearest = at.before[0].lower()
    if nearest in _CLUES:
        yield _CLUES[nearest]
    yield from (clue for clue, table in _NOUNS.items() if nearest in listed(table))
    yield from _people(at.before)
    if nearest in MATCH or (nearest in _AGAINST and _SCORE.fullmatch("".join(at.before[1:2]))):
        yield "match before" if len(at.name) == 1 else "long match before"
    yield from _of_companies(at.before)
    if nearest == "(" and at.after[:1] == (")",) and at.before[1:2] and at.before[1][:1].isupper():
        yield "in parentheses"
    if nearest == "of":
        yield _of(at.before[1:2])


def _people(before: tuple[str, ...]) -> Iterator[str]:
    bare = before[1:] if before[0] == "." else before  # "Gov. Ada Marlow"
    if bare and bare[0] in listed("titles"):
        yield "title before"
    elif is_job(before[0]) or (before[0] == "," and is_job("".join(before[1:2]))):
        yield "job before"


def _of_companies(before: tuple[str, ...]) -> Iterator[str]:
    """In "an analyst at Norvik", "shares in Norvik" and "Orle-based Norvik" the name is an employer's."""
    owned = "".join(before[1:2]).lower()
    if before[0] in _WORKING and (owned in _WORKED or is_job(owned or "-")):
        yield "staff before"
    if before[0] in ("in", "of") and owned in _OWNED:
        yield "shares before"
    if before[0].endswith("-based"):
        yield "based before"


def is_job(word: str) -> bool:
    """Tell whether *word* says what a person does or is to somebody, one or several of them."""
    small = word.lower()
    return small in listed("jobs") or (small[-1:] == "s" and small[:-1] in listed("jobs"))


def _of(before: tuple[str, ...]) -> str:
    noun = before[0].lower() if before else ""
    if noun in listed("place_nouns"):
        return "place noun of"
    if noun in _RULERS:
        return "ruler of"
    if noun in _OFFICE or noun in listed("organisation_nouns"):
        return "office of"
    return "kin of" if noun in KIN else "of before"
