"""What the words of a name say by themselves."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom.entities.lexicon import is_place, listed, listed_names
from newsroom.entities.words import fold, key
from newsroom.text.words import words

type Name = tuple[str, ...]

_WHOLE = {
    "country": "countries",
    "region": "regions",
    "city": "cities",
    "organisation": "organisations",
    "competition": "competitions",
}
_ONLY_WORD = {"demonym": "demonyms", "given name alone": "given_names", "common": "common_names", "title": "titles"}
_HEADS = {
    "team": "teams",
    "organisation head": "organisation_heads",
    "place head": "place_heads",
    "event head": "event_heads",
    "work head": "work_heads",
}
_FIRST = {
    "given name first": "given_names",
    "place opening": "place_openings",
    "demonym first": "demonyms",
    "event opening": "event_openings",
}
_OF_PLACE = ("n", "ns", "ian", "ians", "er", "ers")  # "South Dakotans", "Icelander"
_COMPANY = frozenset(map(key, listed("company_endings")))
_LINKS = words("of for on to")
_SMALL = words("of for and & the in on to")
_PARTICLES = words("van von der den de da del della di du bin ibn al el la le ter ten dos")
_INITIAL = re.compile(r"[A-Z]\.?|(?:[A-Z]\.){2,3}")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}s?|(?:[A-Z]\.){3,}")
_CAMEL = re.compile(r"[A-Za-z][a-z]+[A-Z]\w*")
_POSSESSIVE = re.compile(r"['’]s?$")
_NUMERAL = re.compile(r"[IVX]+|[JS]r\.?")


def own_clues(name: Name) -> Iterator[str]:
    """Yield the clues in the words of *name*."""
    yield from _whole(name)
    yield from _of_one_word(fold(name[0])) if len(name) == 1 else _of_first(name)
    yield from _of_last(name)
    yield from _inside(name)


def _whole(name: Name) -> Iterator[str]:
    spelling = key(" ".join(name))
    yield from (clue for clue, table in _WHOLE.items() if spelling in listed_names(table))
    if any(spelling.endswith(ending) and is_place(spelling.removesuffix(ending)) for ending in _OF_PLACE):
        yield "demonym"
    if spelling in _COMPANY:
        yield "company ending alone"


def _of_one_word(word: str) -> Iterator[str]:
    yield "one word"
    yield from (clue for clue, table in _ONLY_WORD.items() if word in listed(table))
    if word.lower() in listed("jobs"):
        yield "title"
    if _ACRONYM.fullmatch(word):
        yield "acronym"
    if _CAMEL.fullmatch(word):
        yield "capital inside"


def _of_first(name: Name) -> Iterator[str]:
    first = fold(name[0])
    yield from (clue for clue, table in _FIRST.items() if first in listed(table))
    if _ACRONYM.fullmatch(first):
        yield "acronym first"
    if _INITIAL.fullmatch(first):
        yield "initial first"
    if is_place(first) or (len(name) > 2 and is_place(" ".join(name[:2]))):
        yield "place first"
    if any(word in listed("organisation_openings") and link in _LINKS for word, link in pairwise(name[:4])):
        yield "organisation opening"


def _of_last(name: Name) -> Iterator[str]:
    last = fold(name[-1]).rstrip(".")
    plain = last.title() if last.isupper() and len(last) > 3 else last  # in a line that is all capitals
    alone = " alone" if len(name) == 1 else ""
    heads = [clue + alone for clue, table in _HEADS.items() if plain in listed(table)]
    yield from ("surname head" if clue == "place head" and plain in listed("surname_heads") else clue for clue in heads)
    if len(name) > 1 and last in listed("company_endings"):
        yield "company ending"
    if len(name) > 1 and _NUMERAL.fullmatch(last):
        yield "numeral"


def _inside(name: Name) -> Iterator[str]:
    inner = name[1:-1]
    if any(word in _PARTICLES for word in inner):
        yield "particle inside"
    if any(map(_INITIAL.fullmatch, inner)):
        yield "initial inside"
    if any(map(_POSSESSIVE.search, name[:-1])):
        yield "possessive inside"
    if any(word in _SMALL for word in inner):
        yield "small word inside"
    if any(map(str.isdigit, "".join(name))):
        yield "digit"
    if name[0][:1].islower():
        yield "small letter first"
    if any(word in listed("organisation_heads") for word in name[:-1]):
        yield "organisation head inside"
    yield from _capitalised(name)


def _capitalised(name: Name) -> Iterator[str]:
    if len(name) > 4:
        yield "long"
    elif 1 < len(name) < 4 and all(word[:1].isupper() and word[1:].islower() for word in name):
        yield f"{len(name)} capitalised"
