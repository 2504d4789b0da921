"""Reading a mention's words as a name: without titles and honours, its spelling levelled."""

import re
from collections.abc import Sequence

from newsroom.entities.mention import Mention
from newsroom.entities.resolution.names.given_names import gender_of_given_name
from newsroom.entities.resolution.names.name import Identity
from newsroom.entities.resolution.names.titles import (
    Gender,
    gender_of_titles,
    split_titles,
    title_before,
    without_honours,
)
from newsroom.entities.words import key
from newsroom.text.words import words as word_list

_GENERATIONS = word_list("jr sr junior senior ii iii iv")
_SAME_WORD = {
    "st": "saint",
    "ste": "saint",
    "mt": "mount",
    "ft": "fort",
    "&": "and",
    "dept": "department",
    "center": "centre",
    "defense": "defence",
    "labor": "labour",
    "organization": "organisation",
    "theater": "theatre",
    "harbor": "harbour",
}
_NICKNAME = re.compile(r"[\"“”'‘’(]([^\W\d_][\w .-]*)[\"“”'‘’)]")


def read_name(text: str, mention: Mention) -> tuple[Identity, Sequence[str]]:
    """Return what *mention* is called in *text*, and a person's titles in and before it, words in lower case."""
    if mention.kind == "person":
        return _person(text, mention)
    name = text[mention.start : mention.end]
    place, comma, region = name.partition(",") if mention.kind == "place" else (name, "", "")
    words = _words(key(place)) or (key(place),)
    return Identity(words, mention.kind, mention.entity, region=key(region) if comma else ""), ()


def _person(text: str, mention: Mention) -> tuple[Identity, Sequence[str]]:
    spelling = without_honours(text[mention.start : mention.end])
    nicknames = frozenset(key(found) for found in _NICKNAME.findall(spelling))
    titles, words = split_titles(_words(key(_NICKNAME.sub(" ", spelling))) or (key(spelling),))
    words, generation = _without_generation(words)
    titles = (*_titles_before(text, mention.start), *titles)
    gender = gender_of_titles(titles) or _gender_of(words)
    called = Identity(words or titles, "person", mention.entity, gender, nicknames, generation, is_title=not words)
    return called, titles


def _words(name: str) -> tuple[str, ...]:
    words = (word.strip(",;:\"“”'‘’()[]") for word in name.split())
    return tuple(_SAME_WORD.get(word, word) for word in words if word)


def _titles_before(text: str, start: int) -> Sequence[str]:
    begin, end = title_before(text, start)
    return text[begin:end].casefold().replace(".", "").split()


def _without_generation(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    if len(words) > 1 and words[-1] in _GENERATIONS:
        return words[:-1], words[-1]
    return words, ""


def _gender_of(words: Sequence[str]) -> Gender:
    """A given name alone tells, and so does the first word of a full name."""
    return gender_of_given_name(words[0]) if words else ""
