"""Lines in capitals, as agencies write headlines, made to look like those a model has learnt from."""

import re
from collections.abc import Set

from newsroom.entities.lexicon import listed_names
from newsroom.entities.words import key
from newsroom.text.words import words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL_WORD = re.compile(r"(?<!\w)[^\W\dA-ZÀ-ÖØ-Þ_]+(?!\w)")
# Words of headlines that a short story may never repeat below, in small letters.
_COMMON = words(
    "a an and as at but by for from in into is of on or over the to up v vs with after before beat beats win wins say"
    " says meet meets get gets take takes seek seeks lead leads hold holds hit hits kill kills killed held new up down"
    " out his her its their no not more be are was will has have who than"
)
_LONGEST_ACRONYM = 5  # letters


def quieten(text: str) -> str:
    """Return *text*, equally long, its lines of capitals in title case.

    Words that stand in small letters elsewhere become small, and acronyms of well-known bodies stay.
    """
    lines = text.split("\n")
    if not any(map(str.isupper, lines)):
        return text
    common = _COMMON | set(_SMALL_WORD.findall(text))
    return "\n".join(_quiet_line(line, common) if line.isupper() else line for line in lines)


def _quiet_line(line: str, common: Set[str]) -> str:
    quiet = _WORD.sub(lambda match: _quiet_word(match.group(), common), line)
    return quiet if len(quiet) == len(line) else line


def _quiet_word(word: str, common: Set[str]) -> str:
    small = word.lower()
    if len(word) == 1 or (len(word) <= _LONGEST_ACRONYM and key(word) in listed_names("acronyms")):
        return word
    return small if small in common else word[0] + small[1:]
