"""Noun phrases that refer to one thing of the text: "the company", "the harbour master"."""

from collections.abc import Collection, Iterator

from newsroom.entities.resolution.descriptions import noun_phrase
from newsroom.entities.resolution.nouns import NOUNS, is_said_of_any_body, is_said_of_name, is_said_of_place
from newsroom.entities.resolution.referents import Referent
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

_DEFINITE = words("the this that")
_SPECIFYING = ("prep", "relcl", "acl", "poss", "nummod")  # what makes a phrase speak of something else, or of more
_MOST_WORDS = 2  # after the article
_NOUNS = frozenset[str]().union(*NOUNS.values())


def find_phrases(tree: Tree) -> Iterator[tuple[int, Range]]:
    """Yield the definite noun phrases of one thing: their noun and their half-open code point range."""
    for at, token in enumerate(tree.tokens):
        if token.tag == "NN" and tree.words[at] in _NOUNS and _is_definite(at, tree):
            phrase = noun_phrase(at, tree)
            if _is_plain(tree.text[slice(*phrase)]):
                yield at, phrase


def _is_definite(noun: int, tree: Tree) -> bool:
    defined = any(tree.words[child] in _DEFINITE for child in tree.below(noun, "det"))
    return defined and not tree.below(noun, *_SPECIFYING)


def _is_plain(phrase: str) -> bool:
    """A phrase that says much, or names something, may well bring in a thing of its own."""
    others = phrase.split()[1:]
    return len(others) <= _MOST_WORDS and all(map(str.islower, others))


def referent_of_noun(noun: str, before: Collection[Referent]) -> Referent | None:
    """Return the one of *before*, the things named so far, of which *noun* is said; None when it might be several."""
    told = [each for each in before if noun in each.nouns or _tells(each, noun)]
    candidates = told or [each for each in before if _allows(each, noun)]
    return candidates[0] if len(candidates) == 1 else None


def _tells(referent: Referent, noun: str) -> bool:
    """Its name says that it is one."""
    return referent.kind in ("organisation", "place") and is_said_of_name(noun, frozenset(referent.words))


def _allows(referent: Referent, noun: str) -> bool:
    """Nothing says that it is none."""
    if noun not in NOUNS.get(referent.kind, frozenset()):
        return False
    if referent.kind == "organisation":
        return is_said_of_any_body(noun, frozenset(referent.words))
    return referent.kind == "place" and is_said_of_place(noun, referent.name)
