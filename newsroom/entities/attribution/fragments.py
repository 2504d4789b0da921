"""A few quoted words in a sentence without a reporting word: Lee dropped the "reckless" plan."""

import re
from bisect import bisect_left

from newsroom.entities.attribution.quotations import Quotation
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.subjects import is_passive, subject_of
from newsroom.entities.lexicon import listed
from newsroom.entities.tree import Tree
from newsroom.text.words import words

_STATES = words("be is are was were been being 's has have had having do does did")
_WHO = words("he she they officials critics police prosecutors government opposition ministry company council court")
# Before these marks stand names and words as such.
_NAMING = re.compile(
    r"\b(?:called|dubbed|titled|entitled|named|nicknamed|known as|words?|terms?|phrase|slogan|motto|song|book"
    r"|film|hashtag)\s*\Z"
)
_LONGEST_NAMING = 12  # code points
_GUESSED = 0.4


def fragment(tree: Tree, quotation: Quotation) -> Saying | None:
    """Return a guess at whose words *quotation* is: those of the named subject of the verb above it; None without one.

    Capitals open titles and slogans, so they are nobody's words.
    """
    at = bisect_left(tree.tokens, quotation.inner[0], key=lambda token: token.start)
    if at >= len(tree.tokens) or not tree.text[quotation.inner[0]].islower():
        return None
    verb = next((above for above in tree.path(at) if tree.is_verb(above) and _is_before(tree, above, quotation)), None)
    if verb is None or is_passive(tree, verb) or tree.words[verb] in _STATES:
        return None
    subject = subject_of(tree, verb)
    if subject is None or not _is_before(tree, subject, quotation) or not _may_speak(tree, subject):
        return None
    return Saying((), tree.span(verb, verb), subject, "statement", _GUESSED)


def _is_before(tree: Tree, at: int, quotation: Quotation) -> bool:
    end: int = tree.tokens[at].end
    return end <= quotation.outer[0]


def _may_speak(tree: Tree, subject: int) -> bool:
    word = tree.words[subject]
    return tree.tokens[subject].pos == "PROPN" or word in _WHO or word in listed("jobs")


def is_name(text: str, quotation: Quotation) -> bool:
    """Tell whether the marks stand around a name or a word as such: the so-called "muzzle", a film called "Rain"."""
    start = quotation.outer[0]
    return bool(_NAMING.search(text, max(0, start - _LONGEST_NAMING), start))
