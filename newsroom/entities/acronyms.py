"""Acronyms: which long name a short one stands for.

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003),
kept to the first letters of words.
"""

import re
from collections.abc import Iterable, Iterator

from newsroom.entities.mention import DOCUMENT, Mention
from newsroom.text.words import words as word_list

_IN_PARENTHESES = re.compile(r"[\s\n]?\((?:the |or )?[\"“']?([A-Z][A-Za-z&-]{1,9})[\"”']?\)")
_SMALL = word_list("of the and for in on de la du des del der die und y e et a an to at &")
_SCORE = 0.8


def defined_acronyms(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield each name that is followed by its acronym in parentheses, with the mention the acronym is."""
    for mention in mentions:
        introduced = _IN_PARENTHESES.match(text, mention.end)
        if introduced and is_acronym_of(introduced.group(1), text[mention.start : mention.end]):
            start, end = introduced.span(1)
            yield mention, Mention(start, end, mention.kind, score=_SCORE, source=DOCUMENT)


def is_acronym_of(short: str, long: str) -> bool:
    """Tell whether *short* is made of the first letters of the words of *long*, small words counted or not."""
    return letters_of(short) in initials_of(long)


def letters_of(short: str) -> str:
    """Return the letters of *short* in lower case when it is written as an acronym, else nothing."""
    letters = short.replace(".", "").replace("&", "")
    return letters.casefold() if len(letters) > 1 and sum(map(str.isupper, letters)) > 1 else ""


def initials_of(long: str) -> frozenset[str]:
    """Return the first letters of the words of *long* in lower case, with its small words and without."""
    words = re.findall(r"\w+", long.casefold())
    telling = [word for word in words if word not in _SMALL]
    return frozenset("".join(word[0] for word in each) for each in (words, telling) if len(each) > 1)
