"""What somebody is, as the words after a name say it: "Ada Marlow, a pilot from Port Ansell, said".

By rules alone, and rather none than a wrong one: a description stands between two marks, is short, begins in lower case
with nothing that opens another kind of clause, has no verb of its own, and names what a person can be.
"""

import re
from functools import cache

from newsroom.entities.lexicon import listed
from newsroom.text.words import words as word_list

_LONGEST = 9  # words
_NO_OPENING = word_list(
    "after also although and as at because before but by despite during even for from he her his however if in it its"
    " just like now of on once only or she since so still that then there these they this those though through to too"
    " under unlike until we when where which while who whom whose with without yet you"
)
_NO_PART = word_list(
    "added and are asked called did does had has have heard is left or said says that told took was went were which who"
    " whose will would"
)
# ", 54," says how old somebody is before it says what.
_APPOSITION = re.compile(r",\s(?:aged\s)?(?:\d{1,3},\s)?(?:the\s|an?\s)?([^\W\d_][^,;:.!?\n()\"“”]{2,90})(?=[,;:.!?])")


def described_after(words: str) -> str:
    """Return the description that opens *words*, those after a name, without its article, or nothing."""
    found = _APPOSITION.match(words)
    description = found.group(1).strip() if found else ""
    return description if _is_description(description.split()) else ""


def _is_description(words: list[str]) -> bool:
    if not 0 < len(words) <= _LONGEST or not words[0][0].islower() or words[0] in _NO_OPENING:
        return False
    return not _NO_PART.intersection(words) and not _what_people_are().isdisjoint(words)


@cache
def _what_people_are() -> frozenset[str]:
    return listed("jobs") | {title.lower() for title in listed("titles")}
