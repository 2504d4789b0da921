"""What is counted: the noun after a number, found without a parser, in the singular."""

from __future__ import annotations

import re

from newsroom.text.words import words

_PLURALS = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "police": "police officer",
    "staff": "staff",
    "crew": "crew",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "feet": "foot",
    "sheep": "sheep",
    "cattle": "cattle",
    "aircraft": "aircraft",
    "fish": "fish",
    "troops": "troop",
    "species": "species",
    "series": "series",
}
# After these there is no noun that the number counts, however near one stands.
_BARRIERS = words("""
    is are was were be been has have had do does did will would can could may might must shall should said says and or
    but nor to of in on at by for from with without after before since until during over under than that which who whom
    whose as if when while because a an the this that these those his her its their our my your not no more most less
    least other others its it he she they we you i there here per each every out up down off into about around
""")
_NO_PLURALS = words("""
    was is has this his its thus less yes across towards perhaps always sometimes plus minus does says
    of us as news politics gas bus virus crisis basis status campus address business process access success press loss
""")
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", ""))
_WORD = re.compile(r"[\s\u00a0-](?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_JOINED = re.compile(r"-(?P<word>[^\W\d_]{3,})\b")
_FURTHEST = 3  # words after the number


def counted(text: str, end: int) -> tuple[str, int] | None:
    """Return the noun counted by a number that ends at *end*, in the singular, and where its plural ends; or None.

    It is the word that a hyphen joins to the number ("2,000-seat"), or else the first plural among the next three words
    with no verb, preposition or pronoun before it.
    """
    if joined := _JOINED.match(text, end):
        return joined["word"].casefold(), joined.end()
    at = end
    for _ in range(_FURTHEST):
        found = _WORD.match(text, at)
        if not found or found["word"].casefold() in _BARRIERS:
            return None
        if single := _singular(found["word"].casefold()):
            return single, found.end()
        at = found.end()
    return None


def _singular(word: str) -> str:
    """Return the singular of a plural *word*, "" when it is none."""
    if word in _PLURALS:
        return _PLURALS[word]
    if len(word) < 4 or word in _NO_PLURALS or word.endswith(("ss", "us", "’s", "'s")):
        return ""
    return next((word.removesuffix(ending) + new for ending, new in _ENDINGS if word.endswith(ending)), "")
